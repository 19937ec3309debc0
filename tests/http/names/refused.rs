//! Names that a form must not use: `consultation check` reports the name, the line and the reason.

use super::{HOSTILE, site};
use crate::support::program::{Place, text};
use std::fs;

/// The output of `consultation check` for a site with that form.
fn problems(form: &str) -> String {
    let place = Place::new();
    let site = site(&place, form).display().to_string();
    let output = place.run(&["check", "--site", &site]);
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    text(&output.stdout).to_owned()
}

/// The form with that id for the question `id`, and the line on which its table begins.
fn with_question(id: &str) -> (String, usize) {
    let form = HOSTILE.replacen("id = \"id\"\nkind", &format!("id = \"{id}\"\nkind"), 1);
    let before = form.split(&format!("id = \"{id}\"\nkind")).next().expect("the form's beginning").lines().count();
    (form, before)
}

#[test]
fn a_question_named_like_a_reserved_form_field_is_refused_with_its_line() {
    for id in ["change", "action", "revision"] {
        let (form, line) = with_question(id);
        let expected =
            format!("forms/hostile.toml:{line}: \"{id}\": the site's own pages send something under that name");
        assert!(problems(&form).contains(&expected), "{}", problems(&form));
    }
}

#[test]
fn a_question_named_like_a_part_of_another_is_refused_with_its_line() {
    for (id, other) in [("state-error", "state"), ("a-hint", "a"), ("a-b-limit", "a-b"), ("2a-other-error", "2a-other")]
    {
        let (form, line) = with_question(id);
        let expected = format!("forms/hostile.toml:{line}: \"{id}\": the page gives that name to a part of {other}");
        assert!(problems(&form).contains(&expected), "{}", problems(&form));
    }
}

#[test]
fn a_name_with_an_underscore_is_refused_with_its_line() {
    for id in ["submission_id", "receipt_code"] {
        let form = HOSTILE.replacen("id = \"id\"", &format!("id = \"{id}\""), 1);
        let place = Place::new();
        let folder = site(&place, HOSTILE);
        fs::write(folder.join("forms/hostile.toml"), &form).expect("a form");
        let output = place.run(&["check", "--site", &folder.display().to_string()]);
        let said = text(&output.stdout);
        assert!(said.contains(&format!("question id \"{id}\": use lower-case letters")), "{said}");
    }
}

#[test]
fn a_form_named_like_an_existing_address_is_refused() {
    for id in ["assets", "drafts", "operator"] {
        let form = HOSTILE.replacen("id = \"hostile\"", &format!("id = \"{id}\""), 1);
        let expected = format!("forms/{id}.toml:1: the site has addresses of its own that are called {id}");
        assert!(problems(&form).contains(&expected), "{}", problems(&form));
    }
    let form = HOSTILE.replacen("id = \"hostile\"", "id = \"privacy\"", 1);
    let said = problems(&form);
    assert!(said.contains("forms/privacy.toml:1: content/en/privacy.md has the same address"), "{said}");
}
