//! Supporters are listed by the newest decision on their current answers, and every decision stays logged.

use super::{FORM, amendment, kept, record, response, withdrawal};
use crate::store::Fresh;
use crate::support::acts::act;
use consultation::store::AuditCursor;
use consultation::store::{
    Amendment, Candidate, DecideOutcome, Decision, ListedSupporter, NewListing, NewResponse, Store, SupporterCount,
    SupporterFilter, SupporterVerdict,
};
use consultation::workspace::Action;
use consultation::workspace::audit::AuditFilter;

pub(super) fn decision(response_id: &str, verdict: SupporterVerdict) -> Decision {
    Decision {
        response_id: response_id.to_owned(),
        verdict,
        digest: b"digest".into(),
        note: "« vérifié »".to_owned(),
        by: "Élise".to_owned(),
        at: 1_584_400_000_000,
    }
}

pub(super) fn listing(name: &str, kind: &str, country: &str) -> NewListing {
    NewListing {
        name: name.to_owned(),
        kind: kind.to_owned(),
        country: country.to_owned(),
        website: "https://example.org".to_owned(),
        statement: "Oui".to_owned(),
        sorted: name.to_lowercase(),
        folded: format!("{}\noui", name.to_lowercase()),
    }
}

async fn id(store: &dyn Store, submission_id: &str) -> String {
    record(store, response(submission_id, b"f")).await;
    kept(store, submission_id).await.expect("a response").response_id
}

pub(super) async fn decide(store: &dyn Store, decision: Decision, listing: Option<NewListing>) -> DecideOutcome {
    store
        .record_supporter_decision(FORM, 1, decision, listing, None, act(Action::DecideOnSupporter))
        .await
        .expect("it is decided")
}

/// A response whose supporter is listed.
pub(super) async fn confirmed(store: &dyn Store, submission_id: &str, listing: NewListing) -> String {
    let id = id(store, submission_id).await;
    assert_eq!(decide(store, decision(&id, SupporterVerdict::Confirmed), Some(listing)).await, DecideOutcome::Done);
    id
}

/// The names of the supporters that a filter finds.
pub(super) async fn names(store: &dyn Store, sought: &SupporterFilter) -> Vec<String> {
    let found = store.supporters(FORM, sought, 0, 100).await.expect("supporters");
    assert_eq!(store.count_supporters(FORM, sought).await.expect("a count"), found.len() as u64);
    found.into_iter().map(|listed| listed.name).collect()
}

async fn everybody(store: &dyn Store) -> Vec<String> {
    names(store, &SupporterFilter::default()).await
}

async fn candidates(store: &dyn Store, prefix: &str) -> Vec<Candidate> {
    store.supporter_candidates(FORM, prefix, "", 100).await.expect("candidates")
}

pub(crate) async fn no_supporter_is_listed_before_a_decision(fresh: Fresh) {
    let store = &*fresh.store;
    let id = id(store, "first").await;
    assert!(everybody(store).await.is_empty());
    let expected = Candidate {
        response_id: id.clone(),
        revision: 1,
        received_at: 1_584_399_599_000,
        document: r#"{"1a":"first"}"#.to_owned(),
        is_listed: false,
        decision: None,
    };
    assert_eq!(candidates(store, "").await, [expected]);
    assert_eq!(decide(store, decision(&id, SupporterVerdict::Refused), None).await, DecideOutcome::Done);
    assert!(everybody(store).await.is_empty());
}

pub(crate) async fn the_newest_decision_on_a_supporter_applies_and_all_are_logged(fresh: Fresh) {
    let store = &*fresh.store;
    let id = confirmed(store, "first", listing("Une ville", "state", "fr")).await;
    let listed = ListedSupporter {
        locale: "fr".into(),
        name: "Une ville".into(),
        kind: "state".into(),
        country: "fr".into(),
        website: "https://example.org".into(),
        statement: "Oui".into(),
    };
    assert_eq!(store.supporters(FORM, &SupporterFilter::default(), 0, 10).await.expect("supporters"), [listed]);
    let refusal = Decision { at: 1_584_400_000_001, by: "Ada".into(), ..decision(&id, SupporterVerdict::Refused) };
    decide(store, refusal.clone(), None).await;
    assert!(everybody(store).await.is_empty());
    let newest = candidates(store, "").await.remove(0);
    assert!(!newest.is_listed);
    assert_eq!(newest.decision, Some(refusal.clone()));
    let log = store.decision_log(FORM, 0, 10).await.expect("a log");
    assert!(log.is_sorted_by_key(|(number, _)| *number));
    let made: Vec<_> = log.iter().map(|(_, decision)| decision.clone()).collect();
    assert_eq!(made, [decision(&id, SupporterVerdict::Confirmed), refusal]);
    assert_eq!(store.decision_log(FORM, log[0].0, 10).await.expect("a log"), log[1..]);
    assert!(store.decision_log("other", 0, 10).await.expect("a log").is_empty());
}

pub(crate) async fn a_repeated_decision_is_recorded_once(fresh: Fresh) {
    let store = &*fresh.store;
    let id = confirmed(store, "first", listing("Une ville", "state", "fr")).await;
    decide(store, decision(&id, SupporterVerdict::Confirmed), Some(listing("Une ville", "state", "fr"))).await;
    assert_eq!(store.decision_log(FORM, 0, 10).await.expect("a log").len(), 1);
    assert_eq!(everybody(store).await, ["Une ville"]);
}

pub(crate) async fn a_decision_on_a_missing_or_outdated_response_changes_nothing(fresh: Fresh) {
    let store = &*fresh.store;
    let id = id(store, "first").await;
    store.amend(FORM, amendment("first", b"g")).await.expect("it is amended");
    for (form, response_id) in [(FORM, id.as_str()), (FORM, "nobody"), ("other", id.as_str())] {
        let decision = decision(response_id, SupporterVerdict::Confirmed);
        let decided = store
            .record_supporter_decision(
                form,
                1,
                decision,
                Some(listing("Une ville", "state", "fr")),
                None,
                act(Action::DecideOnSupporter),
            )
            .await;
        assert_eq!(decided.expect("it is looked for"), DecideOutcome::Stale);
    }
    assert!(everybody(store).await.is_empty());
    assert!(store.decision_log(FORM, 0, 10).await.expect("a log").is_empty());
}

pub(crate) async fn an_amendment_of_listed_answers_removes_the_supporter(fresh: Fresh) {
    let store = &*fresh.store;
    for (submission_id, digest, expected) in
        [("same", Some(b"digest".to_vec()), 1), ("other", Some(b"another".to_vec()), 0), ("none", None, 0)]
    {
        let id = confirmed(store, submission_id, listing(submission_id, "state", "fr")).await;
        let amendment = Amendment { listing: digest, ..amendment(submission_id, b"g") };
        store.amend(FORM, amendment).await.expect("it is amended");
        let name = SupporterFilter { words: vec![submission_id.to_owned()], ..SupporterFilter::default() };
        assert_eq!(names(store, &name).await.len(), expected, "{submission_id}");
        let candidate = candidates(store, &id).await.remove(0);
        assert_eq!(candidate.is_listed, expected == 1);
        assert_eq!(candidate.revision, 2);
        assert!(candidate.decision.is_some(), "what was decided stays on record");
    }
}

pub(crate) async fn a_withdrawal_removes_the_supporter_and_its_decisions(fresh: Fresh) {
    let store = &*fresh.store;
    confirmed(store, "first", listing("Une ville", "state", "fr")).await;
    confirmed(store, "second", listing("Une autre", "state", "fr")).await;
    store.withdraw(FORM, withdrawal("first")).await.expect("it is withdrawn");
    assert_eq!(everybody(store).await, ["Une autre"]);
    assert_eq!(store.decision_log(FORM, 0, 10).await.expect("a log").len(), 1);
    assert_eq!(candidates(store, "").await.len(), 1);
}

pub(crate) async fn supporters_are_filtered_by_kind_country_and_words_and_paged_by_name(fresh: Fresh) {
    let store = &*fresh.store;
    for (name, kind, country) in [
        ("Delta 100%", "private-sector", "fr"),
        ("alpha_1", "state", "jp"),
        ("Charlie", "state", "fr"),
        ("Bravo", "civil-society", "fr"),
    ] {
        confirmed(store, name, listing(name, kind, country)).await;
    }
    record(store, NewResponse { form: "other".into(), ..response("elsewhere", b"f") }).await;
    assert_eq!(everybody(store).await, ["alpha_1", "Bravo", "Charlie", "Delta 100%"]);
    let sought = |kind: Option<&str>, country: Option<&str>, words: &[&str]| SupporterFilter {
        kind: kind.map(str::to_owned),
        country: country.map(str::to_owned),
        words: words.iter().map(ToString::to_string).collect(),
    };
    for (sought, expected) in [
        (sought(Some("state"), None, &[]), vec!["alpha_1", "Charlie"]),
        (sought(Some("state"), Some("fr"), &[]), vec!["Charlie"]),
        (sought(None, Some("jp"), &["oui"]), vec!["alpha_1"]),
        (sought(None, None, &["a", "r", "oui"]), vec!["Bravo", "Charlie"]),
        (sought(None, None, &["%"]), vec!["Delta 100%"]),
        (sought(None, None, &["_"]), vec!["alpha_1"]),
        (sought(Some("nobody"), None, &[]), vec![]),
    ] {
        assert_eq!(names(store, &sought).await, expected, "{sought:?}");
    }
    let page = store.supporters(FORM, &SupporterFilter::default(), 1, 2).await.expect("supporters");
    assert_eq!(page.into_iter().map(|listed| listed.name).collect::<Vec<_>>(), ["Bravo", "Charlie"]);
    let group = |kind: &str, country: &str, supporters| SupporterCount {
        kind: kind.into(),
        country: country.into(),
        supporters,
    };
    let groups = store.supporter_groups(FORM).await.expect("groups");
    assert_eq!(
        groups,
        [
            group("civil-society", "fr", 1),
            group("private-sector", "fr", 1),
            group("state", "fr", 1),
            group("state", "jp", 1)
        ]
    );
    assert!(store.supporter_groups("other").await.expect("groups").is_empty());
}

pub(crate) async fn candidates_are_sorted_by_id_and_filtered_by_prefix(fresh: Fresh) {
    let store = &*fresh.store;
    let mut ids = Vec::new();
    for number in 0..9 {
        ids.push(id(store, &format!("number-{number}")).await);
    }
    ids.sort();
    let told = |found: Vec<Candidate>| found.into_iter().map(|each| each.response_id).collect::<Vec<_>>();
    assert_eq!(told(candidates(store, "").await), ids);
    assert_eq!(told(store.supporter_candidates(FORM, "", &ids[3], 2).await.expect("candidates")), ids[4..6]);
    assert_eq!(told(candidates(store, &ids[5][..13]).await), [ids[5].clone()]);
    assert_eq!(told(candidates(store, &ids[5]).await), [ids[5].clone()]);
    assert!(candidates(store, "%").await.is_empty());
}

pub(crate) async fn a_supporter_with_any_text_is_listed_and_found(fresh: Fresh) {
    let store = &*fresh.store;
    // Longer than an index row, in characters that do not compress.
    let long: String = ('\u{4e00}'..).take(3_000).collect();
    for (submission_id, name) in [("nul", "a\0b"), ("long", long.as_str())] {
        let listing = NewListing { website: "\0".into(), statement: "\0".into(), ..listing(name, "state", "FR") };
        let id = id(store, submission_id).await;
        let decision = Decision { note: "\0".into(), by: "\0".into(), ..decision(&id, SupporterVerdict::Confirmed) };
        assert_eq!(decide(store, decision, Some(listing)).await, DecideOutcome::Done);
    }
    assert_eq!(everybody(store).await, ["a\u{fffd}b", &long]);
    for word in ["a\0b", "b", "oui"] {
        let sought = SupporterFilter { words: vec![word.into()], ..SupporterFilter::default() };
        assert!(names(store, &sought).await.contains(&"a\u{fffd}b".to_owned()), "{word:?}");
    }
    let sought = SupporterFilter { kind: Some("\0".into()), country: Some("\0".into()), words: Vec::new() };
    assert!(names(store, &sought).await.is_empty() && candidates(store, "\0").await.is_empty());
    assert!(store.decision_log(FORM, 0, 9).await.expect("a log").iter().all(|(_, each)| each.note == "\u{fffd}"));
    assert_eq!(decide(store, decision("\0", SupporterVerdict::Refused), None).await, DecideOutcome::Stale);
}

pub(crate) async fn a_contact_is_read_with_its_entry_in_the_log(fresh: Fresh) {
    let store = &*fresh.store;
    let id = id(store, "first").await;
    let read = async |form: &str, id: &str| {
        let found = store.read_private(form, id, act(Action::SeeContact)).await.expect("the store answers");
        found.map(|document| document.reveal().to_owned())
    };
    assert_eq!(read(FORM, &id).await.as_deref(), Some(r#"{"7a":"private to first"}"#));
    assert_eq!(read("another", &id).await, None);
    assert_eq!(read(FORM, "unknown").await, None);
    let entries = store.audit_entries(&AuditFilter::default(), AuditCursor::After(0), 10).await.expect("the log");
    let actions: Vec<_> = entries.iter().map(|entry| entry.action.as_str()).collect();
    assert_eq!(actions, ["supporter.see-contact"], "what was not there was not seen");
}

pub(crate) async fn former_answers_are_read_newest_first(fresh: Fresh) {
    let store = &*fresh.store;
    let id = id(store, "first").await;
    assert_eq!(store.former_answers(FORM, &id).await.expect("answers"), [""; 0]);
    store.amend(FORM, amendment("first", b"second")).await.expect("it is amended");
    let third = Amendment { revision: 2, public: r#"{"1a":"again"}"#.to_owned(), ..amendment("first", b"third") };
    store.amend(FORM, third).await.expect("it is amended");
    let former = store.former_answers(FORM, &id).await.expect("answers");
    assert_eq!(former, [r#"{"1a":"amended"}"#, r#"{"1a":"first"}"#]);
    assert_eq!(store.former_answers("another", &id).await.expect("answers"), [""; 0]);
}
