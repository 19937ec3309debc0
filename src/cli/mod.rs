//! The commands: one thin file each. Messages for people go to stderr, data to stdout.

mod audit;
mod backup;
mod check;
mod command_actor;
mod datagouv_args;
mod demo;
mod demo_folder;
mod form_args;
mod letter_args;
mod locale;
mod mail_args;
mod manual;
mod open_data;
mod operators;
mod passed_over;
mod progress;
mod provider_args;
mod responses;
mod serve;
mod serve_demo;
mod settings;
mod shared_drafts;
mod stdout;
mod supporters;
mod synthesis;
mod table;
mod themes;
mod window;

use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use std::process::ExitCode;

/// A public consultation: one questionnaire, answered in any language, published as open data.
#[derive(Parser)]
#[command(name = "consultation", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the site
    Serve(Box<serve::Serve>),
    /// Check the forms and every locale: prints file:line: message
    Check(check::Check),
    /// Write the manual pages and the shells' completions, for packagers
    #[command(hide = true)]
    Manual(manual::Manual),
    /// Translate the site: begin a language, see how far it is, check it, exchange it
    Locale(locale::Locale),
    /// Read, withdraw and purge the responses
    Responses(responses::Responses),
    /// Count and erase the drafts that people share by a link
    SharedDrafts(shared_drafts::SharedDrafts),
    /// See when a form is open, move its opening or its closing, open it again
    Window(Box<window::Window>),
    /// Confirm who is listed on a community's page
    Supporters(supporters::Supporters),
    /// Review the texts, make the open data package and publish it
    OpenData(open_data::OpenData),
    /// Invite people to the workspace, and say what each may do there
    Operators(operators::Operators),
    /// Read the log of what operators did, and verify that it is whole
    Audit(audit::Audit),
    /// Work with the themes of free texts, and see how far coders agree
    Themes(themes::Themes),
    /// Begin the synthesis document, and check its figures
    Synthesis(synthesis::Synthesis),
    /// Write valid responses made up by the machine, or make a whole office, to try the site with
    Demo(demo::Demo),
    /// Copy the store, while it is in use, into a file
    Backup(backup::Backup),
}

/// A command that failed: one line for the user, and the exit status.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub(crate) struct Failure {
    message: String,
    status: u8,
}

impl Failure {
    /// A failure caused by a setting with a bad value.
    fn usage(message: impl std::fmt::Display) -> Self {
        Self { message: message.to_string(), status: 2 }
    }

    /// A failure of the work itself.
    fn runtime(message: impl std::fmt::Display) -> Self {
        Self { message: format!("{message}"), status: 1 }
    }
}

/// Parses the command line and runs its command.
#[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
pub fn main() -> ExitCode {
    let cli = match parse() {
        Ok(cli) => cli,
        Err(error) if error.kind() == ErrorKind::DisplayHelp || error.kind() == ErrorKind::DisplayVersion => {
            // The user asked for help, so it goes to stdout as data.
            return if error.print().is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
        }
        Err(error) if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            eprintln!("{error}");
            return ExitCode::from(2);
        }
        Err(error) => {
            eprintln!("{}", one_line(&error.to_string()));
            return ExitCode::from(2);
        }
    };
    match run(cli.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {}", failure.message);
            ExitCode::from(failure.status)
        }
    }
}

/// Parses the command line. A server is told where its settings come from, since its pages say so.
fn parse() -> Result<Cli, clap::Error> {
    let mut command = Cli::command();
    let matches = command.try_get_matches_from_mut(std::env::args_os())?;
    let mut cli = Cli::from_arg_matches(&matches).map_err(|error| error.format(&mut command))?;
    if let (Command::Serve(serve), Some((_, given))) = (&mut cli.command, matches.subcommand()) {
        serve.note_origins(given);
    }
    Ok(cli)
}

fn run(command: Command) -> Result<(), Failure> {
    let runtime = tokio::runtime::Runtime::new().map_err(Failure::runtime)?;
    runtime.block_on(async {
        match command {
            Command::Serve(serve) => serve.run().await,
            Command::Check(check) => check.run(),
            Command::Manual(manual) => manual.run(),
            Command::Locale(locale) => locale.run(),
            Command::Responses(responses) => responses.run().await,
            Command::SharedDrafts(drafts) => drafts.run().await,
            Command::Window(window) => window.run().await,
            Command::Supporters(supporters) => supporters.run().await,
            Command::OpenData(open_data) => open_data.run().await,
            Command::Operators(operators) => operators.run().await,
            Command::Audit(audit) => audit.run().await,
            Command::Themes(themes) => themes.run().await,
            Command::Synthesis(synthesis) => synthesis.run().await,
            Command::Demo(demo) => demo.run().await,
            Command::Backup(backup) => backup.run().await,
        }
    })
}

/// The first paragraph of a message, on one line.
fn one_line(message: &str) -> String {
    let paragraph = message.split("\n\n").next().unwrap_or(message);
    paragraph.split_whitespace().collect::<Vec<_>>().join(" ")
}
