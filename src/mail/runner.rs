//! Sends what waits in the outbox. Several processes may do so at once: a letter is one process's own while its lease lasts.

use super::schedule::next_attempt;
use super::smtp::{Attempt, SmtpClient};
use super::{MailPace, MailSettings};
use crate::store::timestamps::now_ms;
use crate::store::{AttemptEnd, Letter, LetterLease, OutboxStore, StoreError};
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::{Instant, sleep, timeout};

/// The time between two looks at the outbox.
const LOOK: Duration = Duration::from_secs(1);

/// How many letters a process sends at once. A server that stalls then does not hold up the others.
const AT_ONCE: usize = 2;

/// How long the attempt under way may last once the process is to stop.
const STOP_GRACE: Duration = Duration::from_secs(5);

/// The time between two looks for letters to forget.
const FORGETTING: Duration = Duration::from_secs(60 * 60);

/// How long a letter that failed waits for a person, and how long the trace of one that ended is kept, in milliseconds: 30 days.
const KEPT: i64 = 30 * 24 * 60 * 60 * 1000;

/// Sends letters in this process.
pub struct MailRunner {
    client: SmtpClient,
    pace: MailPace,
}

impl MailRunner {
    /// A runner that sends by this client.
    pub fn new(client: SmtpClient, settings: &MailSettings) -> Self {
        Self { client, pace: settings.pace }
    }

    /// Sends letters until the process stops.
    pub async fn run(self, store: &dyn OutboxStore, stopped: watch::Receiver<bool>) {
        let workers = (0..AT_ONCE).map(|_| self.work(store, stopped.clone()));
        tokio::join!(futures::future::join_all(workers), forget(store, stopped.clone()));
    }

    async fn work(&self, store: &dyn OutboxStore, mut stopped: watch::Receiver<bool>) {
        let runner = uuid::Uuid::new_v4().to_string();
        while !is_stopped(&stopped) {
            match store.take_letter(&self.lease(&runner)).await {
                Ok(Some(letter)) => self.send(store, (&runner, letter), &mut stopped).await,
                Ok(None) => pause(LOOK.min(self.pace.first_pause), &mut stopped).await,
                Err(error) => {
                    tracing::warn!(%error, "no letter can be taken");
                    pause(LOOK, &mut stopped).await;
                }
            }
        }
    }

    fn lease(&self, runner: &str) -> LetterLease {
        let milliseconds = |time: Duration| i64::try_from(time.as_millis()).unwrap_or(i64::MAX / 2);
        let (now, apart) = (now_ms(), milliseconds(self.pace.apart));
        LetterLease { runner: runner.to_owned(), now, until: now + milliseconds(self.pace.lease), apart }
    }

    #[tracing::instrument(name = "letter", skip_all, fields(id = %letter.id, purpose = %letter.purpose, attempt = letter.attempts))]
    async fn send(
        &self,
        store: &dyn OutboxStore,
        (runner, letter): (&str, Letter),
        stopped: &mut watch::Receiver<bool>,
    ) {
        let Some(attempt) = until_grace_ends(self.client.send(&letter), stopped).await else {
            tracing::warn!("the process stops before it knows whether the letter was taken: it will be sent again");
            return;
        };
        let end = self.end_of(attempt, &letter);
        match &end {
            AttemptEnd::Sent { .. } => tracing::info!("a letter was sent"),
            AttemptEnd::Later { reply, .. } => tracing::warn!(reply, "a letter is tried again later"),
            AttemptEnd::Refused { reply, .. } => {
                tracing::error!(reply, "the mail server refused an address for good: nothing is sent to it");
            }
            AttemptEnd::Failed { reply, .. } => tracing::error!(reply, "a letter failed"),
        }
        if let Err(error) = settle(store, runner, &letter.id, end).await {
            tracing::error!(%error, "the end of an attempt is not stored: the letter will be sent again");
        }
    }

    fn end_of(&self, attempt: Attempt, letter: &Letter) -> AttemptEnd {
        let at = now_ms();
        match attempt {
            Attempt::Sent => AttemptEnd::Sent { at },
            Attempt::Refused { reply } => AttemptEnd::Refused { at, reply },
            Attempt::Unwritable => AttemptEnd::Failed { at, reply: "unwritable".to_owned() },
            Attempt::Later { reply } => {
                match next_attempt(letter.tried_since, letter.attempts, at, self.pace.first_pause) {
                    Some(next_at) => AttemptEnd::Later { next_at, reply },
                    None => AttemptEnd::Failed { at, reply },
                }
            }
        }
    }
}

/// Stores how an attempt ended.
async fn settle(store: &dyn OutboxStore, runner: &str, id: &str, end: AttemptEnd) -> Result<(), StoreError> {
    if !store.end_attempt(id, runner, end).await? {
        tracing::warn!("the letter is gone, or another process has it by now");
    }
    Ok(())
}

/// Waits for an attempt; once the process is to stop, not for long.
async fn until_grace_ends(
    attempt: impl Future<Output = Attempt>,
    stopped: &mut watch::Receiver<bool>,
) -> Option<Attempt> {
    let mut attempt = std::pin::pin!(attempt);
    tokio::select! {
        attempt = &mut attempt => return Some(attempt),
        _ = stopped.wait_for(|stop| *stop) => {}
    }
    timeout(STOP_GRACE, attempt).await.ok()
}

/// Gives up and forgets what is old, now and then.
async fn forget(store: &dyn OutboxStore, mut stopped: watch::Receiver<bool>) {
    let mut next = Instant::now();
    while !is_stopped(&stopped) {
        if Instant::now() >= next {
            let before = now_ms() - KEPT;
            if let Err(error) = store.forget_letters(before, before).await {
                tracing::error!(%error, "old letters were not forgotten");
            }
            next = Instant::now() + FORGETTING;
        }
        pause(FORGETTING, &mut stopped).await;
    }
}

async fn pause(length: Duration, stopped: &mut watch::Receiver<bool>) {
    tokio::select! {
        () = sleep(length) => {}
        _ = stopped.wait_for(|stop| *stop) => {}
    }
}

/// An error means that the sender is gone, which is a stop too.
fn is_stopped(stopped: &watch::Receiver<bool>) -> bool {
    *stopped.borrow() || stopped.has_changed().is_err()
}
