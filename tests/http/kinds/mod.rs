//! Countries, addresses of websites, dates and acknowledgements, from the page to the open data, with a form of these tests in
//! a folder given with `--site`.

mod page;
mod published;

use crate::support::client::submission;
use crate::support::program::{Place, Running};
use crate::support::responses::{answers, fresh_id};
use questionnaire::RawAnswers;
use std::fs;
use std::path::{Path, PathBuf};

/// The form; the tests of the question model cover its rules.
const FORM: &str = "crates/questionnaire/tests/support/charter.toml";

/// A site whose one form asks for countries, websites, dates and acknowledgements.
fn site(place: &Place) -> PathBuf {
    let site = place.site();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for tag in ["es", "de"] {
        fs::remove_dir_all(site.join("locales").join(tag)).expect("a language that is there");
    }
    for form in fs::read_dir(site.join("forms")).expect("the forms that ship") {
        let form = form.expect("a form").path();
        fs::remove_file(&form).expect("a form that is there");
        let sentences = form.with_extension("ftl");
        for tag in ["fr", "en", "ar"] {
            let sentences = site.join("locales").join(tag).join(sentences.file_name().expect("a name"));
            fs::remove_file(sentences).expect("sentences that are there");
        }
    }
    fs::copy(root.join(FORM), site.join("forms/charter.toml")).expect("a copy");
    for tag in ["fr", "en"] {
        let from = root.join("tests/http/kinds").join(format!("{tag}.ftl"));
        fs::copy(from, site.join("locales").join(tag).join("charter.ftl")).expect("a copy");
    }
    site
}

async fn serve(place: &Place) -> Running {
    let site = site(place).display().to_string();
    place.serve_with(&["--site", &site], &[("CONSULTATION_RATE_LIMIT", "0")]).await
}

/// The required answers with these added or replaced.
fn given(more: &[(&str, &str)]) -> RawAnswers {
    let mut all = answers(&[("1a", "FR"), ("1b", "state"), ("2a", "yes")]);
    all.overlay(&answers(more));
    all
}

/// Sends a response that is accepted.
async fn send(server: &Running, answers: &RawAnswers) {
    let answer = server.client.post_json("/fr/charter", &submission(&fresh_id(), answers)).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
}

/// Names and values in the encoding of a browser without scripts.
fn entries(given: &[(&str, &str)]) -> Vec<(String, String)> {
    given.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}
