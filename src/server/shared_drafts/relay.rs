//! Passes changes and counts of devices from process to process, where several serve one database. A notice may be lost, so
//! counts are repeated, and versions are read from the store whenever one may have been missed.

use super::hub::{DeviceCount, DraftHub};
use crate::store::timestamps::now_ms;
use crate::store::{DraftNotice, DraftStatus, Store, StoreError};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::broadcast::error::RecvError;

/// How often each process repeats its counts.
const REPEAT: Duration = Duration::from_secs(30);

/// Listens to the other processes until the store is closed, and tells them what happens in this one.
pub(in crate::server) async fn follow_other_processes(store: Arc<dyn Store>, hub: Arc<DraftHub>) {
    let process = uuid::Uuid::new_v4().simple().to_string();
    let (mut notices, mut outgoing) = (store.draft_notices(), hub.outgoing());
    let mut repeat = tokio::time::interval(REPEAT);
    loop {
        let counts = tokio::select! {
            notice = notices.recv() => match notice {
                Some(notice) => {
                    hear(store.as_ref(), &hub, &process, notice).await;
                    continue;
                }
                None => return,
            },
            count = outgoing.recv() => match count {
                Ok(count) => vec![count],
                // More counts came than the channel holds, so all are sent.
                Err(RecvError::Lagged(_)) => hub.counts(),
                Err(RecvError::Closed) => return,
            },
            _ = repeat.tick() => {
                hub.forget_silent(Instant::now());
                hub.counts()
            }
        };
        for count in counts {
            if let Err(error) = store.relay(&to_text(&process, &count)).await {
                tracing::warn!(%error, "other processes were not told how many devices have a draft open");
                break;
            }
        }
    }
}

async fn hear(store: &dyn Store, hub: &DraftHub, process: &str, notice: DraftNotice) {
    match notice {
        DraftNotice::Changed { id, number, is_erased } => hub.update(&id, number, is_erased),
        DraftNotice::Relayed(text) => {
            if let Some((sender, count)) = from_text(&text)
                && sender != process
            {
                hub.hear(sender, &count);
            }
        }
        DraftNotice::Missed => {
            if let Err(error) = look_at_store(store, hub).await {
                tracing::warn!(%error, "the versions of shared drafts cannot be read");
            }
        }
    }
}

/// Reads the versions of the drafts that are open in this process.
pub(super) async fn look_at_store(store: &dyn Store, hub: &DraftHub) -> Result<(), StoreError> {
    let ids: Vec<_> = hub.counts().into_iter().map(|count| count.id).collect();
    for (id, version) in store.shared_draft_versions(&ids, now_ms()).await? {
        hub.update(&id, version.number, version.status != DraftStatus::Kept);
    }
    Ok(())
}

fn to_text(process: &str, DeviceCount { id, devices, asks }: &DeviceCount) -> String {
    format!("{process} {devices} {} {id}", u8::from(*asks))
}

fn from_text(text: &str) -> Option<(&str, DeviceCount)> {
    let mut parts = text.splitn(4, ' ');
    let (process, devices, asks, id) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    Some((process, DeviceCount { id: id.to_owned(), devices: devices.parse().ok()?, asks: asks == "1" }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_is_read_as_it_was_sent() {
        for asks in [true, false] {
            let count = DeviceCount { id: "an-id_7".to_owned(), devices: 3, asks };
            assert_eq!(from_text(&to_text("process", &count)), Some(("process", count)));
        }
        assert_eq!(from_text("process three 1 id"), None);
        assert_eq!(from_text("process"), None);
    }
}
