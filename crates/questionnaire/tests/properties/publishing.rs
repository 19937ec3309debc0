//! The form alone determines the columns of published rows, not the answers.

use crate::strategies::response;
use crate::support::consultation;
use proptest::prelude::*;
use questionnaire::{Answer, column, validate};

/// The columns of the open data between `response_id`, `locale` and the end of the row.
const PUBLIC: [&str; 46] = [
    "q1a",
    "q1b",
    "q1c",
    "q1d",
    "q2a",
    "q2b",
    "q2c",
    "q2c_other",
    "q2d",
    "q3a",
    "q3b",
    "q3c",
    "q3d",
    "q3e",
    "q3f",
    "q4a",
    "q4b",
    "q4c",
    "q4d",
    "q4e",
    "q5a",
    "q5b",
    "q5c",
    "q5d",
    "q6a_protect_individuals_and_infrastructure",
    "q6a_protect_the_internet",
    "q6a_defend_electoral_processes",
    "q6a_defend_intellectual_property",
    "q6a_non_proliferation",
    "q6a_lifecycle_security",
    "q6a_cyber_hygiene",
    "q6a_no_private_hack_back",
    "q6a_international_norms",
    "q6b_protect_individuals_and_infrastructure",
    "q6b_protect_the_internet",
    "q6b_defend_electoral_processes",
    "q6b_defend_intellectual_property",
    "q6b_non_proliferation",
    "q6b_lifecycle_security",
    "q6b_cyber_hygiene",
    "q6b_no_private_hack_back",
    "q6b_international_norms",
    "q6c",
    "q6d",
    "q7c",
    "q7d",
];

#[test]
fn the_public_columns_are_the_documented_ones() {
    let columns = column::public_columns(&consultation());
    assert_eq!(columns.iter().map(column::Column::name).collect::<Vec<_>>(), PUBLIC);
}

#[test]
fn the_operator_export_adds_the_two_private_columns_in_order() {
    let columns = column::all_columns(&consultation());
    let before = PUBLIC.iter().position(|name| *name == "q7c").expect("q7c is public");
    let mut wanted = PUBLIC.to_vec();
    wanted.splice(before..before, ["q7a", "q7b"]);
    assert_eq!(columns.iter().map(column::Column::name).collect::<Vec<_>>(), wanted);
}

proptest! {
    #[test]
    fn a_cell_holds_the_answer(raw in response()) {
        let form = consultation();
        let (answers, _) = validate(&form, &raw);
        let cells: Vec<_> = column::public_columns(&form).iter().map(|column| column.public_cell(&answers.public)).collect();
        prop_assert_eq!(cells.len(), PUBLIC.len());
        for (name, cell) in PUBLIC.iter().zip(&cells) {
            let wanted = match (name.get(1..3).and_then(|id| answers.public.get(id)), name.get(4..)) {
                (Some(Answer::Several(codes)), Some(option)) => {
                    u8::from(codes.iter().any(|code| code.as_str().replace('-', "_") == option)).to_string()
                }
                (None, Some(option)) if option != "other" => "0".to_owned(),
                (Some(Answer::Choice(_, text)), Some("other")) => text.clone().unwrap_or_default(),
                (Some(Answer::Choice(code, _)), None) => code.to_string(),
                (Some(Answer::Text(text)), None) => text.clone(),
                (Some(Answer::Scale(point)), None) => point.to_string(),
                (None, _) => String::new(),
                other => panic!("{name}: {other:?}"),
            };
            prop_assert_eq!(cell, &wanted, "{}", name);
        }
    }

    #[test]
    fn the_operator_export_has_the_same_public_cells(raw in response()) {
        let form = consultation();
        let (answers, _) = validate(&form, &raw);
        for column in column::public_columns(&form) {
            prop_assert_eq!(column.public_cell(&answers.public), column.cell_including_private(&answers));
        }
    }

    #[test]
    fn a_private_column_is_empty_without_private_answers(raw in response()) {
        let form = consultation();
        let (answers, _) = validate(&form, &raw);
        for column in column::all_columns(&form).iter().filter(|column| !PUBLIC.contains(&column.name())) {
            prop_assert_eq!(column.public_cell(&answers.public), "");
        }
    }
}
