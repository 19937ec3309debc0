//! Counts the rows of responses. The names of the columns are all that this knows of the form.

use crate::open_data::package::CSV;
use crate::open_data::read_error::PackageReadError;
use questionnaire::tally::{Measure, Tally};
use questionnaire::{ClosedQuestion, OptionCode, ResultsSchema};
use std::collections::{BTreeMap, HashMap};
use std::io;

/// The number of different rows in memory at once.
const MAX_KINDS: usize = 10_000;

/// Counts the rows of a CSV. The names of the columns are all that it knows of the form.
pub(super) fn tally<R: io::Read>(mut rows: csv::Reader<R>, outline: &ResultsSchema) -> Result<Tally, PackageReadError> {
    let columns = Columns::read(CSV, &mut rows)?;
    let locale = columns.index_of("locale")?;
    let group = outline.breakdown.as_ref().map(|closed| columns.indexes_of(closed)).transpose()?;
    let group = group.and_then(|places| places.first().copied());
    // The rows themselves have no cells that are counted; their group is.
    let mut kinds = vec![KindsOfRows::new(None, Vec::new(), group)];
    for closed in &outline.questions {
        kinds.push(KindsOfRows::new(Some(closed), columns.indexes_of(closed)?, group));
    }
    let (mut counted, mut locales) = (Counted::new(), HashMap::<String, u64>::new());
    let mut row = csv::StringRecord::new();
    while read_row(CSV, &mut rows, &mut row)? {
        add_one(&mut locales, &row[locale]);
        for kind in &mut kinds {
            kind.add(&row, &mut counted);
        }
    }
    for kind in &mut kinds {
        kind.count_facts(&mut counted);
    }
    for (tag, count) in locales {
        *counted.entry(Measure::Locale(tag).overall().to_string()).or_default() += count;
    }
    Ok(counted.into())
}

/// The counters by their names.
type Counted = BTreeMap<String, u64>;

/// The rows by the cells of one question and by their group. Few differ, so what they add to the counters is worked out once for all
/// that are the same.
struct KindsOfRows<'o> {
    /// `None` for the rows as such.
    closed: Option<&'o ClosedQuestion>,
    places: Vec<usize>,
    group: Option<usize>,
    kinds: HashMap<String, u64>,
    /// The cells of the row that is being read.
    cells: String,
}

/// Separates cells. No code contains it, so a cell that does counts as little as an empty one.
const BETWEEN_CELLS: char = '\u{1f}';

impl<'o> KindsOfRows<'o> {
    fn new(closed: Option<&'o ClosedQuestion>, places: Vec<usize>, group: Option<usize>) -> Self {
        Self { closed, places, group, kinds: HashMap::new(), cells: String::new() }
    }

    fn add(&mut self, row: &csv::StringRecord, counted: &mut Counted) {
        self.cells.clear();
        let countable = |at: usize| if row[at].contains(BETWEEN_CELLS) { "" } else { &row[at] };
        self.cells.push_str(self.group.map_or("", countable));
        for place in &self.places {
            self.cells.push(BETWEEN_CELLS);
            self.cells.push_str(countable(*place));
        }
        add_one(&mut self.kinds, &self.cells);
        if self.kinds.len() >= MAX_KINDS {
            self.count_facts(counted);
        }
    }

    /// Adds what the rows count to the counters, and forgets the rows.
    fn count_facts(&mut self, counted: &mut Counted) {
        for (kind, count) in self.kinds.drain() {
            let mut cells = kind.split(BETWEEN_CELLS);
            let group = cells.next().and_then(OptionCode::parse);
            let facts = match self.closed {
                None => vec![Measure::Response],
                Some(closed) => facts_of(closed, cells),
            };
            for fact in facts {
                let within = group.clone().map(|group| fact.clone().within(group));
                for counter in within.into_iter().chain([fact.overall()]) {
                    *counted.entry(counter.to_string()).or_default() += count;
                }
            }
        }
    }
}

fn facts_of<'r>(closed: &ClosedQuestion, cells: impl Iterator<Item = &'r str>) -> Vec<Measure> {
    let chosen = closed.chosen(cells);
    let answered = (!chosen.is_empty()).then(|| Measure::Answered(closed.id.clone()));
    answered.into_iter().chain(chosen.into_iter().map(|code| Measure::Chosen(closed.id.clone(), code))).collect()
}

fn add_one(counts: &mut HashMap<String, u64>, key: &str) {
    match counts.get_mut(key) {
        Some(count) => *count += 1,
        None => _ = counts.insert(key.to_owned(), 1),
    }
}

/// Reads the next row; returns false at the end.
pub(super) fn read_row<R: io::Read>(
    file: &'static str,
    rows: &mut csv::Reader<R>,
    row: &mut csv::StringRecord,
) -> Result<bool, PackageReadError> {
    rows.read_record(row).map_err(|error| PackageReadError::Csv(file, error))
}

/// The position of each column of a file, by its name.
pub(super) struct Columns {
    file: &'static str,
    positions: HashMap<String, usize>,
}

impl Columns {
    pub(super) fn read<R: io::Read>(file: &'static str, rows: &mut csv::Reader<R>) -> Result<Self, PackageReadError> {
        let header = rows.headers().map_err(|error| PackageReadError::Csv(file, error))?;
        Ok(Self { file, positions: header.iter().enumerate().map(|(at, name)| (name.to_owned(), at)).collect() })
    }

    pub(super) fn index_of(&self, name: &str) -> Result<usize, PackageReadError> {
        self.positions.get(name).copied().ok_or_else(|| PackageReadError::Column(self.file, name.to_owned()))
    }

    fn indexes_of(&self, closed: &ClosedQuestion) -> Result<Vec<usize>, PackageReadError> {
        closed.columns().iter().map(|name| self.index_of(name)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;
    use questionnaire::{ClosedQuestionKind, Codes, QuestionId};

    fn closed(id: &str, kind: ClosedQuestionKind) -> ClosedQuestion {
        let codes = ["a", "b"].iter().filter_map(|code| OptionCode::parse(code)).collect();
        ClosedQuestion { id: QuestionId::parse(id).expect("an id"), kind, codes: Codes::Listed(codes) }
    }

    /// Counts each row by itself.
    fn counted_one_by_one(rows: &[Vec<String>], outline: &ResultsSchema) -> Tally {
        let mut tally = Tally::default();
        for row in rows {
            let mut facts = vec![Measure::Response];
            for (closed, cells) in outline.questions.iter().zip([&row[2..3], &row[3..5]]) {
                facts.extend(facts_of(closed, cells.iter().map(String::as_str)));
            }
            let group = OptionCode::parse(&row[1]);
            let within = facts.clone().into_iter().filter_map(|fact| Some(fact.within(group.clone()?)));
            let overall = facts.into_iter().chain([Measure::Locale(row[0].clone())]).map(Measure::overall);
            tally.add(within.chain(overall).map(|counter| counter.to_string()));
        }
        tally
    }

    proptest! {
        #[test]
        fn rows_that_are_the_same_count_as_often_as_they_are_there(
            rows in vec(vec(select(vec!["", "a", "b", "0", "1", "a\u{1f}b", "\u{1f}", "x, y"]).prop_map(str::to_owned), 5), 0..40),
        ) {
            let (choice, several) = (ClosedQuestionKind::Choice, ClosedQuestionKind::Several);
            let outline = ResultsSchema {
                breakdown: Some(closed("1", choice)),
                questions: vec![closed("2", choice), closed("3", several)],
            };
            let mut file = csv::Writer::from_writer(Vec::new());
            file.write_record(["locale", "q1", "q2", "q3_a", "q3_b"]).expect("a header");
            rows.iter().for_each(|row| file.write_record(row).expect("a row"));
            let file = file.into_inner().expect("a file");
            let counted = tally(csv::Reader::from_reader(file.as_slice()), &outline);
            prop_assert_eq!(counted.map_err(|error| error.to_string()), Ok(counted_one_by_one(&rows, &outline)));
        }
    }
}
