//! Brings responses into the queue.

use crate::review::scan::{Flag, FlagKind, SCAN_VERSION};
use crate::review::{FreeText, ResponseUnderReview, ReviewError, ReviewService};
use crate::store::{NewQueuedText, PublicRow, QueuedResponse};
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// How many responses enter the queue at once.
const BATCH: u32 = 200;

/// Whether every response is in the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CatchUp {
    /// Every response is queued.
    Complete,
    /// Some responses are not queued yet.
    Behind,
}

impl ReviewService {
    /// Brings responses into the queue that are not in it yet, at most one batch. Stopping it at any point loses nothing.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn catch_up(&self) -> Result<CatchUp, ReviewError> {
        let form = self.form.id().as_str();
        let version = self.queue_version().await?;
        let rows = self.store.unqueued_rows(form, version, BATCH).await?;
        let is_full = rows.len() >= BATCH as usize;
        self.queue(version, rows).await?;
        Ok(if is_full { CatchUp::Behind } else { CatchUp::Complete })
    }

    /// The version of the queue. It changes with the scan, with the controls of the form, and with how many readers it asks for.
    pub(super) async fn queue_version(&self) -> Result<i64, ReviewError> {
        let mut digest = Sha256::new();
        digest.update(format!("{SCAN_VERSION} {} {}", self.has_second_reader(), self.has_rereading()));
        for (position, column) in self.columns.iter().enumerate() {
            digest.update(column.text_control().map(|control| format!(" {position} {control}")).unwrap_or_default());
        }
        let basis: String = digest.finalize()[..16].iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(self.store.queue_version(self.form.id().as_str(), &basis).await?)
    }

    async fn queue(&self, version: i64, mut rows: Vec<PublicRow>) -> Result<(), ReviewError> {
        // Every process locks responses in the same order.
        rows.sort_by(|one, other| one.response_id.cmp(&other.response_id));
        let known: HashMap<_, _> = rows.iter().map(|row| (row.response_id.clone(), row.revision)).collect();
        let Some(page) = self.read_rows(rows).await? else { return Ok(()) };
        let mut queued: Vec<_> = page.read.iter().map(queued_response).collect();
        for response_id in page.damaged {
            // Such a response has no text that could be shown. `open-data build` refuses while there is one.
            tracing::error!(response_id, "a response is damaged in the store and cannot be reviewed");
            let revision = known.get(&response_id).copied().unwrap_or_default();
            let reviews = self.store.reviews_of(self.form.id().as_str(), std::slice::from_ref(&response_id)).await?;
            let last_review = reviews.iter().map(|(number, _)| *number).max().unwrap_or_default();
            queued.push(QueuedResponse {
                response_id,
                revision,
                last_review,
                locale: String::new(),
                texts: Vec::new(),
            });
        }
        Ok(self.store.queue_responses(self.form.id().as_str(), version, &queued).await?)
    }
}

pub(super) fn queued_response(response: &ResponseUnderReview) -> QueuedResponse {
    let text = |text: &FreeText| NewQueuedText {
        control: text.control.clone(),
        position: text.position,
        flags: flag_bits(&text.flags),
        entry: text.status.queue_entry(text.rereading),
    };
    QueuedResponse {
        response_id: response.response_id.clone(),
        revision: response.revision,
        last_review: response.last_review,
        locale: response.locale.clone(),
        texts: response.texts.iter().map(text).collect(),
    }
}

/// A bit for each kind of flag.
fn flag_bits(flags: &[Flag]) -> u32 {
    let bits = FlagKind::ALL.iter().enumerate();
    bits.filter(|(_, kind)| flags.iter().any(|flag| flag.kind == **kind)).map(|(at, _)| 1 << at).sum()
}
