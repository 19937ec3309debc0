//! A package obeys its own schema with conditional questions and with responses to several form versions.

use super::tool;
use crate::support::program::{Place, text};
use crate::support::responses::{answers, fresh_id, required_and};
use questionnaire::RawAnswers;
use serde_json::Value;
use std::fs;
use std::process::Command;

/// Edits the form file of a site: replaces each text by another.
fn edit(place: &Place, changes: &[(&str, &str)]) {
    let file = place.path("site/forms/consultation.toml");
    let mut toml = fs::read_to_string(&file).expect("the form");
    for (from, to) in changes {
        assert_eq!(toml.matches(from).count(), 1, "{from}");
        toml = toml.replace(from, to);
    }
    fs::write(file, toml).expect("it is written");
    // Messages for the questions that are now required.
    for tag in ["fr", "en"] {
        let file = place.path("site/locales").join(tag).join("consultation.ftl");
        let mut words = fs::read_to_string(&file).expect("the sentences");
        for question in ["q-1d", "q-2a", "q-2c", "q-3a", "q-6b", "q-6d"] {
            let line = words.lines().find(|line| line.starts_with(&format!("{question} ="))).expect("it").to_owned();
            if !words.contains(&format!("{line}\n    .required")) {
                words = words.replace(&line, &format!("{line}\n    .required = Répondez."));
            }
        }
        fs::write(file, words).expect("they are written");
    }
}

async fn send(place: &Place, given: &[RawAnswers]) {
    let site = place.path("site").display().to_string();
    let server = place.serve_with(&["--site", &site], &[("CONSULTATION_RATE_LIMIT", "0")]).await;
    for answers in given {
        let answer = server.client.submit(&fresh_id(), answers).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
    }
}

/// Builds a package, validates it with frictionless by its schema and its descriptor, and returns whether a column is
/// declared as required.
fn required(place: &Place) -> impl Fn(&str) -> bool {
    let (site, store) = (place.path("site").display().to_string(), place.database_url());
    let arguments =
        ["open-data", "build", "package", "--withhold-unreviewed", "--site", &site, "--database-url", &store];
    let output = place.run(&arguments);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let folder = place.path("package");
    for arguments in [&["datapackage.json"][..], &["responses.csv", "--schema", "schema.json"]] {
        let validated = Command::new(tool("frictionless"))
            .args([&["validate"], arguments].concat())
            .current_dir(&folder)
            .output()
            .expect("frictionless runs");
        assert!(validated.status.success(), "{}", text(&validated.stdout));
    }
    let schema: Value = serde_json::from_slice(&fs::read(folder.join("schema.json")).expect("it")).expect("JSON");
    move |name| {
        let fields = schema["fields"].as_array().expect("fields");
        let field = fields.iter().find(|field| field["name"] == name).expect("its field");
        field["constraints"]["required"] == true
    }
}

#[tokio::test]
async fn columns_of_conditional_or_newer_questions_may_be_empty() {
    let place = Place::new();
    place.site();
    let some = "required = true\nasked-when = \"1c = yes\"\n";
    let [rights, law] = ["rights-protected", "law-applied"].map(|list| format!("options = \"{list}\"\n"));
    let [few_rights, few_law] = [&rights, &law].map(|line| format!("{line}{some}"));
    edit(&place, &[("asked-when = \"1c = yes\"\n", some), (&rights, &few_rights), (&law, &few_law)]);
    let asked = [("1c", "yes"), ("1d", "Un texte"), ("2a", "yes-partly"), ("2c", "other"), ("2c-other", "=1+1")];
    send(&place, &[required_and(&asked), required_and(&[("1c", "no")]), required_and(&[])]).await;
    let is_required = required(&place);
    for (column, expected) in [
        ("q1d", false),
        ("q2a", false),
        ("q2c", false),
        ("q2c_other", false),
        ("q3a", false),
        ("q6b_cyber_hygiene", true),
        ("q7c", true),
        ("q7d", true),
    ] {
        assert_eq!(is_required(column), expected, "{column}");
    }

    // The next version has more required questions and lacks an option that was chosen.
    edit(
        &place,
        &[
            ("version = 1", "version = 2"),
            ("id = \"3a\"", "id = \"3a\"\nrequired = true"),
            ("id = \"6b\"", "id = \"6b\"\nrequired = true"),
            ("id = \"6d\"", "id = \"6d\"\nrequired = true"),
            ("\"civil-society\"]", "\"association\"]"),
        ],
    );
    for tag in ["ar", "de", "en", "es", "fr"] {
        let file = place.path("site/locales").join(tag).join("consultation.ftl");
        let words = fs::read_to_string(&file).expect("the sentences").replace(".civil-society =", ".association =");
        fs::write(file, words).expect("they are written");
    }
    let mut new = answers(&[("7a", "X"), ("7b", "a@b.example"), ("7c", "yes"), ("7d", "association")]);
    for (name, value) in [("3a", "no"), ("6b", "cyber-hygiene"), ("6d", "3")] {
        new.push(name.to_owned(), value.to_owned());
    }
    send(&place, &[new.clone(), new.clone()]).await;
    let is_required = required(&place);
    for (column, expected) in
        [("q3a", false), ("q6b_cyber_hygiene", true), ("q6d", false), ("q7c", true), ("q7d", false)]
    {
        assert_eq!(is_required(column), expected, "{column}");
    }

    // If all responses came under the new rules, the schema declares them.
    let fresh = Place::new();
    fs::rename(place.path("site"), fresh.path("site")).expect("the site");
    send(&fresh, &[new]).await;
    let is_required = required(&fresh);
    for column in ["q3a", "q6d", "q7d"] {
        assert!(is_required(column), "{column}");
    }
}
