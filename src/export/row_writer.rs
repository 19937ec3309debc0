//! Rows written as CSV, JSON or newline-delimited JSON: the one writer behind every export and the open data.

use std::borrow::Cow;
use std::io::{self, Write};

/// How rows are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// RFC 4180, with formulas disarmed.
    Csv,
    /// One array of objects.
    Json,
    /// One object a line.
    Ndjson,
}

/// The mark by which spreadsheets know that a CSV is UTF-8, to be written before its header.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The output failed.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// It refused some bytes.
    #[error(transparent)]
    Output(#[from] io::Error),
    /// It refused a record.
    #[error(transparent)]
    Csv(#[from] csv::Error),
}

impl WriteError {
    /// Whether the reader of the output went away, which is nobody's fault.
    pub fn is_broken_pipe(&self) -> bool {
        let broken = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
        match self {
            Self::Output(error) => broken(error),
            Self::Csv(error) => matches!(error.kind(), csv::ErrorKind::Io(error) if broken(error)),
        }
    }
}

/// Writes rows in one of the formats.
pub(crate) enum RowWriter<'w, W: Write> {
    Csv(Box<csv::Writer<&'w mut W>>),
    Json { out: &'w mut W, lines: bool, first: bool },
}

impl<'w, W: Write> RowWriter<'w, W> {
    pub(crate) fn new(format: ExportFormat, names: &[&str], out: &'w mut W) -> Result<Self, WriteError> {
        match format {
            ExportFormat::Csv => {
                let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
                writer.write_record(names)?;
                Ok(Self::Csv(Box::new(writer)))
            }
            ExportFormat::Json => {
                out.write_all(b"[")?;
                Ok(Self::Json { out, lines: false, first: true })
            }
            ExportFormat::Ndjson => Ok(Self::Json { out, lines: true, first: true }),
        }
    }

    pub(crate) fn row(&mut self, names: &[&str], values: &[&str]) -> Result<(), WriteError> {
        match self {
            Self::Csv(writer) => writer.write_record(values.iter().map(|value| escape_formula(value).into_owned()))?,
            Self::Json { out, lines, first } => {
                if !*lines {
                    out.write_all(if *first { b"\n" } else { b",\n" })?;
                }
                *first = false;
                write_object(*out, names, values)?;
                if *lines {
                    out.write_all(b"\n")?;
                }
            }
        }
        Ok(())
    }

    pub(crate) fn finish(self) -> Result<(), WriteError> {
        match self {
            Self::Csv(mut writer) => writer.flush()?,
            Self::Json { out, lines: false, .. } => out.write_all(b"\n]\n")?,
            Self::Json { .. } => {}
        }
        Ok(())
    }
}

/// One object whose members stand in the order of the columns.
fn write_object(out: &mut impl Write, names: &[&str], values: &[&str]) -> io::Result<()> {
    out.write_all(b"{")?;
    for (index, (name, value)) in names.iter().zip(values).enumerate() {
        if index > 0 {
            out.write_all(b",")?;
        }
        serde_json::to_writer(&mut *out, name)?;
        out.write_all(b":")?;
        serde_json::to_writer(&mut *out, value)?;
    }
    out.write_all(b"}")
}

/// What a spreadsheet takes for the beginning of a formula wherever a cell begins; Japanese ones take the full-width forms
/// for the plain ones.
const FORMULA: [char; 4] = ['=', '@', '＝', '＠'];

/// What it takes for one too, or steps over before it, at the beginning of a whole cell. Within a text these begin the
/// lines of lists.
const LEADING: [char; 6] = ['+', '-', '＋', '－', '\t', '\r'];

/// A cell that no spreadsheet takes for a formula (OWASP, CSV injection), though it be told, as a French one tells itself,
/// that cells end at semicolons: then a text is cut, and what follows a semicolon, a tab or a line's end begins a cell.
/// A quotation mark in a text is written twice, and after a cut such a pair opens and closes nothing before what follows.
fn escape_formula(value: &str) -> Cow<'_, str> {
    let leads = value.starts_with(FORMULA) || value.starts_with(LEADING);
    if !leads && !value.contains(FORMULA) {
        return value.into();
    }
    let mut cell = String::with_capacity(value.len() + 8);
    if leads {
        cell.push('\'');
    }
    let mut begins = false;
    for c in value.chars() {
        if begins && FORMULA.contains(&c) {
            cell.push('\'');
        }
        begins = matches!(c, ';' | '\t' | '\r' | '\n') || (begins && c == '"');
        cell.push(c);
    }
    cell.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;

    #[test]
    fn formulas_are_disarmed_and_the_rest_is_left_alone() {
        for formula in ["=1+1", "+33", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠x"] {
            assert_eq!(escape_formula(formula), format!("'{formula}"));
        }
        for text in ["", "a=b", "1-2", "'x", " =1", "a, =b", "a,=b", "one;\n- two\n+ three\n－ four", "a; =b", "a;b=c"]
        {
            assert_eq!(escape_formula(text), text);
        }
    }

    #[test]
    fn a_formula_in_the_middle_of_a_text_is_disarmed_where_a_cell_could_begin() {
        for (text, cell) in [
            ("a;=1", "a;'=1"),
            ("a;＝1;＠b", "a;'＝1;'＠b"),
            ("a\t@b", "a\t'@b"),
            ("a\n=1\r=2", "a\n'=1\r'=2"),
            ("=1;=2", "'=1;'=2"),
            ("\t=1", "'\t'=1"),
            ("a;\"=1", "a;\"'=1"),
            ("a;\n=1", "a;\n'=1"),
        ] {
            assert_eq!(escape_formula(text), cell);
        }
    }

    /// A row as a file holds it.
    fn written(cells: &[String]) -> String {
        let names: Vec<_> = cells.iter().map(|_| "name").collect();
        let values: Vec<_> = cells.iter().map(String::as_str).collect();
        let mut file = Vec::new();
        let mut writer = RowWriter::new(ExportFormat::Csv, &names, &mut file).expect("a header");
        writer.row(&names, &values).expect("a row");
        writer.finish().expect("it is written");
        String::from_utf8(file).expect("UTF-8")
    }

    /// The cells that a spreadsheet makes of a file when it is told that they end at `separator`.
    fn cells(file: &str, separator: char, has_quotes: bool) -> Vec<String> {
        let mut reader = csv::ReaderBuilder::new();
        reader.has_headers(false).flexible(true).quoting(has_quotes).delimiter(u8::try_from(separator).expect("ASCII"));
        let records = reader.from_reader(file.as_bytes()).into_records();
        let cells =
            |record: Result<csv::StringRecord, _>| record.expect("a row").iter().map(str::to_owned).collect::<Vec<_>>();
        records.flat_map(cells).collect()
    }

    fn text() -> impl Strategy<Value = String> {
        let unit =
            select(vec!["=", "+", "-", "@", "＝", "＋", "－", "＠", ";", "\t", "\r", "\n", ",", "\"", "'", " ", "a"]);
        vec(unit, 0..8).prop_map(|units| units.concat())
    }

    proptest! {
        #[test]
        fn no_cell_begins_a_formula_however_the_line_is_split(texts in vec(text(), 1..5)) {
            let file = written(&texts);
            for cell in cells(&file, ',', true) {
                prop_assert!(!cell.starts_with(FORMULA) && !cell.starts_with(LEADING), "{cell:?} of {file:?}");
            }
            for separator in [';', '\t'] {
                for cell in cells(&file, separator, true) {
                    prop_assert!(!cell.starts_with(FORMULA), "{cell:?} of {file:?}");
                }
                for cell in cells(&file, separator, false) {
                    prop_assert!(!cell.starts_with(FORMULA), "{cell:?} of {file:?}");
                }
            }
        }

        #[test]
        fn without_what_was_put_in_the_text_is_read_back(text in text()) {
            let text = text.replace('\'', "");
            prop_assert_eq!(escape_formula(&text).replace('\'', ""), text);
        }
    }
}
