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
fn a_look_may_lose_who_looked_once_an_entry_says_so_and_an_act_may_not() {
    let actor = || Actor::Command { user: "ada".into(), host: "office".into() };
    let following = |last: &AuditEntry, action, object, at| {
        let head = ChainHead { number: last.number, hash: last.hash.clone() };
        AuditEntry::following(&head, &Act::new(actor(), action, object, at), Outcome::Done)
    };
    let mut entries = log();
    entries.push(following(&entries[4], Action::SeePrivateAnswers, Object::response("r"), 6));
    let erase = |entry: &mut AuditEntry| {
        for text in [&mut entry.actor, &mut entry.object_kind, &mut entry.object_id] {
            text.clear();
        }
        entry.explanation = None;
        entry.outcome = AuditEntry::ERASED.to_owned();
    };
    let after = |entries: &[AuditEntry], before| {
        let said = following(&entries[5], Action::EraseLooks, erased_looks(before), 9);
        let mut verifier = ChainVerifier::default();
        entries.iter().chain([&said]).try_for_each(|entry| verifier.check(entry))?;
        verifier.check_erasures()
    };
    assert_eq!(after(&entries, 0), Ok(()));
    let mut look = entries.clone();
    erase(&mut look[5]);
    assert_eq!(after(&look, 7), Ok(()));
    assert_eq!(after(&look, 6), Err(ChainBreak::ErasedUnsaid(6)));
    let mut other = look.clone();
    other[5].action = Action::SeeContact.code().to_owned();
    assert_eq!(after(&other, 7), Err(ChainBreak::Altered(6)));
    let mut renamed = look.clone();
    renamed[5].actor = "cli:eve@office".to_owned();
    assert_eq!(after(&renamed, 7), Err(ChainBreak::Altered(6)), "nobody is put in the place of who looked");
    let mut act = entries;
    erase(&mut act[2]);
    assert_eq!(after(&act, 7), Err(ChainBreak::ErasedAct(3)));
}

#[test]
fn an_entry_from_before_its_content_had_a_digest_verifies_and_cannot_lose_it() {
    let mut entries = log();
    let mut previous = Vec::new();
    for entry in &mut entries {
        entry.content_digest.clear();
        entry.previous = previous;
        entry.hash = entry.computed_hash();
        previous = entry.hash.clone();
    }
    assert!(verified(&entries).is_ok());
    entries[2].actor.clear();
    assert_eq!(verified(&entries), Err(ChainBreak::Altered(3)));
    let mut new = log();
    new[2].content_digest.clear();
    assert_eq!(verified(&new), Err(ChainBreak::Altered(3)), "a digest is not left out unseen");
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
    entries[2].at += 1;
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
