//! Cells that are read straight from stored answers are those that the validator gives.

use crate::charter::charter;
use crate::strategies::{controls, response, value};
use crate::support::consultation;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use questionnaire::column::{self, Column};
use questionnaire::stored_cells::StoredCells;
use questionnaire::{
    Answers, Form, PrivateAnswers, PublicAnswers, RawAnswer, RawAnswers, Visibility, synthetic, validate,
};
use std::collections::BTreeMap;

/// The cells that the validator gives.
fn validated(form: &Form, visibility: Visibility, columns: &[Column], raw: &RawAnswers) -> Vec<String> {
    let answers = match visibility {
        Visibility::Public => Answers { public: PublicAnswers::from_stored(form, raw), ..Answers::default() },
        Visibility::Private => Answers { private: PrivateAnswers::from_stored(form, raw), ..Answers::default() },
    };
    columns.iter().map(|column| column.cell_including_private(&answers)).collect()
}

/// The cells that are read straight from the document; nothing if the validator has to look at it.
fn read(form: &Form, visibility: Visibility, columns: &[Column], document: &str) -> Option<Vec<String>> {
    let stored = StoredCells::new(form, visibility, columns);
    let mut cells: Vec<_> = stored.empty_cells().collect();
    let mut json = serde_json::Deserializer::from_str(document);
    let is_read = stored.read(&mut json, &mut cells) && json.end().is_ok();
    is_read.then(|| cells.into_iter().map(String::from).collect())
}

/// A form, and a response to it of which some answers are replaced or added.
fn changed() -> impl Strategy<Value = (Form, BTreeMap<String, RawAnswer>)> {
    let forms = [consultation(), charter()];
    select(forms.to_vec()).prop_flat_map(|form| {
        let name = prop_oneof![9 => select(controls(&form)), 1 => "[0-9a-z-]{0,8}"];
        let answer = prop_oneof![value().prop_map(RawAnswer::One), vec(value(), 0..5).prop_map(RawAnswer::Many)];
        (any::<u64>(), btree_map(name, answer, 0..4)).prop_map(move |(seed, changes)| {
            let valid = synthetic::synthetic_response(&form, seed);
            let mut answers: BTreeMap<_, _> =
                valid.iter().map(|(name, answer)| (name.to_owned(), answer.clone())).collect();
            answers.extend(changes);
            (form.clone(), answers)
        })
    })
}

/// An object with these members in this order. A name may be there twice.
fn object<'a>(members: impl Iterator<Item = (&'a String, &'a RawAnswer)>) -> String {
    let member = |(name, answer): (&String, &RawAnswer)| {
        let [name, answer] =
            [serde_json::to_string(name), serde_json::to_string(answer)].map(|json| json.expect("JSON"));
        format!("{name}: {answer}")
    };
    format!("{{{}}}", members.map(member).collect::<Vec<_>>().join(", "))
}

proptest! {
    #[test]
    fn the_cells_of_any_document_are_those_of_the_validator_or_left_to_it(
        (form, answers) in changed(),
        repeated in any::<proptest::sample::Index>(),
        is_repeated in prop::bool::weighted(0.2),
    ) {
        let again = answers.iter().nth(repeated.index(answers.len().max(1))).filter(|_| is_repeated);
        let document = object(again.into_iter().chain(&answers));
        let raw: RawAnswers = serde_json::from_str(&document).expect("raw answers");
        let columns = column::all_columns(&form);
        for visibility in [Visibility::Public, Visibility::Private] {
            if let Some(cells) = read(&form, visibility, &columns, &document) {
                prop_assert_eq!(cells, validated(&form, visibility, &columns, &raw), "{}", document);
            }
        }
    }

    #[test]
    fn what_the_validator_accepted_is_read_as_it_is(raw in response(), seed in any::<u64>()) {
        let charter = charter();
        for (form, raw) in [(consultation(), raw), (charter.clone(), synthetic::synthetic_response(&charter, seed))] {
            let answers = validate(&form, &raw).0;
            let columns = column::all_columns(&form);
            let stored = [
                (Visibility::Public, answers.public.to_raw()),
                (Visibility::Private, answers.private.to_raw()),
            ];
            for (visibility, raw) in stored {
                let document = serde_json::to_string(&raw).expect("JSON");
                let expected = validated(&form, visibility, &columns, &raw);
                prop_assert_eq!(read(&form, visibility, &columns, &document), Some(expected), "{}", document);
            }
        }
    }
}

#[test]
fn what_is_no_object_of_answers_is_left_to_the_validator() {
    let form = consultation();
    let columns = column::public_columns(&form);
    for document in
        ["", "{", "[]", "null", "{}x", "{\"1a\": 1}", "{\"1a\": {}}", "{\"6a\": [[\"x\"]]}", "{\"7a\": \"private\"}"]
    {
        assert_eq!(read(&form, Visibility::Public, &columns, document), None, "{document}");
    }
    assert!(read(&form, Visibility::Public, &columns, "{\"gone\": [\"x\"]}").is_some());
}
