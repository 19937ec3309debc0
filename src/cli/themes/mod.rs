//! `consultation themes …`: coding frames in the store and as files, and codings as files.

mod agreement;
mod coding_rows;
mod codings;
mod convert;
mod csv_file;
mod demo;
mod double;
mod frame_file;
mod history;
mod lint;
mod next;
mod part;
mod project;
mod sample_args;
mod settling;
mod stored;
mod suggestions;
mod zip_archive;

use super::Failure;
use clap::{Args, Subcommand};

#[derive(Args)]
pub(super) struct Themes {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Print the themes, texts and codings of each question in numbers
    List(stored::List),
    /// Write the themes of a form into a file: TOML, CSV, or the .qdc that QualCoder, NVivo, ATLAS.ti and MAXQDA read
    Export(stored::Export),
    /// Give a form the themes of a file; themes that the file does not name stay as they are
    Import(stored::Import),
    /// Write the published texts of a question with its themes and codings: a .qdpx project for QualCoder, NVivo, ATLAS.ti and MAXQDA
    Project(project::Project),
    /// Check a file of themes, or those in the store, and say what coders would find hard in them
    Lint(lint::Lint),
    /// Write a file of themes in another format: TOML, CSV, or the .qdc that QualCoder, NVivo, ATLAS.ti and MAXQDA read
    Convert(convert::Convert),
    /// Print who changed the themes of a question, and when
    History(history::History),
    /// Print the next text of a question that waits for a coder
    Next(next::Next),
    /// Give texts the themes that a file names
    Code(codings::CodeTexts),
    /// Take back the last coding of a text that this user made
    Undo(codings::Undo),
    /// Write the codings that count into a CSV
    Codings(codings::Codings),
    /// Print the texts that two people coded differently
    Differing(settling::Differing),
    /// Decide which themes count for a text that two people coded differently
    Settle(settling::Settle),
    /// Code the texts of a demo by the themes of which they were made, to try suggestions and agreement with
    Demo(demo::Demo),
    /// Compute how far coders agree who coded the same texts
    Agreement(agreement::Agreement),
    /// Draw texts of a question that two people code without knowing of each other; its themes stay as they are
    Draw(double::Draw),
    /// End the sample of a question, so that its themes can change; its figures are void
    EndSample(double::EndSample),
    /// Draw texts of a question that are coded in place of all; shares are then estimated, with intervals
    DrawPart(part::DrawPart),
    /// Code all texts of a question again, and not only those that were drawn
    EndPart(part::EndPart),
    /// Print what suggestions are worth on a form's own codings, and what coders made of them
    Suggestions(suggestions::Suggestions),
}

impl Themes {
    pub(super) async fn run(&self) -> Result<(), Failure> {
        match &self.command {
            Command::List(list) => list.run().await,
            Command::Export(export) => export.run().await,
            Command::Import(import) => import.run().await,
            Command::Project(project) => project.run().await,
            Command::Lint(lint) => lint.run().await,
            Command::Convert(convert) => convert.run(),
            Command::History(history) => history.run().await,
            Command::Next(next) => next.run().await,
            Command::Code(code) => code.run().await,
            Command::Undo(undo) => undo.run().await,
            Command::Codings(codings) => codings.run().await,
            Command::Differing(differing) => differing.run().await,
            Command::Settle(settle) => settle.run().await,
            Command::Demo(demo) => demo.run().await,
            Command::Agreement(agreement) => agreement.run().await,
            Command::Draw(draw) => draw.run().await,
            Command::EndSample(end) => end.run().await,
            Command::DrawPart(draw) => draw.run().await,
            Command::EndPart(end) => end.run().await,
            Command::Suggestions(suggestions) => suggestions.run().await,
        }
    }
}
