//! Sends mail while the server runs, if the settings name a server for it.

use super::digests;
use super::state::ServerState;
use crate::mail::{MailError, MailRunner, MailSettings, SmtpClient};
use tokio::sync::watch;

/// What sends mail in this process; `None` where no mail is set.
pub(super) struct MailService(Option<MailRunner>);

impl MailService {
    /// # Errors
    /// When the settings cannot be used.
    pub(super) fn new(settings: Option<&MailSettings>) -> Result<Self, MailError> {
        let Some(settings) = settings else { return Ok(Self(None)) };
        Ok(Self(Some(MailRunner::new(SmtpClient::new(settings)?, settings))))
    }

    /// Sends what waits, and adds the daily digests, until the process stops.
    pub(super) async fn run(self, state: ServerState, stopped: watch::Receiver<bool>) {
        let Some(runner) = self.0 else { return };
        let store = std::sync::Arc::clone(&state.store);
        tokio::join!(runner.run(store.as_ref(), stopped.clone()), digests::run(state, stopped));
    }
}
