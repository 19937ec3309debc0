//! Reads the rows of a CSV that this program, a spreadsheet or another program wrote.

use crate::cli::Failure;
use crate::coding::exchange::NamedCells;
use crate::export::formula::unescape_formula;
use crate::export::row_writer::BYTE_ORDER_MARK;

/// Returns the cells of each row by the names in the header. The separator is the one of comma, semicolon and tab that the
/// header has most of; a formula that was disarmed is as it was before.
pub(super) fn csv_rows(text: &str) -> Result<Vec<NamedCells>, Failure> {
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    let header = text.lines().next().unwrap_or_default();
    let count = |separator: &u8| header.bytes().filter(|byte| byte == separator).count();
    let separator = [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).from_reader(text.as_bytes());
    let names = reader.headers().map_err(Failure::runtime)?.clone();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(Failure::runtime)?;
        let cells = names.iter().zip(&record).map(|(name, cell)| (name.trim().to_owned(), unescape_formula(cell)));
        rows.push(cells.collect());
    }
    Ok(rows)
}
