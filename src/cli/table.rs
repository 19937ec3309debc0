//! Prints a table for people.

use super::Failure;
use super::stdout::print_data_line;

/// A text on one line, without control characters, so that it cannot send commands to the terminal.
pub(super) fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// Prints a table whose columns are as wide as their widest cell.
pub(super) fn table<const N: usize>(rows: &[[String; N]]) -> Result<(), Failure> {
    let mut widths = [0; N];
    for (column, width) in widths.iter_mut().enumerate() {
        *width = rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
    }
    for row in rows {
        let cells = row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}"));
        print_data_line(cells.collect::<Vec<_>>().join("  ").trim_end())?;
    }
    Ok(())
}
