//! Codings as the rows of a CSV: a row for each theme that a coder gave to a text.

use super::csv_file::csv_rows;
use crate::atomic_file::replace_file;
use crate::cli::Failure;
use crate::cli::stdout::print_data;
use crate::coding::Code;
use crate::export::row_writer::{ExportFormat, RowWriter};
use crate::store::timestamps::timestamp_from_ms;
use crate::store::{Coding, Store};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;

/// How many texts are read at once.
const PAGE: u32 = 500;

/// The columns.
const COLUMNS: [&str; 9] = ["question", "unit", "coder", "theme", "version", "discuss", "quote", "note", "coded_at"];

/// The name of a file that stands for stdin or stdout.
const STREAM: &str = "-";

/// What a file says of one text.
#[derive(Default)]
pub(super) struct GivenCoding {
    pub(super) codes: Vec<Code>,
    pub(super) is_doubtful: bool,
    pub(super) is_quotable: bool,
    pub(super) memo: String,
}

/// Reads what a file says of each text, by question and response.
pub(super) fn given_codings(file: &Path) -> Result<BTreeMap<(String, String), GivenCoding>, Failure> {
    let failed = |cause: &dyn std::fmt::Display| Failure::runtime(format!("{}: {cause}", file.display()));
    let mut text = String::new();
    match file.to_str() {
        Some(STREAM) => std::io::stdin().read_to_string(&mut text).map(|_| ()),
        _ => std::fs::read_to_string(file).map(|read| text = read),
    }
    .map_err(|error| failed(&error))?;
    let mut given: BTreeMap<(String, String), GivenCoding> = BTreeMap::new();
    for (row, cells) in (1..).zip(csv_rows(&text)?) {
        let wrong = |cause: &dyn std::fmt::Display| failed(&format_args!("row {row}: {cause}"));
        let cell = |name: &str| {
            let cell = cells.get(name).map(|cell| cell.trim().to_owned());
            cell.ok_or_else(|| wrong(&format_args!("there is no column `{name}`")))
        };
        let is_set = |name: &str| cells.get(name).is_some_and(|cell| !matches!(cell.trim(), "" | "0" | "false"));
        let code = cell("theme")?.parse().map_err(|error| wrong(&error))?;
        let coding = given.entry((cell("question")?, cell("unit")?)).or_default();
        coding.codes.push(code);
        coding.is_doubtful |= is_set("discuss");
        coding.is_quotable |= is_set("quote");
        if let Some(note) = cells.get("note").filter(|note| !note.is_empty()) {
            coding.memo.clone_from(note);
        }
    }
    Ok(given)
}

/// Writes the codings of these controls that count.
pub(super) async fn write_codings(
    store: &dyn Store,
    form: &str,
    controls: &[String],
    file: &Path,
) -> Result<(), Failure> {
    let mut bytes = Vec::new();
    let mut writer = RowWriter::new(ExportFormat::Csv, &COLUMNS, &mut bytes).map_err(Failure::runtime)?;
    for control in controls {
        let mut after = String::new();
        loop {
            let page = store.standing_codings(form, control, &after, PAGE).await.map_err(Failure::runtime)?;
            let Some((_, last)) = page.last() else { break };
            after.clone_from(&last.response_id);
            for row in page.iter().flat_map(|(_, coding)| rows(coding)) {
                writer.row(&COLUMNS, &row.each_ref().map(String::as_str)).map_err(Failure::runtime)?;
            }
        }
    }
    writer.finish().map_err(Failure::runtime)?;
    match file.to_str() {
        Some(STREAM) => print_data(String::from_utf8_lossy(&bytes)),
        _ => replace_file(file, &bytes).map_err(|error| Failure::runtime(format!("{}: {error}", file.display()))),
    }
}

fn rows(coding: &Coding) -> Vec<[String; 9]> {
    let flag = |is_set: bool| if is_set { "1".to_owned() } else { String::new() };
    let row = |code: &str| {
        [
            coding.control.clone(),
            coding.response_id.clone(),
            coding.coder.clone(),
            code.to_owned(),
            coding.frame_version.to_string(),
            flag(coding.is_doubtful),
            flag(coding.is_quotable),
            coding.memo.clone(),
            timestamp_from_ms(coding.at).to_string(),
        ]
    };
    coding.codes.as_deref().unwrap_or_default().split_whitespace().map(row).collect()
}
