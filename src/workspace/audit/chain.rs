//! The chain of the audit log: each entry holds the hash of the one before it, and the store holds the head. An entry that is
//! altered, removed, added in between or moved breaks the chain; a cut end is shown by the head.

use super::{AuditEntry, ChainHead};

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
    /// The entry with this number is not the one that was written last.
    #[error("entry {0} has another hash than the one that was noted")]
    OtherHead(i64),
}

/// Verifies entries one after another.
#[derive(Clone, Debug, Default)]
pub struct ChainVerifier {
    head: ChainHead,
}

impl ChainVerifier {
    /// Checks the next entry.
    ///
    /// # Errors
    /// Where the chain is broken.
    pub fn check(&mut self, entry: &AuditEntry) -> Result<(), ChainBreak> {
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
        if !entry.has_own_details() {
            return Err(ChainBreak::DetailsAltered(entry.number));
        }
        self.head = ChainHead { number: entry.number, hash: entry.hash.clone() };
        Ok(())
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
        if self.head.number != noted.number {
            return Err(ChainBreak::Cut { expected: noted.number, found: self.head.number });
        }
        if self.head.hash != noted.hash { Err(ChainBreak::OtherHead(noted.number)) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::audit::Explanation;
    use crate::workspace::{Act, Action, Actor, Object, Outcome};

    fn log() -> Vec<AuditEntry> {
        let mut head = ChainHead::default();
        let mut entries = Vec::new();
        for number in 1..=5 {
            let actor = Actor::Command { user: "ada".into(), host: "office".into() };
            let act = Act::new(actor, Action::Invite, Object::invitation(number.to_string()), number).because("needed");
            let entry = AuditEntry::following(&head, &act, Outcome::Done);
            head = ChainHead { number: entry.number, hash: entry.hash.clone() };
            entries.push(entry);
        }
        entries
    }

    fn verified(entries: &[AuditEntry]) -> Result<ChainHead, ChainBreak> {
        let mut verifier = ChainVerifier::default();
        entries.iter().try_for_each(|entry| verifier.check(entry))?;
        Ok(verifier.head().clone())
    }

    #[test]
    fn an_untouched_log_verifies_and_so_does_one_whose_details_were_erased() {
        let mut entries = log();
        let head = ChainHead { number: 5, hash: entries[4].hash.clone() };
        assert_eq!(verified(&entries), Ok(head));
        entries[2].explanation = None;
        assert!(verified(&entries).is_ok());
    }

    #[test]
    fn every_altered_part_of_an_entry_is_found() {
        type Alteration = fn(&mut AuditEntry);
        let alterations: [(Alteration, ChainBreak); 9] = [
            (|entry| entry.at += 1, ChainBreak::Altered(3)),
            (|entry| entry.actor.push('x'), ChainBreak::Altered(3)),
            (|entry| entry.role.push('x'), ChainBreak::Altered(3)),
            (|entry| entry.action = "role.grant".into(), ChainBreak::Altered(3)),
            (|entry| entry.object_id.push('x'), ChainBreak::Altered(3)),
            (|entry| entry.outcome = "refused".into(), ChainBreak::Altered(3)),
            (|entry| entry.act_id.push('x'), ChainBreak::Altered(3)),
            (|entry| entry.form.push('x'), ChainBreak::Altered(3)),
            (
                |entry| entry.explanation = Some(Explanation { reason: "other".into(), details: "{}".into() }),
                ChainBreak::DetailsAltered(3),
            ),
        ];
        for (alter, broken) in alterations {
            let mut entries = log();
            alter(&mut entries[2]);
            assert_eq!(verified(&entries), Err(broken));
        }
        // Whoever also computes the hash anew only moves the break to the next entry.
        let mut entries = log();
        entries[2].actor.push('x');
        entries[2].hash = entries[2].computed_hash();
        assert_eq!(verified(&entries), Err(ChainBreak::Detached(4)));
    }

    #[test]
    fn a_removed_a_moved_and_a_cut_entry_are_found() {
        let (mut removed, mut moved, whole) = (log(), log(), log());
        removed.remove(1);
        assert_eq!(verified(&removed), Err(ChainBreak::Missing { expected: 2, found: 3 }));
        moved.swap(1, 2);
        assert_eq!(verified(&moved), Err(ChainBreak::Missing { expected: 2, found: 3 }));
        let mut renumbered = log();
        renumbered.swap(1, 2);
        (renumbered[1].number, renumbered[2].number) = (2, 3);
        assert_eq!(verified(&renumbered), Err(ChainBreak::Detached(2)));
        let noted = ChainHead { number: 5, hash: whole[4].hash.clone() };
        let mut verifier = ChainVerifier::default();
        whole[..4].iter().for_each(|entry| verifier.check(entry).expect("it follows"));
        assert_eq!(verifier.check_end(&noted), Err(ChainBreak::Cut { expected: 5, found: 4 }));
        verifier.check(&whole[4]).expect("it follows");
        assert_eq!(verifier.check_end(&noted), Ok(()));
        assert_eq!(verifier.check_end(&ChainHead { hash: vec![0], ..noted }), Err(ChainBreak::OtherHead(5)));
    }
}
