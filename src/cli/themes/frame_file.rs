//! A file of themes on disk, in the format that the end of its name says.

use super::csv_file::csv_rows;
use crate::atomic_file::replace_file;
use crate::cli::Failure;
use crate::coding::exchange::{
    ExchangeError, FRAME_COLUMNS, QdcContext, QuestionThemes, frame_rows, frames_from_rows, frames_from_toml, qdc_text,
    qdc_warnings, themes_from_qdc, toml_text_of_frames,
};
use crate::coding::frame::CodingFrame;
use crate::export::row_writer::{BYTE_ORDER_MARK, ExportFormat, RowWriter};
use clap::Args;
use std::path::Path;

/// What a `.qdc` does not say.
#[derive(Args)]
pub(super) struct QdcArgs {
    /// The question of the themes in a .qdc, or the one of several to write
    #[arg(long, value_name = "QUESTION")]
    question: Option<String>,
    /// The language of the names in a .qdc
    #[arg(long, value_name = "TAG", default_value = "fr")]
    language: String,
}

enum Format {
    Toml,
    Csv,
    Qdc,
}

impl Format {
    fn from_path(path: &Path) -> Result<Self, Failure> {
        match path.extension().and_then(|extension| extension.to_str()) {
            Some("toml") => Ok(Self::Toml),
            Some("csv") => Ok(Self::Csv),
            Some("qdc") => Ok(Self::Qdc),
            _ => Err(Failure::usage(format!("{}: a file of themes ends in .toml, .csv or .qdc", path.display()))),
        }
    }
}

/// Reads the themes in a file, and says what of it is not read; `known` finds the present frame of a question, by which a .qdc recognises themes.
#[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
pub(super) fn read_questions<'f>(
    path: &Path,
    args: &QdcArgs,
    known: &dyn Fn(&str) -> Option<&'f CodingFrame>,
) -> Result<Vec<QuestionThemes>, Failure> {
    let failed = |cause: &dyn std::fmt::Display| Failure::runtime(format!("{}: {cause}", path.display()));
    let format = Format::from_path(path)?;
    let text = std::fs::read_to_string(path).map_err(|error| failed(&error))?;
    let questions = match format {
        Format::Toml => frames_from_toml(&text),
        Format::Csv => frames_from_rows(&csv_rows(&text)?),
        Format::Qdc => {
            let Some(question) = &args.question else {
                return Err(Failure::usage(
                    "a .qdc does not say which question its themes belong to: name it with --question",
                ));
            };
            for warning in qdc_warnings(&text).map_err(|error| failed(&error))? {
                eprintln!("{}: {warning}", path.display());
            }
            let frame = known(question).cloned().unwrap_or_else(|| CodingFrame::empty(question));
            themes_from_qdc(&text, QdcContext { frame: &frame, language: &args.language }).map(|themes| vec![themes])
        }
    };
    questions.map_err(|error| failed(&error))
}

/// Reads the themes in a file and checks that they make a frame for each question.
pub(super) fn read_frames(path: &Path, args: &QdcArgs) -> Result<Vec<CodingFrame>, Failure> {
    let questions = read_questions(path, args, &|_| None)?;
    let failed = |cause: ExchangeError| Failure::runtime(format!("{}: {cause}", path.display()));
    questions.iter().map(|themes| themes.frame().map_err(failed)).collect()
}

/// Writes frames to a file.
pub(super) fn write_frames(path: &Path, frames: &[CodingFrame], args: &QdcArgs) -> Result<(), Failure> {
    let failed = |cause: &dyn std::fmt::Display| Failure::runtime(format!("{}: {cause}", path.display()));
    let themes: Vec<QuestionThemes> = frames.iter().map(QuestionThemes::from_frame).collect();
    let contents = match Format::from_path(path)? {
        Format::Toml => toml_text_of_frames(&themes).map_err(|error| failed(&error))?.into_bytes(),
        Format::Csv => csv_file(&themes)?,
        Format::Qdc => {
            let [frame] = frames else {
                return Err(Failure::usage("a .qdc holds the themes of one question: choose it with --question"));
            };
            qdc_text(QdcContext { frame, language: &args.language }).map_err(|error| failed(&error))?.into_bytes()
        }
    };
    replace_file(path, &contents).map_err(|error| failed(&error))
}

/// A CSV that spreadsheets open, with formulas disarmed.
fn csv_file(themes: &[QuestionThemes]) -> Result<Vec<u8>, Failure> {
    let mut file = BYTE_ORDER_MARK.as_bytes().to_vec();
    let mut writer = RowWriter::new(ExportFormat::Csv, &FRAME_COLUMNS, &mut file).map_err(Failure::runtime)?;
    for row in frame_rows(themes) {
        writer.row(&FRAME_COLUMNS, &row.each_ref().map(String::as_str)).map_err(Failure::runtime)?;
    }
    writer.finish().map_err(Failure::runtime)?;
    Ok(file)
}

impl QdcArgs {
    /// Leaves the frame of the named question, if one is named.
    pub(super) fn chosen(&self, mut frames: Vec<CodingFrame>) -> Result<Vec<CodingFrame>, Failure> {
        if let Some(question) = &self.question {
            frames.retain(|frame| frame.question() == question);
            if frames.is_empty() {
                return Err(Failure::usage(format!("--question {question}: the file has no themes of this question")));
            }
        }
        Ok(frames)
    }

    /// Leaves the themes of the named question, if one is named.
    pub(super) fn chosen_questions(&self, mut questions: Vec<QuestionThemes>) -> Result<Vec<QuestionThemes>, Failure> {
        if let Some(question) = &self.question {
            questions.retain(|themes| themes.question == *question);
            if questions.is_empty() {
                return Err(Failure::usage(format!("--question {question}: the file has no themes of this question")));
            }
        }
        Ok(questions)
    }
}
