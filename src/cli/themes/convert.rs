//! `consultation themes convert FILE OUTPUT`: writes themes in another format.

use super::frame_file::{QdcArgs, read_frames, write_frames};
use crate::cli::Failure;
use clap::Args;
use std::path::PathBuf;

#[derive(Args)]
pub(super) struct Convert {
    /// The file to read: its name ends in .toml, .csv or .qdc
    #[arg(value_name = "FILE")]
    from: PathBuf,
    /// The file to write, in the same way
    #[arg(value_name = "OUTPUT")]
    to: PathBuf,
    #[command(flatten)]
    qdc: QdcArgs,
}

impl Convert {
    #[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
    pub(super) fn run(&self) -> Result<(), Failure> {
        let frames = self.qdc.chosen(read_frames(&self.from, &self.qdc)?)?;
        write_frames(&self.to, &frames, &self.qdc)?;
        let themes: usize = frames.iter().map(|frame| frame.themes().len()).sum();
        eprintln!("{} question(s) and {themes} theme(s) read", frames.len());
        Ok(())
    }
}
