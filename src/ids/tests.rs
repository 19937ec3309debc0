//! Tests that no two ids collide, whatever ids a form gives.

use super::*;
use questionnaire::SectionId;

#[test]
fn nothing_of_the_pages_own_looks_like_what_is_made_of_an_id_of_a_form() {
    for own in OWN {
        assert!(!own.starts_with(|first: char| first.is_ascii_digit()), "{own}");
        assert!(!MADE.iter().any(|made| own.starts_with(made)), "{own}");
    }
}

#[test]
fn what_is_made_begins_with_a_digit_or_says_what_it_is() {
    let of_section = [section, heading, progress, results_of];
    let of_control = [question, message, hint, limit, control, label, typed, matches, paper];
    for name in ["2", "2-heading", "state", "s-2", "q-1a"] {
        let id = SectionId::parse(name).expect("an id");
        let made = of_section.map(|make| make(&id)).into_iter().chain(of_control.map(|make| make(name)));
        for made in made.chain([option(name, "x")]) {
            let is_told_apart = made.starts_with(|first: char| first.is_ascii_digit())
                || MADE.iter().any(|beginning| made.starts_with(beginning));
            assert!(is_told_apart, "{made}");
        }
    }
}

#[test]
fn a_section_keeps_its_number_as_its_address() {
    let address = |id: &str| section(&SectionId::parse(id).expect("an id"));
    assert_eq!(["2", "2b", "review", "s-review"].map(address), ["2", "2b", "s-review", "s-s-review"]);
}

#[test]
fn options_of_two_questions_never_share_an_id() {
    assert_ne!(option("a", "b-c"), option("a-b", "c"));
}

#[test]
fn no_name_stands_twice_in_its_list() {
    for list in [OWN, data::ALL, act::ALL, body::ALL, action::ALL, review::ALL] {
        let all: std::collections::BTreeSet<_> = list.iter().collect();
        assert_eq!(all.len(), list.len(), "{list:?}");
    }
}
