//! The rules of a column's cells as members of a Table Schema: their type and their constraints. This module contains no
//! messages.
//!
//! Every row of a package satisfies these rules. That the form requires an answer today does not imply that its cell is never
//! empty: a question may apply to some respondents only, and a response may be older than the question or than its current
//! rules. Therefore a column is `required` only if the form requires the answer of every respondent and no row of the package
//! lacks it.

#![deny(clippy::wildcard_enum_match_arm)]

use questionnaire::column::Column;
use questionnaire::{Day, Kind, Question};
use serde_json::{Map, Value, json};

/// For each column, in order, whether every row of a package has a value in it.
pub(super) struct Filled(Vec<bool>);

impl Filled {
    /// Starts with no rows, of which no column lacks a value.
    pub(super) fn new(columns: usize) -> Self {
        Self(vec![true; columns])
    }

    /// Takes a row into account.
    pub(super) fn record_row(&mut self, cells: &[String]) {
        for (filled, cell) in self.0.iter_mut().zip(cells) {
            *filled &= !cell.is_empty();
        }
    }

    /// Returns for each column whether every row has a value in it.
    pub(super) fn columns(&self) -> impl Iterator<Item = bool> {
        self.0.iter().copied()
    }
}

/// Returns the schema members that describe a column's cells. `is_filled` says that every row has a value in it.
pub(super) fn rules(column: &Column, question: &Question, is_filled: bool) -> Map<String, Value> {
    let (mut members, mut constraints) = (Map::new(), Map::new());
    // A text, including a website's address, may be withheld after review, and its cell is then not an address.
    let is_text = column.text_control().is_some();
    let kind = match question.kind() {
        Kind::MultipleChoice(_) | Kind::Acknowledgement(_) => {
            members.extend([("trueValues".to_owned(), json!(["1"])), ("falseValues".to_owned(), json!(["0"]))]);
            "boolean"
        }
        Kind::Scale(scale) => {
            constraints.extend([("minimum".into(), scale.first.into()), ("maximum".into(), scale.last.into())]);
            "integer"
        }
        Kind::Date(date) => {
            let bounds = [("minimum", date.earliest), ("maximum", date.latest)];
            let bound = |(name, day): (&str, Option<Day>)| Some((name.to_owned(), day?.to_string().into()));
            constraints.extend(bounds.into_iter().filter_map(bound));
            "date"
        }
        kind @ (Kind::SingleChoice(_) | Kind::Country(_)) if !is_text => {
            let codes: Vec<_> = kind.codes().iter().map(ToString::to_string).collect();
            constraints.insert("enum".into(), codes.into());
            "string"
        }
        Kind::SingleChoice(_) | Kind::Country(_) | Kind::Text(_) | Kind::Email(_) | Kind::Url(_) => "string",
    };
    if is_filled && is_always_due(column, question) {
        constraints.insert("required".into(), true.into());
    }
    members.insert("type".into(), kind.into());
    if !constraints.is_empty() {
        members.insert("constraints".into(), constraints.into());
    }
    members
}

/// Returns whether every response that the form accepts today fills the column. The column of an option is always filled, even
/// if the question did not apply to the respondent. The column of a text never counts as filled.
fn is_always_due(column: &Column, question: &Question) -> bool {
    let is_answered = question.is_required() && question.condition().is_none();
    column.option().is_some() || (is_answered && column.text_control().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use questionnaire::{Form, PublicAnswers, column, synthetic};

    /// A question of a synthetic form: its kind, whether it is required, whether it applies to some respondents only, whether
    /// the form's first version had it, and whether that version had it with other rules.
    type Made = (usize, bool, bool, bool, bool);

    const KINDS: [[&str; 2]; 9] = [
        ["kind = \"text\"\nmax = 40", "kind = \"line\"\nmax = 90"],
        ["kind = \"url\"", "kind = \"line\"\nmax = 90"],
        ["kind = \"country\"", "kind = \"choice\"\noptions = \"new\""],
        ["kind = \"choice\"\noptions = \"new\"", "kind = \"choice\"\noptions = \"old\""],
        ["kind = \"choice\"\noptions = \"new\"\nother-max = 5", "kind = \"choice\"\noptions = \"old\"\nother-max = 90"],
        ["kind = \"several\"\noptions = \"new\"\nmin = 2", "kind = \"several\"\noptions = \"old\"\nmin = 1"],
        ["kind = \"scale\"\nmin = 0\nmax = 4\nlabelled = [0]", "kind = \"scale\"\nmin = 3\nmax = 9\nlabelled = [9]"],
        ["kind = \"date\"\nearliest = \"2020-02-03\"", "kind = \"date\"\nlatest = \"2020-02-20\""],
        ["kind = \"acknowledgement\"", "kind = \"acknowledgement\""],
    ];

    /// Builds the form with these questions, or its first version.
    fn form(questions: &[Made], is_first: bool) -> Form {
        let mut toml = format!(
            "id = \"made\"\nversion = {}\n[options]\nyes-no = [\"yes\", \"no\"]\nnew = [\"a\", \"b\", \"other\"]\n\
            old = [\"b\", \"c\", \"other\"]\n[[sections]]\nid = \"1\"\n[[sections.questions]]\nid = \"0\"\n\
            kind = \"choice\"\noptions = \"yes-no\"\n",
            if is_first { 1 } else { 2 }
        );
        for (at, (kind, is_required, is_conditional, was_there, was_other)) in questions.iter().enumerate() {
            if is_first && !was_there {
                continue;
            }
            let rules = KINDS[*kind][usize::from(is_first && *was_other)];
            toml += &format!("[[sections.questions]]\nid = \"{}\"\n{rules}\nrequired = {is_required}\n", at + 1);
            if *is_conditional {
                toml += "asked-when = \"0 = yes\"\n";
            }
        }
        Form::parse_form(&toml).expect("a form")
    }

    /// Returns the rule that a cell violates, as a validator of Table Schemas applies it.
    fn fault(rules: &Map<String, Value>, cell: &str) -> Option<String> {
        let constraint = |name: &str| rules.get("constraints").and_then(|constraints| constraints.get(name));
        if cell.is_empty() {
            return (constraint("required") == Some(&Value::Bool(true))).then(|| "required".to_owned());
        }
        let is_listed = |list: &Value| list.as_array().is_some_and(|list| list.contains(&cell.into()));
        let is_right = match rules["type"].as_str() {
            Some("boolean") => is_listed(&rules["trueValues"]) || is_listed(&rules["falseValues"]),
            Some("integer") => {
                let bound = |name| constraint(name).and_then(Value::as_i64).expect("a bound");
                cell.parse().is_ok_and(|number: i64| (bound("minimum")..=bound("maximum")).contains(&number))
            }
            Some("date") => {
                let bound = |name| constraint(name).and_then(Value::as_str);
                Day::parse(cell).is_some()
                    && bound("minimum").is_none_or(|first| first <= cell)
                    && bound("maximum").is_none_or(|last| cell <= last)
            }
            _ => constraint("enum").is_none_or(is_listed),
        };
        (!is_right).then(|| format!("{cell:?} by {rules:?}"))
    }

    proptest! {
        #[test]
        fn every_row_keeps_to_the_schema_whatever_was_asked_and_whenever_it_was_answered(
            questions in proptest::collection::vec((0..KINDS.len(), any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>()), 1..8),
            seeds in proptest::collection::vec((any::<bool>(), any::<u64>()), 0..12),
        ) {
            let (first, now) = (form(&questions, true), form(&questions, false));
            let columns = column::public_columns(&now);
            let row = |(is_first, seed): &(bool, u64)| {
                let given = synthetic::synthetic_response(if *is_first { &first } else { &now }, *seed);
                let answers = PublicAnswers::from_stored(&now, &given);
                columns.iter().map(|column| column.public_cell(&answers)).collect::<Vec<_>>()
            };
            let rows: Vec<_> = seeds.iter().map(row).collect();
            let mut filled = Filled::new(columns.len());
            rows.iter().for_each(|row| filled.record_row(row));
            for (at, (column, is_filled)) in columns.iter().zip(filled.columns()).enumerate() {
                let question = now.question(column.question().as_str()).expect("its question");
                let rules = rules(column, question, is_filled);
                for row in &rows {
                    prop_assert_eq!(fault(&rules, &row[at]), None, "{}", column.name());
                }
                let is_due = question.is_required() && question.condition().is_none() && column.text_control().is_none();
                if is_due && seeds.iter().all(|(is_first, _)| !is_first) {
                    prop_assert_eq!(&rules["constraints"]["required"], &Value::Bool(true), "{}", column.name());
                }
            }
        }
    }
}
