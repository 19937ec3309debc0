//! The chain of the audit log: each entry holds the hash of the one before it, and the store holds the head. An entry that is
//! altered, removed, added in between or moved breaks the chain; a cut end is shown by the head. The first entries may be cut off when
//! their time is over: an entry further on then names the last one of them.

use super::{AuditEntry, ChainHead};
use crate::workspace::{Action, Object};

/// Begins the object of an entry about erased looks; a time in milliseconds since 1970 follows.
const LOOKS_BEFORE: &str = "looks-before-";

/// Where and how the chain is broken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChainBreak {
    /// An entry is missing, or is not where it was.
    #[error("entry {expected} is missing: entry {found} is in its place")]
    Missing {
        /// The number that should follow.
        expected: i64,
        /// The number that was found.
        found: i64,
    },
    /// The entry is not the one that was written.
    #[error("entry {0} was altered")]
    Altered(i64),
    /// The reason or the details of the entry are not the ones that were written.
    #[error("the reason or the details of entry {0} were altered")]
    DetailsAltered(i64),
    /// Who acted was erased from an entry that is not about a look.
    #[error("who acted was erased from entry {0}, which is about an act and not about a look")]
    ErasedAct(i64),
    /// Who looked was erased from the entry, and no entry says so.
    #[error("who looked was erased from entry {0}, and no entry says that looks of that time were erased")]
    ErasedUnsaid(i64),
    /// The entry does not follow the one before it.
    #[error("entry {0} does not follow the entry before it")]
    Detached(i64),
    /// The log ends before the entry that was written last.
    #[error("the log ends with entry {found}, and {expected} was written")]
    Cut {
        /// The number of the entry that was written last.
        expected: i64,
        /// The number of the last entry found.
        found: i64,
    },
    /// The log does not begin with its first entry, and does not say why.
    #[error("the log begins after entry {0}, and no entry says that those before were cut off")]
    NoStart(i64),
    /// The entry with this number was cut off, so nobody can say any more whether it is the one that was noted.
    #[error("entry {0} was cut off: check a file that was saved before")]
    CutOff(i64),
    /// The entry with this number is not the one that was written last.
    #[error("entry {0} has another hash than the one that was noted")]
    OtherHead(i64),
}

/// Verifies entries one after another.
#[derive(Clone, Debug, Default)]
pub struct ChainVerifier {
    head: ChainHead,
    /// The entry after which the log begins.
    start: ChainHead,
    is_begun: bool,
    is_start_known: bool,
    /// The time and the number of the youngest entry of which who looked was erased.
    youngest_erased: Option<(i64, i64)>,
    /// The time before which looks were erased, as entries say; 0 if none does.
    erased_before: i64,
}

impl ChainVerifier {
    /// Checks the next entry.
    ///
    /// # Errors
    /// Where the chain is broken.
    pub fn check(&mut self, entry: &AuditEntry) -> Result<(), ChainBreak> {
        if !self.is_begun && entry.number > 1 {
            self.start = ChainHead { number: entry.number - 1, hash: entry.previous.clone() };
            self.head = self.start.clone();
        }
        self.is_begun = true;
        let expected = self.head.number + 1;
        if entry.number != expected {
            return Err(ChainBreak::Missing { expected, found: entry.number });
        }
        if entry.previous != self.head.hash {
            return Err(ChainBreak::Detached(entry.number));
        }
        if entry.computed_hash() != entry.hash {
            return Err(ChainBreak::Altered(entry.number));
        }
        if !entry.has_own_content() {
            return Err(ChainBreak::Altered(entry.number));
        }
        if entry.is_erased() {
            if !Action::is_look(&entry.action) {
                return Err(ChainBreak::ErasedAct(entry.number));
            }
            self.youngest_erased = self.youngest_erased.max(Some((entry.at, entry.number)));
        }
        if !entry.has_own_details() {
            return Err(ChainBreak::DetailsAltered(entry.number));
        }
        if let Some(before) = erased_before(entry) {
            self.erased_before = self.erased_before.max(before);
        }
        self.is_start_known |= entry.action == Action::CutLog.code() && entry.object_id == self.start.to_string();
        self.head = ChainHead { number: entry.number, hash: entry.hash.clone() };
        Ok(())
    }

    /// Returns the entry after which the log begins; number 0 if it is whole.
    pub fn start(&self) -> &ChainHead {
        &self.start
    }

    /// Checks that an entry says why the log does not begin with its first one, once all are checked.
    ///
    /// # Errors
    /// When none does.
    pub fn check_start(&self) -> Result<(), ChainBreak> {
        let is_known = self.start.number == 0 || self.is_start_known;
        if is_known { Ok(()) } else { Err(ChainBreak::NoStart(self.start.number)) }
    }

    /// Checks that an entry says of each look that who looked was erased, once all are checked.
    ///
    /// # Errors
    /// When none does.
    pub fn check_erasures(&self) -> Result<(), ChainBreak> {
        match self.youngest_erased {
            Some((at, number)) if at >= self.erased_before => Err(ChainBreak::ErasedUnsaid(number)),
            Some(_) | None => Ok(()),
        }
    }

    /// Returns the last entry that was checked.
    pub fn head(&self) -> &ChainHead {
        &self.head
    }

    /// Checks that the entries end where the log ended when `noted` was its head.
    ///
    /// # Errors
    /// When the end of the log was cut or replaced.
    pub fn check_end(&self, noted: &ChainHead) -> Result<(), ChainBreak> {
        if noted.number < self.start.number {
            return Err(ChainBreak::CutOff(noted.number));
        }
        if noted.number == self.start.number && self.is_begun && self.start.number > 0 {
            return if noted.hash == self.start.hash { Ok(()) } else { Err(ChainBreak::OtherHead(noted.number)) };
        }
        if self.head.number != noted.number {
            return Err(ChainBreak::Cut { expected: noted.number, found: self.head.number });
        }
        if self.head.hash != noted.hash { Err(ChainBreak::OtherHead(noted.number)) } else { Ok(()) }
    }
}

/// Returns the object of the entry which says that looks from before this time, in milliseconds since 1970, were erased.
pub fn erased_looks(before: i64) -> Object {
    Object::log(format!("{LOOKS_BEFORE}{before}"))
}

/// Returns before which time looks were erased, if an entry says that.
fn erased_before(entry: &AuditEntry) -> Option<i64> {
    let is_meant = entry.action == Action::EraseLooks.code();
    entry.object_id.strip_prefix(LOOKS_BEFORE).filter(|_| is_meant)?.parse().ok()
}

#[cfg(test)]
mod tests;
