//! Escapes cells that a spreadsheet would take for a formula. This module knows no file format, only how spreadsheets split a
//! line into cells.

use std::borrow::Cow;

/// The characters that begin a formula wherever a cell begins. Japanese spreadsheets treat the full-width forms like the plain
/// ones.
const FORMULA: [char; 4] = ['=', '@', '＝', '＠'];

/// Further characters that begin a formula, or that a spreadsheet skips before one, at the beginning of a whole value. Inside a
/// text they are left alone, because they begin the lines of lists.
const LEADING: [char; 6] = ['+', '-', '＋', '－', '\t', '\r'];

/// Escapes a value so that no spreadsheet takes it for a formula (OWASP, CSV injection).
///
/// This holds also for a spreadsheet that splits at semicolons, as a French one does by default: it cuts the text, and what
/// follows a semicolon, a tab or a line break begins a cell. A quotation mark in a text is written twice; after a cut, such a
/// pair opens and closes an empty quotation, and a formula after it still begins the cell.
pub(super) fn escape_formula(value: &str) -> Cow<'_, str> {
    let leads = value.starts_with(FORMULA) || value.starts_with(LEADING);
    if !leads && (!may_have_formula(value) || !value.contains(FORMULA)) {
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

/// Returns false for most texts that contain no beginning of a formula, at a fraction of the cost: 32 bytes at once are compared with
/// the two ASCII signs and with the first byte of the full-width ones.
fn may_have_formula(value: &str) -> bool {
    let begins = |byte: &u8| matches!(byte, b'=' | b'@' | 0xef);
    value.as_bytes().chunks(32).any(|bytes| bytes.iter().fold(false, |found, byte| found | begins(byte)))
}

/// Returns the value that [`escape_formula`] escaped. An apostrophe that somebody wrote before the beginning of a formula is lost.
pub(crate) fn unescape_formula(cell: &str) -> String {
    let mut value = String::with_capacity(cell.len());
    let mut begins = false;
    let mut rest = cell.chars().peekable();
    while let Some(c) = rest.next() {
        let next = rest.peek().copied().unwrap_or_default();
        let is_first = value.is_empty() && (FORMULA.contains(&next) || LEADING.contains(&next));
        if c == '\'' && (is_first || (begins && FORMULA.contains(&next))) {
            value.push(next);
            rest.next();
            begins = matches!(next, '\t' | '\r');
            continue;
        }
        begins = matches!(c, ';' | '\t' | '\r' | '\n') || (begins && c == '"');
        value.push(c);
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::row_writer::{ExportFormat, RowWriter};
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

    /// Writes a row in the same way as a file.
    fn written(cells: &[String]) -> String {
        let names: Vec<_> = cells.iter().map(|_| "name").collect();
        let values: Vec<_> = cells.iter().map(String::as_str).collect();
        let mut file = Vec::new();
        let mut writer = RowWriter::new(ExportFormat::Csv, &names, &mut file).expect("a header");
        writer.row(&names, &values).expect("a row");
        writer.finish().expect("it is written");
        String::from_utf8(file).expect("UTF-8")
    }

    /// Splits a file into the cells of a spreadsheet that uses `separator`.
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
            prop_assert_eq!(escape_formula(&text).replace('\'', ""), text.as_str());
            prop_assert_eq!(unescape_formula(&escape_formula(&text)), text);
        }
    }
}
