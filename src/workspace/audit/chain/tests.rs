//! An altered, removed, moved or cut entry breaks the chain; a log that says where it begins does not.

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
fn a_log_whose_first_entries_were_cut_off_verifies_if_an_entry_says_so() {
    let entries = log();
    let cut = ChainHead { number: 2, hash: entries[1].hash.clone() };
    let end = ChainHead { number: 5, hash: entries[4].hash.clone() };
    let actor = Actor::Command { user: "ada".into(), host: "office".into() };
    let saying = |object: String| {
        let act = Act::new(actor.clone(), Action::CutLog, Object::log(object), 6);
        AuditEntry::following(&end, &act, Outcome::Done)
    };
    let started = |last: Option<AuditEntry>| {
        let mut verifier = ChainVerifier::default();
        entries[2..].iter().chain(&last).for_each(|entry| verifier.check(entry).expect("it follows"));
        assert_eq!(verifier.start(), &cut);
        assert_eq!(verifier.check_end(&ChainHead { number: 1, hash: vec![] }), Err(ChainBreak::CutOff(1)));
        verifier.check_start()
    };
    assert_eq!(started(None), Err(ChainBreak::NoStart(2)));
    assert_eq!(started(Some(saying(end.to_string()))), Err(ChainBreak::NoStart(2)));
    assert_eq!(started(Some(saying(cut.to_string()))), Ok(()));
    assert_eq!(cut.to_string().parse(), Ok(cut.clone()));
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
