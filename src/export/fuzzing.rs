//! What is fuzzed of the exports.

use super::formula::escape_formula;
use super::row_writer::{ExportFormat, RowWriter};

/// Another reader of CSV finds the cells that were written. The bytes hold rows parted by `0xFE`, and cells parted by `0xFF`: UTF-8 has
/// neither.
pub(crate) fn csv(bytes: &[u8]) {
    let cell = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let rows = bytes.split(|byte| *byte == 0xfe).map(|row| row.split(|byte| *byte == 0xff).map(cell).collect());
    let rows: Vec<Vec<String>> = rows.collect();
    let width = rows[0].len();
    let names = vec!["name"; width];
    let mut file = Vec::new();
    let mut writer = RowWriter::new(ExportFormat::Csv, &names, &mut file).expect("a header");
    let mut expected = vec![names.iter().map(ToString::to_string).collect::<Vec<_>>()];
    for row in rows.into_iter().filter(|row| row.len() == width) {
        writer.row(&names, &row).expect("a row");
        expected.push(row.iter().map(|cell| escape_formula(cell).into_owned()).collect());
    }
    writer.finish().expect("it is written");
    let file = String::from_utf8(file).expect("UTF-8");
    assert_eq!(read_csv(&file), expected, "{file:?}");
}

/// Reads a file as RFC 4180 says: every line ends with CRLF, and a quoted cell may hold commas, line ends and doubled quotes.
fn read_csv(file: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut signs = file.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if cell.is_empty() => loop {
                match signs.next().expect("the end of a quoted cell") {
                    '"' if signs.peek() == Some(&'"') => cell.extend(signs.next()),
                    '"' => break,
                    other => cell.push(other),
                }
            },
            ',' => row.push(std::mem::take(&mut cell)),
            '\r' => {
                assert_eq!(signs.next(), Some('\n'), "a line ends with CRLF");
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            plain => {
                assert!(plain != '\n' && plain != '"', "{plain:?} is quoted");
                cell.push(plain);
            }
        }
    }
    assert!(row.is_empty() && cell.is_empty(), "the last line ends");
    rows
}
