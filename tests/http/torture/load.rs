//! Many clients that send responses at once, and what was acknowledged to them.

use crate::support::client::{Client, FORM, submission, try_send};
use crate::support::responses::sampled;
use reqwest::Method;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::task::JoinSet;

const CLIENTS: usize = 64;

/// The submissions of a whole test. Each has a number, from which its id and its answers follow.
#[derive(Default)]
pub(super) struct Load {
    next: AtomicU64,
    /// The receipt codes, by number.
    acknowledged: Mutex<BTreeMap<u64, String>>,
    is_over: AtomicBool,
}

/// Waits for up to 15 milliseconds: kills that all come right after an acknowledgement meet the server at the same point of its work.
pub(super) async fn until_some_moment() {
    let random = uuid::Uuid::new_v4().as_bytes()[15] % 16;
    tokio::time::sleep(Duration::from_millis(random.into())).await;
}

pub(super) fn id(number: u64) -> String {
    format!("response-{number:06}")
}

impl Load {
    pub(super) fn acknowledged(&self) -> BTreeMap<u64, String> {
        self.acknowledged.lock().expect("the receipts").clone()
    }

    /// How many submissions were begun.
    pub(super) fn begun(&self) -> u64 {
        self.next.load(Ordering::Relaxed)
    }

    /// Sends from many clients until [`Self::end`], or until the server is gone.
    pub(super) fn begin(self: &Arc<Self>, client: &Client) -> JoinSet<()> {
        self.is_over.store(false, Ordering::Relaxed);
        (0..CLIENTS).map(|_| Arc::clone(self).send(client.clone())).collect()
    }

    pub(super) fn end(&self) {
        self.is_over.store(true, Ordering::Relaxed);
    }

    async fn send(self: Arc<Self>, client: Client) {
        while !self.is_over.load(Ordering::Relaxed) {
            let number = self.next.fetch_add(1, Ordering::Relaxed);
            // A client whose response was not recorded tries again, with the same id.
            while !self.is_over.load(Ordering::Relaxed) {
                let request = client.request(Method::POST, FORM).json(&submission(&id(number), &sampled(number)));
                let Ok(answer) = try_send(request).await else { return };
                match answer.status {
                    200 | 201 => {
                        self.acknowledged.lock().expect("the receipts").insert(number, answer.receipt_code());
                        break;
                    }
                    503 => tokio::time::sleep(Duration::from_millis(20)).await,
                    status => panic!("{status}: {}", answer.text()),
                }
            }
        }
    }

    /// Waits until this many more submissions are acknowledged.
    pub(super) async fn until_acknowledged(&self, more: u64) {
        let before = self.acknowledged().len() as u64;
        while (self.acknowledged.lock().expect("the receipts").len() as u64) < before + more {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }

    /// Asserts that every acknowledged response is among those that are stored, and is not recorded again.
    pub(super) async fn assert_all_are_in(&self, stored: &BTreeSet<String>, client: &Client) {
        for number in self.acknowledged().keys() {
            assert!(stored.contains(&id(*number)), "{number} was acknowledged");
            self.assert_replayed(client, *number).await;
        }
    }

    /// Sends an acknowledged submission again: it has the same receipt.
    pub(super) async fn assert_replayed(&self, client: &Client, number: u64) {
        let answer = client.submit(&id(number), &sampled(number)).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        assert_eq!(answer.receipt_code(), self.acknowledged()[&number], "{number}");
    }
}
