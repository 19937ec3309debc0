//! `consultation themes lint FILE`: says what coders would find hard in a file of themes.

use super::frame_file::{QdcArgs, read_frames};
use crate::cli::Failure;
use crate::cli::stdout::print_data_line;
use clap::Args;
use std::collections::BTreeMap;
use std::path::PathBuf;

#[derive(Args)]
pub(super) struct Lint {
    /// The file: its name ends in .toml, .csv or .qdc
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The languages that every theme has to be worded in
    #[arg(long, value_name = "TAG", value_delimiter = ',')]
    languages: Vec<String>,
    #[command(flatten)]
    qdc: QdcArgs,
}

impl Lint {
    /// Prints each warning after its question. A file that makes no frame is an error; a warning is not.
    #[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
    pub(super) fn run(&self) -> Result<(), Failure> {
        let frames = self.qdc.chosen(read_frames(&self.file, &self.qdc)?)?;
        let languages: Vec<&str> = self.languages.iter().map(String::as_str).collect();
        let mut count = 0;
        for frame in &frames {
            for warning in frame.warnings(&languages, &BTreeMap::new(), 0) {
                print_data_line(format_args!("{}: {warning}", frame.question()))?;
                count += 1;
            }
        }
        eprintln!("{} question(s), {count} warning(s)", frames.len());
        Ok(())
    }
}
