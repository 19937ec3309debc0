//! `consultation open-data review …`: the disclosure review by command. Texts and decisions go to stdout, the rest to stderr.

mod decide;
mod list;
mod serve;

use super::{Failure, FormArgs};
use crate::review::ReviewService;
use clap::{Args, Subcommand};
use std::net::SocketAddr;

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Review {
    /// Review on pages of this machine, at a loopback address; a free port is chosen without one
    #[arg(long, value_name = "ADDRESS", num_args = 0..=1, default_missing_value = "127.0.0.1:0")]
    serve: Option<SocketAddr>,
    /// Language of the pages
    #[arg(long, value_name = "TAG", default_value = "fr")]
    language: String,
    #[command(flatten)]
    source: FormArgs,
    #[command(flatten)]
    hand: ReviewerArgs,
    #[command(subcommand)]
    command: Option<Command>,
}

/// Whose decisions they are.
#[derive(Args)]
struct ReviewerArgs {
    /// Name that the review log keeps with each decision
    #[arg(long, env = "USER", value_name = "NAME", default_value = "operator")]
    by: String,
}

#[derive(Subcommand)]
enum Command {
    /// Write the texts that wait for a decision
    List(list::List),
    /// Write every decision ever made, in order
    Log(list::Log),
    /// Publish a text as it is
    Accept(decide::Accept),
    /// Publish a text without some passages
    Redact(decide::Redact),
    /// Do not publish a text
    Withhold(decide::Withhold),
    /// Add a note to a text and leave its decision as it is
    Note(decide::Note),
}

impl Review {
    pub(super) async fn run(self) -> Result<(), Failure> {
        match self.command {
            Some(Command::List(list)) => list.run().await,
            Some(Command::Log(log)) => log.run().await,
            Some(Command::Accept(accept)) => accept.run().await,
            Some(Command::Redact(redact)) => redact.run().await,
            Some(Command::Withhold(withhold)) => withhold.run().await,
            Some(Command::Note(note)) => note.run().await,
            None => {
                let address =
                    self.serve.ok_or_else(|| Failure::usage("say what to do: list, accept, redact, … or --serve"))?;
                serve::serve(address, &self.source, &self.language, &self.hand.by).await
            }
        }
    }
}

/// Opens the review of the form that the arguments select.
async fn open_review(source: &FormArgs) -> Result<ReviewService, Failure> {
    let (_, form, store) = source.open_with_site().await?;
    Ok(ReviewService::new(form, store))
}
