//! Merging, as vectors: `public/shared-draft/merge.js` passes them too (end2end/shared-draft.spec.ts).

use questionnaire::{Merged, RawAnswers, merge};
use serde::Deserialize;

#[derive(Deserialize)]
struct Vector {
    says: String,
    base: RawAnswers,
    ours: RawAnswers,
    theirs: RawAnswers,
    /// The controls whose answer in `ours` is the newer one.
    newer: Vec<String>,
    answers: RawAnswers,
    overridden: RawAnswers,
}

#[test]
fn two_versions_of_the_same_answers_are_merged_control_by_control() {
    let vectors: Vec<Vector> = serde_json::from_str(include_str!("../merging.json")).expect("vectors");
    assert!(vectors.len() >= 7);
    for Vector { says, base, ours, theirs, newer, answers, overridden } in vectors {
        let merged = merge(&base, &ours, &theirs, |name| newer.iter().any(|newer| newer == name));
        assert_eq!(merged, Merged { answers, overridden }, "{says}");
    }
}
