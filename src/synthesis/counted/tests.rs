//! What counts for a text with several codings.

use super::*;
use crate::coding::ThemeId;
use crate::coding::frame::{FrameChange, Theme};
use crate::store::AssignedCoding;

fn frame() -> CodingFrame {
    let theme = |id: &str| {
        let id: ThemeId = id.parse().expect("an id");
        FrameChange::Add { theme: Theme::new(id, "fr", "libellé") }
    };
    CodingFrame::from_changes("1a", &[theme("a"), theme("b")]).expect("a frame")
}

fn coding(coder: &str, codes: &str) -> (i64, Coding) {
    let coding = Coding {
        response_id: "r".into(),
        control: "1a".into(),
        text_digest: Vec::new(),
        frame_version: 2,
        codes: Some(codes.into()),
        is_doubtful: false,
        is_quotable: false,
        memo: String::new(),
        suggestion: None,
        coder: coder.into(),
        by: coder.into(),
        at: 0,
    };
    (1, coding)
}

fn double(codings: &[(i64, Coding)]) -> DoubleText {
    let of = |coder: &str| codings.iter().find(|(_, coding)| coding.coder == coder).cloned();
    let assigned = |coder: &str| AssignedCoding { coder: coder.into(), coding: of(coder) };
    DoubleText {
        response_id: "r".into(),
        locale: "fr".into(),
        text: "texte".into(),
        place: 1,
        codings: vec![assigned("x"), assigned("y")],
        settlement: None,
    }
}

fn settled(codes: &str) -> Settlement {
    Settlement {
        response_id: "r".into(),
        control: "1a".into(),
        text_digest: Vec::new(),
        frame_version: 2,
        codes: Some(codes.into()),
        reason: "parce que".into(),
        person: "z".into(),
        by: "Z".into(),
        at: 0,
    }
}

/// What counts, in words.
fn counts(codings: &[(i64, Coding)], double: Option<&DoubleText>, settlement: Option<&Settlement>) -> String {
    match counting(&frame(), codings, double, settlement).expect("codes") {
        Counting::Counts(codes, basis) => format!("{codes} {basis:?}"),
        Counting::ToSettle => "to settle".to_owned(),
        Counting::Waits => "waits".to_owned(),
        Counting::Again => "again".to_owned(),
    }
}

#[test]
fn one_coding_counts_and_several_only_if_they_agree_or_are_settled() {
    assert_eq!(counts(&[coding("x", "a")], None, None), "a Single");
    let (alike, other) = ([coding("x", "a b"), coding("y", "b a")], [coding("x", "a"), coding("y", "b")]);
    assert_eq!(counts(&alike, None, None), "a b Agreed");
    assert_eq!(counts(&other, None, None), "to settle");
    assert_eq!(counts(&other, None, Some(&settled("b"))), "b Settled");
    assert_eq!(counts(&[coding("x", "gone")], None, None), "again");
}

#[test]
fn a_text_of_a_sample_waits_for_both_and_counts_by_the_first_codings() {
    let one = [coding("x", "a")];
    assert_eq!(counts(&one, Some(&double(&one)), None), "waits");
    let (first, later) = ([coding("x", "a"), coding("y", "b")], [coding("x", "a"), coding("y", "a")]);
    assert_eq!(counts(&later, Some(&double(&first)), None), "to settle");
    assert_eq!(counts(&first, Some(&double(&later)), None), "a Agreed");
}
