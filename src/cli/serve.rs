//! `consultation serve`: serves the site until the process is told to stop.

use super::Failure;
use crate::server;
use crate::server::settings::ServeSettings;
use clap::Args;

#[derive(Args)]
pub(super) struct Serve {
    #[command(flatten)]
    settings: ServeSettings,
}

impl Serve {
    pub(super) async fn run(self) -> Result<(), Failure> {
        server::serve(self.settings).await.map_err(Failure::usage)
    }
}
