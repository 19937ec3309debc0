//! Themes in the results and in the package, and the synthesis document: from coded texts to what everybody reads.

mod canary;
mod coding_files;
mod commands;
mod document;
mod package;
mod project;
mod results_page;
mod sample;
mod sign_off;

use crate::support::acts::act;
use crate::support::program::{Place, succeeded};
use crate::support::responses::{consultation, fresh_id, required};
use consultation::server::operator_actions::ResponseFactory;
use consultation::store::{self, Coding, CodingOutcome, RespondentGroup, Store, TextKey};
use consultation::workspace::Action;
use jiff::Timestamp;
use questionnaire::{RawAnswer, RawAnswers};

const FORM: &str = "consultation";

/// The end of a window that was long ago.
const CLOSED: [&str; 2] = ["--closes-at", "2020-03-16T23:59:59+01:00"];

/// Themes of 1a: two that many have, and one that few have.
const FRAME: &str = r#"
[[questions]]
id = "1a"

[[questions.themes]]
id = "skills"
wording.fr = { label = "Compétences", definition = "Ce que <b>savent</b> les gens." }
wording.en = { label = "Skills" }

[[questions.themes]]
id = "law"
wording.fr = { label = "Droit" }

[[questions.themes]]
id = "whales"
wording.fr = { label = "Baleines" }
"#;

/// A text with its respondent's kind, its language, and what coders give it.
pub(crate) struct Text {
    kind: &'static str,
    locale: &'static str,
    text: String,
    /// Empty where nobody codes it.
    codes: &'static str,
    is_quotable: bool,
}

/// Forty texts: 30 about skills, 23 about law, three about whales. A dozen of each kind but States, which are three.
pub(crate) fn forty() -> Vec<Text> {
    let text = |at: usize| Text {
        kind: match at {
            0..3 => "state",
            3..15 => "public-body",
            15..28 => "private-sector",
            _ => "civil-society",
        },
        locale: if at % 4 == 3 { "en" } else { "fr" },
        text: format!("Réponse numéro {at} <i>libre</i>"),
        codes: match at {
            37..40 => "whales",
            at if at % 5 < 2 => "skills law",
            at if at % 5 < 4 => "skills",
            _ => "law",
        },
        is_quotable: at == 5,
    };
    (0..40).map(text).collect()
}

/// The answers of a respondent with a text for 1a.
fn answers(text: &Text) -> RawAnswers {
    let mut answers = required();
    answers.set("7d", RawAnswer::One(text.kind.to_owned()));
    answers.set("1a", RawAnswer::One(text.text.clone()));
    answers.set("2a", RawAnswer::One("yes-partly".to_owned()));
    answers
}

/// A store with these texts, reviewed and coded.
pub(crate) async fn coded(texts: &[Text]) -> Place {
    let place = Place::new();
    let store = store::open(&place.database_url()).await.expect("a store");
    let factory = ResponseFactory::new(store.as_ref(), consultation()).await.expect("a secret");
    for text in texts {
        let received = Timestamp::from_second(1_580_000_000).expect("an instant");
        let response = factory.response(fresh_id(), &answers(text), text.locale, received);
        store.record(response).await.expect("it is recorded");
    }
    store.close().await;
    succeeded(&place.run_on_store(&["open-data", "review", "accept", "--unflagged"]));
    std::fs::write(place.path("themes.toml"), FRAME).expect("a file");
    succeeded(&place.run_on_store(&["themes", "import", "themes.toml"]));
    let store = store::open(&place.database_url()).await.expect("a store");
    for text in texts {
        let response_id = id_of(store.as_ref(), &text.text).await;
        if !text.codes.is_empty() {
            give(store.as_ref(), &response_id, text).await;
        }
    }
    store.close().await;
    place
}

/// The response in which a text was written.
async fn id_of(store: &dyn Store, text: &str) -> String {
    let rows = store.public_rows(FORM, "", 1000).await.expect("rows");
    let has_text = |document: &str| {
        let document: serde_json::Value = serde_json::from_str(document).expect("JSON");
        document["1a"].as_str() == Some(text)
    };
    let row = rows.into_iter().find(|row| has_text(&row.document)).expect("a response with this text");
    row.response_id
}

/// Gives a text its codes.
async fn give(store: &dyn Store, response_id: &str, text: &Text) {
    let key = TextKey { response_id: response_id.to_owned(), control: "1a".to_owned() };
    let seen = store.text_to_code(FORM, &key, "account:zoe").await.expect("it answers").expect("a published text");
    let coding = Coding {
        response_id: response_id.to_owned(),
        control: "1a".to_owned(),
        text_digest: seen.digest(),
        frame_version: 3,
        codes: Some(text.codes.to_owned()),
        is_doubtful: false,
        is_quotable: text.is_quotable,
        suggestion: None,
        memo: "Canari du mémo".to_owned(),
        coder: "account:zoe".to_owned(),
        by: "Zoé Canari".to_owned(),
        at: 1_590_000_000_000,
    };
    let rows = store.public_rows_of(FORM, &[response_id.to_owned()]).await.expect("rows");
    let respondent = RespondentGroup { revision: rows[0].revision, group: text.kind.to_owned() };
    let outcome = store.record_coding(FORM, coding, 0, &respondent, act(Action::CodeText)).await;
    assert_eq!(outcome.expect("it answers"), CodingOutcome::Recorded);
}

/// The response with the text that is worth quoting.
pub(crate) async fn quotable(place: &Place) -> String {
    let store = store::open(&place.database_url()).await.expect("a store");
    let id = id_of(store.as_ref(), "Réponse numéro 5 <i>libre</i>").await;
    store.close().await;
    id
}
