//! `consultation themes lint [FILE]`: says what coders would find hard in a file of themes, or in the themes in the store and how texts are
//! coded with them.

use super::frame_file::{QdcArgs, read_frames};
use crate::cli::Failure;
use crate::cli::form_args::FormArgs;
use crate::cli::stdout::print_data_line;
use crate::coding::frame::{CodingFrame, ThemeUse};
use crate::synthesis::SynthesisService;
use clap::Args;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(super) struct Lint {
    /// The file: its name ends in .toml, .csv or .qdc. Without it, the themes in the store
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    /// The languages that every theme has to be worded in
    #[arg(long, value_name = "TAG", value_delimiter = ',')]
    languages: Vec<String>,
    #[command(flatten)]
    qdc: QdcArgs,
    #[command(flatten)]
    form: FormArgs,
}

/// A frame with the responses whose texts have each theme, and the number of coded texts.
type UsedFrame = (CodingFrame, ThemeUse, usize);

impl Lint {
    /// Prints each warning after its question. A file that makes no frame is an error; a warning is not.
    #[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
    pub(super) async fn run(&self) -> Result<(), Failure> {
        let frames = match &self.file {
            Some(file) => self.in_file(file)?,
            None => self.in_store().await?,
        };
        let languages: Vec<&str> = self.languages.iter().map(String::as_str).collect();
        let mut count = 0;
        for (frame, uses, coded) in &frames {
            for warning in frame.warnings(&languages, uses, *coded) {
                print_data_line(format_args!("{}: {warning}", frame.question()))?;
                count += 1;
            }
        }
        eprintln!("{} question(s), {count} warning(s)", frames.len());
        Ok(())
    }

    fn in_file(&self, file: &Path) -> Result<Vec<UsedFrame>, Failure> {
        let frames = self.qdc.chosen(read_frames(file, &self.qdc)?)?;
        Ok(frames.into_iter().map(|frame| (frame, ThemeUse::new(), 0)).collect())
    }

    /// The frames in the store that have themes.
    async fn in_store(&self) -> Result<Vec<UsedFrame>, Failure> {
        let (form, store) = self.form.open().await?;
        let service = SynthesisService::new(form, store);
        let frames = service.frames().await.map_err(Failure::runtime)?.into_iter().map(|history| history.frame);
        let frames = self.qdc.chosen(frames.filter(|frame| !frame.themes().is_empty()).collect())?;
        let mut used = Vec::new();
        for frame in frames {
            let counted = service.counted_codings(&frame).await.map_err(Failure::runtime)?;
            let (mut uses, coded) = (ThemeUse::new(), counted.texts.len());
            for text in counted.texts {
                for theme in text.codes.codes().iter().filter_map(|code| code.theme()) {
                    uses.entry(theme.clone()).or_default().insert(text.response_id.clone());
                }
            }
            used.push((frame, uses, coded));
        }
        Ok(used)
    }
}
