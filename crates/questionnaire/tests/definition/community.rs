//! The `[community]` table of a form: which answers are listed, and which consent it takes.

use crate::files::refused;
use questionnaire::{Form, PublicAnswers, RawAnswer, RawAnswers, Supporter};

/// The table begins on line 3.
fn with_community(lines: &str) -> String {
    format!(
        r#"id = "join"
version = 1
[community]
{lines}
[options]
yes-no = ["yes", "no"]
kinds = ["state", "other"]
countries = ["fr", "jp"]
[[sections]]
id = "1"
[[sections.questions]]
id = "name"
kind = "line"
max = 200
required = true
[[sections.questions]]
id = "kind"
kind = "choice"
options = "kinds"
required = true
[[sections.questions]]
id = "country"
kind = "choice"
options = "countries"
required = true
[[sections.questions]]
id = "website"
kind = "line"
max = 200
[[sections.questions]]
id = "statement"
kind = "text"
max = 500
[[sections.questions]]
id = "contact"
kind = "line"
max = 200
required = true
private = true
[[sections.questions]]
id = "consent"
kind = "choice"
options = "yes-no"
[[sections.questions]]
id = "who"
kind = "line"
max = 200
required = true
asked-when = "kind = state"
"#
    )
}

const LEAST: &str = "name = \"name\"\nkind = \"kind\"\ncountry = \"country\"\nconsent = \"consent\"";
const WHOLE: &str = "name = \"name\"\nkind = \"kind\"\ncountry = \"country\"\nwebsite = \"website\"\nstatement = \"statement\"\nconsent = \"consent\"";

fn form(lines: &str) -> Form {
    Form::parse_form(&with_community(lines)).expect("a form")
}

#[test]
fn a_form_has_a_community_if_its_file_has_the_table() {
    assert!(form(WHOLE).supporter_settings().is_some_and(|community| community.website.is_some()));
    assert!(form(LEAST).supporter_settings().is_some_and(|community| community.statement.is_none()));
    let without = with_community(LEAST).replace(&format!("[community]\n{LEAST}\n"), "");
    assert!(Form::parse_form(&without).expect("a form").supporter_settings().is_none());
}

#[test]
fn a_community_survives_a_round_trip_through_json() {
    for lines in [WHOLE, LEAST] {
        let form = form(lines);
        let json = serde_json::to_string(&form).expect("JSON");
        assert_eq!(serde_json::from_str::<Form>(&json).expect("a form"), form);
    }
}

#[test]
fn only_the_named_answers_are_listed_and_only_with_consent() {
    let form = form(WHOLE);
    let community = form.supporter_settings().expect("a community");
    let mut raw = RawAnswers::default();
    for (name, value) in [
        ("name", "  Ville de Brême "),
        ("kind", "other"),
        ("country", "fr"),
        ("statement", "Oui."),
        ("contact", "Ada"),
        ("consent", "yes"),
    ] {
        raw.set(name, RawAnswer::One(value.to_owned()));
    }
    let answers = PublicAnswers::from_stored(&form, &raw);
    let supporter = Supporter {
        name: "Ville de Brême".into(),
        kind: "other".into(),
        country: "fr".into(),
        website: String::new(),
        statement: "Oui.".into(),
    };
    assert_eq!(community.supporter(&answers), supporter);
    assert!(community.has_consented(&answers));
    for refusal in [Some("no"), None] {
        raw.remove("consent");
        raw.set("consent", RawAnswer::One(refusal.unwrap_or_default().to_owned()));
        let answers = PublicAnswers::from_stored(&form, &raw);
        assert!(!community.has_consented(&answers));
    }
}

#[test]
fn a_community_accepts_only_questions_of_the_right_kinds() {
    let file = with_community(WHOLE)
        .replacen("kind = \"choice\"\noptions = \"countries\"", "kind = \"country\"", 1)
        .replacen("id = \"website\"\nkind = \"line\"\nmax = 200", "id = \"website\"\nkind = \"url\"", 1)
        .replacen("kind = \"choice\"\noptions = \"yes-no\"", "kind = \"acknowledgement\"", 1);
    let form = Form::parse_form(&file).expect("a form");
    let community = form.supporter_settings().expect("a community");
    let mut raw = RawAnswers::default();
    for (name, value) in [("name", "A"), ("country", "JP"), ("website", "https://example.org"), ("consent", "yes")] {
        raw.set(name, RawAnswer::One(value.to_owned()));
    }
    let answers = PublicAnswers::from_stored(&form, &raw);
    let supporter = community.supporter(&answers);
    assert_eq!(supporter.country.as_str(), "JP");
    assert_eq!(supporter.website.as_str(), "https://example.org");
    assert!(community.has_consented(&answers));
}

#[test]
fn an_unknown_private_or_unsuitable_question_is_refused() {
    let with = |from: &str, to: &str| with_community(&WHOLE.replace(from, to));
    refused(&with("name = \"name\"", "name = \"9z\""), 3, "name \"9z\": no question is called so");
    refused(&with("name = \"name\"", "name = \"contact\""), 3, "name \"contact\": name a public question");
    refused(&with("name = \"name\"", "name = \"website\""), 3, "required and always asked");
    refused(&with("name = \"name\"", "name = \"who\""), 3, "required and always asked");
    refused(&with("kind = \"kind\"", "kind = \"name\""), 3, "kind \"name\": name a public question of kind choice");
    refused(&with("country = \"country\"", "country = \"statement\""), 3, "country \"statement\": name a public");
    refused(&with("website = \"website\"", "website = \"kind\""), 3, "website \"kind\": name a public question");
    refused(&with("statement = \"statement\"", "statement = \"contact\""), 3, "statement \"contact\"");
    refused(&with("consent = \"consent\"", "consent = \"kind\""), 3, "a choice that offers the option yes");
    refused(&with("\nconsent = \"consent\"", ""), 3, "missing field `consent`");
    refused(&with("consent = \"consent\"", "consent = \"consent\"\nmail = \"contact\""), 10, "unknown field `mail`");
}
