//! `consultation themes list`, `export` and `import`: the themes in the store.

use super::frame_file::{QdcArgs, read_questions, write_frames};
use crate::cli::Failure;
use crate::cli::command_actor::{command_actor, signature};
use crate::cli::form_args::FormArgs;
use crate::cli::stdout::print_data_line;
use crate::cli::table::table;
use crate::coding::frame::CodingFrame;
use crate::store::timestamps::now_ms;
use crate::synthesis::SynthesisService;
use crate::workspace::Actor;
use clap::Args;
use std::path::PathBuf;
use std::sync::Arc;

#[derive(Args)]
pub(super) struct List {
    #[command(flatten)]
    form: FormArgs,
}

#[derive(Args)]
pub(super) struct Export {
    /// The file to write: its name ends in .toml, .csv or .qdc
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    qdc: QdcArgs,
    #[command(flatten)]
    form: FormArgs,
}

#[derive(Args)]
pub(super) struct Import {
    /// The file to read: its name ends in .toml, .csv or .qdc
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Say what would change, and change nothing
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    qdc: QdcArgs,
    #[command(flatten)]
    form: FormArgs,
}

async fn service(form: &FormArgs) -> Result<SynthesisService, Failure> {
    let (form, store) = form.open().await?;
    Ok(SynthesisService::new(form, Arc::clone(&store)))
}

impl List {
    /// Prints for each question its themes in use, the version of its frame, its published texts and those that are coded; the texts whose
    /// codes count, those that were coded differently and are not settled, those to be coded again, and the number of coders.
    pub(super) async fn run(&self) -> Result<(), Failure> {
        let service = service(&self.form).await?;
        let frames = service.frames().await.map_err(Failure::runtime)?;
        let progress = service.progress().await.map_err(Failure::runtime)?;
        let header = ["question", "themes", "version", "texts", "coded", "counted", "to-settle", "again", "coders"];
        let mut rows = vec![header.map(str::to_owned)];
        for (history, progress) in frames.iter().zip(&progress) {
            let counted = service.counted_codings(&history.frame).await.map_err(Failure::runtime)?;
            let numbers = [
                history.frame.themes_in_use().len() as u64,
                u64::from(history.frame.version()),
                progress.texts,
                progress.coded,
                counted.texts.len() as u64,
                counted.to_settle,
                counted.again,
                counted.coders,
            ];
            let [themes, version, texts, coded, counts, to_settle, again, coders] =
                numbers.map(|number| number.to_string());
            rows.push([progress.control.clone(), themes, version, texts, coded, counts, to_settle, again, coders]);
        }
        table(&rows)
    }
}

impl Export {
    /// Writes the frames that have themes.
    #[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
    pub(super) async fn run(&self) -> Result<(), Failure> {
        let histories = service(&self.form).await?.frames().await.map_err(Failure::runtime)?;
        let frames = histories.into_iter().map(|history| history.frame);
        let frames: Vec<CodingFrame> = frames.filter(|frame| !frame.themes().is_empty()).collect();
        let frames = self.qdc.chosen(frames)?;
        write_frames(&self.file, &frames, &self.qdc)?;
        eprintln!("the themes of {} question(s) written", frames.len());
        Ok(())
    }
}

impl Import {
    /// Makes the changes that lead to the themes of the file. If one question cannot take them, none changes.
    #[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
    pub(super) async fn run(&self) -> Result<(), Failure> {
        let service = service(&self.form).await?;
        let frames: Vec<CodingFrame> =
            service.frames().await.map_err(Failure::runtime)?.into_iter().map(|history| history.frame).collect();
        let named = |question: &str| frames.iter().find(|frame| frame.question() == question);
        let mut all = Vec::new();
        for themes in self.qdc.chosen_questions(read_questions(&self.file, &self.qdc, &named)?)? {
            let Some(frame) = named(&themes.question) else {
                return Err(Failure::runtime(format!("{}: the form has no published texts for it", themes.question)));
            };
            all.push((frame, themes.changes_from(frame).map_err(Failure::runtime)?));
        }
        let name = match command_actor() {
            Actor::Command { user, .. } => user,
            Actor::Account { .. } | Actor::Unknown => String::new(),
        };
        let mut count = 0;
        for (frame, changes) in &all {
            if !self.dry_run {
                let changed = service.change_frame(frame, changes, &signature(&name), now_ms()).await;
                changed.map_err(Failure::runtime)?;
            }
            for change in changes {
                print_data_line(format_args!("{}: {} {}", frame.question(), change.name(), change.theme()))?;
                count += 1;
            }
        }
        eprintln!("{count} change(s){}", if self.dry_run { ", none of them made" } else { "" });
        Ok(())
    }
}
