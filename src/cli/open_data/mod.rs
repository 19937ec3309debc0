//! `consultation open-data …`: from reviewed texts to published data.

mod build;
mod publish;
mod review;
mod verify;

use super::Failure;
use super::form_args::FormArgs;
use clap::{Args, Subcommand};

#[derive(Args)]
pub(super) struct OpenData {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Make the package: responses, schema, codebooks, licence, checksums
    Build(build::Build),
    /// Decide on each free text before it is published, by command or on a page of this machine (--serve)
    Review(Box<review::Review>),
    /// Publish a package on data.gouv.fr; a publication that was interrupted goes on where it stopped
    Publish(publish::Publish),
    /// Compute the figures of a package again from its rows, and say which differ
    Verify(verify::Verify),
}

impl OpenData {
    pub(super) async fn run(self) -> Result<(), Failure> {
        match self.command {
            Command::Build(build) => build.run().await,
            Command::Review(review) => review.run().await,
            Command::Publish(publish) => publish.run().await,
            Command::Verify(verify) => verify.run(),
        }
    }
}
