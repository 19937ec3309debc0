//! The cells of a stored response: read straight from its documents where they are what the form accepts, else through the validator.
//!
//! Both ways give the same cells; the second one is the specification of the first.

use crate::store::{PrivateRow, PublicRow, storable};
use questionnaire::column::Column;
use questionnaire::stored_cells::{Cell, StoredCells};
use questionnaire::{Answers, Form, PrivateAnswers, PublicAnswers, RawAnswers, Visibility};
use std::borrow::Cow;

/// Reads rows of a form with some of its columns.
pub(crate) struct RowCells<'f> {
    form: &'f Form,
    columns: &'f [Column],
    public: StoredCells<'f>,
    private: StoredCells<'f>,
}

impl<'f> RowCells<'f> {
    pub(crate) fn new(form: &'f Form, columns: &'f [Column]) -> Self {
        let [public, private] =
            [Visibility::Public, Visibility::Private].map(|visibility| StoredCells::new(form, visibility, columns));
        Self { form, columns, public, private }
    }

    /// Returns the id, the locale and the cells of a response. Cells of private answers that are purged or not exported are empty.
    /// Returns `None` if the stored response cannot be parsed.
    pub(crate) fn read<'d>(&self, row: &'d PublicRow, private: Option<&'d PrivateRow>) -> Option<Vec<Cell<'d>>> {
        let mut cells = Vec::with_capacity(self.columns.len() + 2);
        cells.extend([Cow::Borrowed(row.response_id.as_str()), Cow::Borrowed(row.locale.as_str())]);
        cells.extend(self.public.empty_cells());
        let answers = &mut cells[2..];
        let is_read = read(&self.public, &row.document, answers)
            && private.is_none_or(|private| read(&self.private, private.document.reveal(), answers));
        if !is_read {
            cells.truncate(2);
            cells.extend(self.validated(row, private)?.into_iter().map(Cow::Owned));
        }
        if has_nul(&row.document) || private.is_some_and(|private| has_nul(private.document.reveal())) {
            for cell in &mut cells[2..] {
                *cell = Cow::Owned(storable(cell).into_owned());
            }
        }
        Some(cells)
    }

    /// Builds the cells from answers that the validator accepts.
    fn validated(&self, row: &PublicRow, private: Option<&PrivateRow>) -> Option<Vec<String>> {
        let recorded = |document: &str| serde_json::from_str::<RawAnswers>(document).ok();
        let public = PublicAnswers::from_stored(self.form, &recorded(&row.document)?);
        let Some(private) = private else {
            return Some(self.columns.iter().map(|column| column.public_cell(&public)).collect());
        };
        let private = PrivateAnswers::from_stored(self.form, &recorded(private.document.reveal())?);
        let answers = Answers { public, private };
        Some(self.columns.iter().map(|column| column.cell_including_private(&answers)).collect())
    }
}

/// Returns whether a cell of a document may hold a NUL, which JSON writes as an escape.
fn has_nul(document: &str) -> bool {
    document.contains("\\u0000")
}

fn read<'d>(stored: &StoredCells<'_>, document: &'d str, cells: &mut [Cell<'d>]) -> bool {
    let mut json = serde_json::Deserializer::from_str(document);
    stored.read(&mut json, cells) && json.end().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::PrivateDocument;
    use proptest::collection::btree_map;
    use proptest::prelude::*;
    use proptest::sample::select;
    use questionnaire::{column, synthetic, validate};
    use serde_json::{Value, json};
    use std::collections::BTreeMap;

    fn form() -> Form {
        Form::parse_form(include_str!("../../forms/consultation.toml")).expect("a form")
    }

    /// A document: what the validator made of a synthetic response, with some members replaced by other JSON.
    fn documents() -> impl Strategy<Value = [String; 2]> {
        let value = prop_oneof![
            select(vec!["yes", "other", "a\0b", " a", "=1;=2", "a\r\nb", "l'\"une\"\n", ""])
                .prop_map(|text| json!(text)),
            select(vec![json!(1), json!([]), json!(["cyber-hygiene"]), json!(["yes", "yes"]), json!(null)]),
        ];
        let names = vec!["1a", "1c", "1d", "2c", "2c-other", "6a", "6d", "7a", "7b", "7d", "gone"];
        let changes = btree_map(select(names).prop_map(str::to_owned), value, 0..3);
        (any::<u64>(), changes.clone(), changes).prop_map(|(seed, public, private)| {
            let answers = validate(&form(), &synthetic::synthetic_response(&form(), seed)).0;
            let document = |raw: RawAnswers, changes: BTreeMap<String, Value>| {
                let mut members = serde_json::to_value(raw).expect("JSON");
                members.as_object_mut().expect("an object").extend(changes);
                members.to_string()
            };
            [document(answers.public.to_raw(), public), document(answers.private.to_raw(), private)]
        })
    }

    proptest! {
        #[test]
        fn a_row_has_the_cells_that_the_validator_gives(
            [public, private] in documents(),
            is_purged: bool,
            is_private: bool,
        ) {
            let form = form();
            let columns = if is_private { column::all_columns(&form) } else { column::public_columns(&form) };
            let rows = RowCells::new(&form, &columns);
            let response_id = "0b6e".to_owned();
            let private = PrivateRow { response_id: response_id.clone(), document: PrivateDocument::new(private) };
            let private = Some(&private).filter(|_| is_private && !is_purged);
            let row = PublicRow { response_id, revision: 1, locale: "fr".to_owned(), document: public };
            let expected = rows.validated(&row, private).map(|cells| {
                let cells = cells.into_iter().map(|cell| cell.replace('\0', "\u{fffd}"));
                ["0b6e".to_owned(), "fr".to_owned()].into_iter().chain(cells).collect::<Vec<_>>()
            });
            let read = rows.read(&row, private);
            prop_assert_eq!(read.map(|cells| cells.into_iter().map(String::from).collect::<Vec<_>>()), expected);
        }
    }
}
