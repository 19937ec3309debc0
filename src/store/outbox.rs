//! The outbox: letters that wait to be sent by mail. Each is one process's at a time, and is sent once however many processes
//! there are. The store does not know what a letter says.
//!
//! The transaction of what a letter tells of adds it, so that it is sent if and only if that happened. Address, subject and body
//! leave the store once the letter is sent or given up; a row without them stays for some time, so that the same letter is not
//! added again. What holds them has no `Debug`, so that none reaches a log.

use super::Result;
use crate::workspace::Act;
use async_trait::async_trait;

/// Stores letters, and gives each to one process at a time.
#[async_trait]
pub trait OutboxStore: Send + Sync + 'static {
    /// Adds a letter. Returns false if there was one for its occasion.
    async fn add_letter(&self, letter: NewLetter) -> Result<bool>;

    /// Adds the letter with the receipt of a response, and notes that its sender hears of changes from now on.
    async fn ask_for_receipt(&self, letter: NewLetter) -> Result<AskOutcome>;

    /// Takes the letter that has waited longest for its next attempt. Before that, gives up those that are of no use any more.
    async fn take_letter(&self, lease: &LetterLease) -> Result<Option<Letter>>;

    /// Ends an attempt to send a letter. Returns false if the process has the letter no more.
    async fn end_attempt(&self, id: &str, runner: &str, end: AttemptEnd) -> Result<bool>;

    /// Returns at most `limit` letters about a form that failed, and such letters to operators; the oldest first.
    async fn failed_letters(&self, form: &str, limit: u32) -> Result<Vec<FailedLetter>>;

    /// Returns at most `limit` addresses that were refused for good, the oldest first: those to which letters about a form failed, and
    /// those of operators.
    async fn refused_addresses(&self, form: &str, limit: u32) -> Result<Vec<RefusedAddress>>;

    /// Forgets that an address was refused, and lets the letters to it wait again. It must be one of [`Self::refused_addresses`] of the
    /// form; returns false otherwise.
    async fn write_again(&self, form: &str, id: &str, at: i64, act: Act) -> Result<bool>;

    /// Gives up the letters that are held because an address was refused. It must be one of [`Self::refused_addresses`] of the form;
    /// returns false otherwise, and if it holds none.
    async fn give_held_letters_up(&self, form: &str, id: &str, at: i64, act: Act) -> Result<bool>;

    /// Returns how the letters about a form and those to operators stand.
    async fn letter_counts(&self, form: &str) -> Result<LetterCounts>;

    /// Lets a letter that failed wait again. It must be one of [`Self::failed_letters`] of the form; returns false otherwise.
    async fn retry_letter(&self, form: &str, id: &str, at: i64, act: Act) -> Result<bool>;

    /// Gives up a letter that failed. It must be one of [`Self::failed_letters`] of the form; returns false otherwise.
    async fn give_letter_up(&self, form: &str, id: &str, at: i64, act: Act) -> Result<bool>;

    /// Gives up the letters that failed before the first time, and forgets those that ended before the second, and addresses that were
    /// refused before the first and belong neither to a response nor to an operator.
    async fn forget_letters(&self, failed_before: i64, ended_before: i64) -> Result<()>;

    /// Adds a letter that an operator sends to try it out. Returns false if there was one for its occasion.
    async fn add_test_letter(&self, letter: NewLetter, act: Act) -> Result<bool>;

    /// Returns how all letters stand, for monitoring.
    async fn outbox_totals(&self) -> Result<OutboxTotals>;

    /// Notes the origin of the addresses in letters; `None` if the site sends no mail.
    async fn note_mail_origin(&self, origin: Option<&str>) -> Result<()>;

    /// Returns the origin of the addresses in letters; `None` if the site sends no mail. Commands write the letters that pages do.
    async fn mail_origin(&self) -> Result<Option<String>>;
}

/// A letter to be sent.
#[derive(Clone)]
pub struct NewLetter {
    /// A random id.
    pub id: String,
    /// What it is sent for. Of two letters for one occasion, the second is not added.
    pub occasion: String,
    /// The kind of letter, for those who look after the outbox.
    pub purpose: String,
    /// The form that it is about; empty for a letter to an operator.
    pub form: String,
    /// The response that it is about, with which it goes.
    pub response_id: Option<String>,
    /// The locale in which it is written.
    pub locale: String,
    /// The address of the recipient.
    pub address: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
    /// Where the recipient ends such letters; empty for a letter that comes once.
    pub unsubscribe: String,
    /// The time, in milliseconds since 1970.
    pub made_at: i64,
    /// The time from which it is of no use, in milliseconds since 1970.
    pub useless_at: Option<i64>,
}

/// A letter that a process sends.
pub struct Letter {
    /// The id.
    pub id: String,
    /// The kind of letter.
    pub purpose: String,
    /// The locale in which it is written.
    pub locale: String,
    /// The address of the recipient.
    pub address: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
    /// Where the recipient ends such letters; empty for a letter that comes once.
    pub unsubscribe: String,
    /// The time when it was added, in milliseconds since 1970.
    pub made_at: i64,
    /// The time since when it is tried, in milliseconds since 1970: that of its adding, or of the wish to try it again.
    pub tried_since: i64,
    /// How often it was tried since it waits, this attempt included.
    pub attempts: i64,
}

/// The time for which a letter is a process's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterLease {
    /// The process.
    pub runner: String,
    /// The present time, in milliseconds since 1970.
    pub now: i64,
    /// The end of the lease, in milliseconds since 1970.
    pub until: i64,
    /// The time between two letters of all processes, in milliseconds.
    pub apart: i64,
}

/// How an attempt to send a letter ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AttemptEnd {
    /// The letter is sent.
    Sent {
        /// The time, in milliseconds since 1970.
        at: i64,
    },
    /// The letter is tried again.
    Later {
        /// The time of the next attempt, in milliseconds since 1970.
        next_at: i64,
        /// The code of the answer, or why there was none.
        reply: String,
    },
    /// The server refused the address for good: nothing is sent to it, unless a person wants it.
    Refused {
        /// The time, in milliseconds since 1970.
        at: i64,
        /// The code of the answer.
        reply: String,
    },
    /// The letter is not tried again, unless a person wants it.
    Failed {
        /// The time, in milliseconds since 1970.
        at: i64,
        /// The code of the answer, or why there was none.
        reply: String,
    },
}

/// The answer to a wish for a receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskOutcome {
    /// The letter waits to be sent.
    Added,
    /// There was one for this version of the response.
    Known,
    /// The response does not exist, or was withdrawn.
    Gone,
}

/// A letter that failed, without what it says and to whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailedLetter {
    /// The id.
    pub id: String,
    /// The kind of letter.
    pub purpose: String,
    /// The response that it is about.
    pub response_id: Option<String>,
    /// The time when it was added, in milliseconds since 1970.
    pub made_at: i64,
    /// The time when it failed, in milliseconds since 1970.
    pub failed_at: i64,
    /// The code of the last answer, or why there was none.
    pub reply: String,
    /// How often it was tried.
    pub attempts: i64,
}

/// An address that a mail server refused for good, without the address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedAddress {
    /// The id of the letter that was refused.
    pub id: String,
    /// The kind of that letter.
    pub purpose: String,
    /// The response that it was about, if it was about the form that was asked for.
    pub response_id: Option<String>,
    /// The time when it was refused, in milliseconds since 1970.
    pub refused_at: i64,
    /// The code of the answer.
    pub reply: String,
    /// How many letters to the address are held.
    pub held: u64,
}

/// How letters stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LetterCounts {
    /// How many wait.
    pub waiting: u64,
    /// Since when the oldest of them waits, in milliseconds since 1970.
    pub waiting_since: Option<i64>,
    /// The code of the last answer to the oldest of them, or why there was none; empty if it was not tried.
    pub waiting_reply: String,
    /// How many failed.
    pub failed: u64,
}

/// How many letters there are, whatever they are about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutboxTotals {
    /// How many wait.
    pub waiting: u64,
    /// When the oldest of them was added, in milliseconds since 1970.
    pub waiting_since: Option<i64>,
    /// How many failed and wait for a person.
    pub failed: u64,
    /// How many were sent and are not forgotten yet.
    pub sent: u64,
}
