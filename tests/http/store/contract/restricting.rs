//! A restricted response is kept for its sender and for who answers about it; nothing else reads it until the restriction is lifted.

use super::coding::{code, publish, standing, text};
use super::queueing::queued;
use super::reviewing::{is_refused, review};
use super::supporting::{confirmed, decide, decision, listing, names};
use super::{FORM, LAST, amendment, cells, kept, record, response, withdrawal};
use crate::store::Fresh;
use crate::support::acts::act;
use consultation::store::{
    Amendment, ChangesSince, DecideOutcome, LikenessKeys, NewResponse, PublishedChange, QueueFilter, QueuedResponse,
    RestrictOutcome, Restriction, RestrictionEnd, Store, SupporterFilter, SupporterVerdict, Verdict, Withdrawal,
};
use consultation::workspace::Action;
use std::collections::BTreeMap;

const EVENING: i64 = 1_584_400_000_000;

fn restriction(response_id: &str, revision: u32, removed: &[&str]) -> Restriction {
    Restriction {
        response_id: response_id.to_owned(),
        revision,
        at: EVENING,
        name: "Ada".to_owned(),
        reason: "contested".to_owned(),
        removed: cells(removed),
    }
}

fn lifting(response_id: &str, revision: u32, added: &[&str]) -> RestrictionEnd {
    RestrictionEnd {
        response_id: response_id.to_owned(),
        revision,
        added: cells(added),
        group: "state".to_owned(),
        texts: Vec::new(),
        listing: None,
    }
}

async fn restrict(store: &dyn Store, restriction: Restriction) -> RestrictOutcome {
    store.restrict(FORM, restriction, act(Action::RestrictResponse)).await.expect("it answers")
}

async fn lift(store: &dyn Store, lifting: RestrictionEnd) -> RestrictOutcome {
    store.lift_restriction(FORM, lifting, act(Action::LiftRestriction)).await.expect("it answers")
}

/// A response that these counters count, and its id.
async fn counted(store: &dyn Store, submission: &str, names: &[&str]) -> String {
    record(store, NewResponse { cells: cells(names), ..response(submission, b"f") }).await;
    kept(store, submission).await.expect("a response").response_id
}

async fn tallies(store: &dyn Store) -> Vec<(String, u64)> {
    let tallies: BTreeMap<String, u64> = store.tallies(FORM).await.expect("tallies");
    tallies.into_iter().collect()
}

fn expected(counts: &[(&str, u64)]) -> Vec<(String, u64)> {
    counts.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect()
}

/// The ids of the responses that are read in bulk.
async fn read(store: &dyn Store) -> Vec<String> {
    let rows = store.public_rows(FORM, "", 10).await.expect("rows");
    let private = store.private_rows(FORM, "", LAST).await.expect("rows");
    let ids: Vec<_> = rows.into_iter().map(|row| row.response_id).collect();
    assert_eq!(private.into_iter().map(|row| row.response_id).collect::<Vec<_>>(), ids);
    assert_eq!(store.count(FORM).await.expect("a count"), ids.len() as u64);
    ids
}

/// The groups and codes of the texts that figures of themes count, with the number of texts.
async fn coded(store: &dyn Store) -> Vec<(String, String, u64)> {
    let all = store.coded_texts(FORM).await.expect("codes").into_iter().filter(|one| one.texts > 0);
    all.map(|one| (one.group, one.codes, one.texts)).collect()
}

pub(crate) async fn a_restricted_response_is_kept_and_read_by_nothing_that_uses_responses(fresh: Fresh) {
    let store = &*fresh.store;
    let first = counted(store, "first", &["a", "b"]).await;
    let second = counted(store, "second", &["a"]).await;
    publish(store, &first, "1a", Some("a text")).await;
    assert_eq!(restrict(store, restriction(&first, 2, &["a", "b"])).await, RestrictOutcome::Stale);
    assert_eq!(restrict(store, restriction("unknown", 1, &["a"])).await, RestrictOutcome::Stale);
    let (repeated, wanted) = (act(Action::RestrictResponse), restriction(&first, 1, &["a", "b"]));
    for _ in 0..2 {
        let outcome = store.restrict(FORM, wanted.clone(), repeated.clone()).await.expect("it answers");
        assert_eq!(outcome, RestrictOutcome::Done);
    }
    assert_eq!(restrict(store, wanted).await, RestrictOutcome::Stale, "it is restricted already");

    assert_eq!(read(store).await, [second.as_str()]);
    assert!(store.public_rows_of(FORM, std::slice::from_ref(&first)).await.expect("rows").is_empty());
    assert_eq!(tallies(store).await, expected(&[("a", 1)]));
    assert!(store.reviewed_texts(FORM, "1a", "", "", 10).await.expect("texts").is_empty());
    let version = store.queue_version(FORM, "basis").await.expect("a version");
    let unqueued = store.unqueued_rows(FORM, version, 10).await.expect("rows");
    assert_eq!(unqueued.iter().map(|row| row.response_id.as_str()).collect::<Vec<_>>(), [second.as_str()]);

    assert_eq!(kept(store, "first").await.expect("its sender sees it").public, r#"{"1a":"first"}"#);
    let versions = store.response_versions(FORM, &first).await.expect("versions");
    assert_eq!(versions.iter().map(|one| one.document.as_str()).collect::<Vec<_>>(), [r#"{"1a":"first"}"#]);
    let heads = store.response_heads(FORM, "", 10).await.expect("heads");
    let restricted: Vec<_> = heads.iter().map(|head| (head.response_id == first, head.restricted_at)).collect();
    assert!(restricted.contains(&(true, Some(EVENING))) && restricted.contains(&(false, None)), "{restricted:?}");
    let found = store.restricted_response(FORM, &first).await.expect("it answers").expect("it is restricted");
    assert_eq!((found.since, found.name.as_str(), found.reason.as_str()), (EVENING, "Ada", "contested"));
    assert_eq!(store.restricted_responses(FORM).await.expect("they answer"), [found]);
    assert_eq!(store.count_restricted(FORM).await.expect("a count"), 1);
    assert_eq!(store.count_restricted("other").await.expect("a count"), 0);
    assert_eq!(store.purge_private(FORM, act(Action::PurgePrivateAnswers)).await.expect("they are erased"), 1);
    let private = store.private_rows_of(FORM, std::slice::from_ref(&first)).await.expect("rows");
    assert_eq!(private.len(), 1, "a restricted response is kept as it is");
    let changes = store.changes_since(FORM, EVENING - 1).await.expect("changes");
    assert!(matches!(changes, ChangesSince { restricted: 1, withdrawn: 0, .. }), "{changes:?}");
}

pub(crate) async fn a_lifted_restriction_lets_figures_texts_codings_and_listings_return(fresh: Fresh) {
    let store = &*fresh.store;
    let id = confirmed(store, "first", listing("Rêve", "association", "FR")).await;
    publish(store, &id, "1a", Some("a text")).await;
    let seen = text(store, &id, "zoe").await.expect("a text");
    code(store, &seen, "zoe", Some("skills")).await;
    assert_eq!(lift(store, lifting(&id, 1, &[])).await, RestrictOutcome::Stale, "it is not restricted");
    assert_eq!(restrict(store, restriction(&id, 1, &[])).await, RestrictOutcome::Done);
    assert!(names(store, &SupporterFilter::default()).await.is_empty());
    assert!(standing(store).await.is_empty() && text(store, &id, "zoe").await.is_none());
    assert!(coded(store).await.is_empty());

    let published = |words: &str| PublishedChange::Replace {
        text: words.to_owned(),
        folded: words.to_owned(),
        likeness: LikenessKeys::default(),
    };
    let whole = RestrictionEnd {
        texts: vec![("1a".to_owned(), published("a text")), ("1b".to_owned(), PublishedChange::Remove)],
        listing: Some((b"digest".to_vec(), listing("Rêve", "association", "FR"))),
        ..lifting(&id, 1, &["a"])
    };
    assert_eq!(lift(store, whole.clone()).await, RestrictOutcome::Done);
    assert_eq!(lift(store, whole).await, RestrictOutcome::Stale, "it is lifted already");
    assert_eq!(read(store).await, [id.as_str()]);
    assert_eq!(tallies(store).await, expected(&[("a", 1)]));
    assert_eq!(names(store, &SupporterFilter::default()).await, ["Rêve"]);
    assert_eq!(standing(store).await, [("zoe".to_owned(), "skills".to_owned())]);
    assert_eq!(coded(store).await, [("state".to_owned(), "skills".to_owned(), 1)]);
    assert!(store.restricted_response(FORM, &id).await.expect("it answers").is_none());

    assert_eq!(restrict(store, restriction(&id, 1, &["a"])).await, RestrictOutcome::Done);
    let other = RestrictionEnd { texts: vec![("1a".to_owned(), published("another"))], ..lifting(&id, 1, &["a"]) };
    assert_eq!(lift(store, other).await, RestrictOutcome::Done);
    assert!(standing(store).await.is_empty(), "another text waits for a coder");
}

pub(crate) async fn the_sender_of_a_restricted_response_changes_it_and_no_figure(fresh: Fresh) {
    let store = &*fresh.store;
    let id = counted(store, "first", &["a"]).await;
    assert_eq!(restrict(store, restriction(&id, 1, &["a"])).await, RestrictOutcome::Done);
    let change = Amendment { removed: cells(&["a"]), added: cells(&["b"]), ..amendment("first", b"g") };
    store.amend(FORM, change).await.expect("it is amended");
    assert_eq!(tallies(store).await, expected(&[]));
    assert!(read(store).await.is_empty());
    let versions = store.response_versions(FORM, &id).await.expect("versions");
    let documents: Vec<_> = versions.iter().map(|one| (one.revision, one.document.as_str())).collect();
    assert_eq!(documents, [(2, r#"{"1a":"amended"}"#), (1, r#"{"1a":"first"}"#)]);
    assert_eq!(lift(store, lifting(&id, 1, &["a"])).await, RestrictOutcome::Stale, "another version has come");
    assert_eq!(lift(store, lifting(&id, 2, &["b"])).await, RestrictOutcome::Done);
    assert_eq!(tallies(store).await, expected(&[("b", 1)]));

    assert_eq!(restrict(store, restriction(&id, 2, &["b"])).await, RestrictOutcome::Done);
    let withdrawn = Withdrawal { revision: 2, removed: cells(&["b"]), ..withdrawal("first") };
    store.withdraw(FORM, withdrawn).await.expect("it is withdrawn");
    assert_eq!(tallies(store).await, expected(&[]));
    assert!(store.restricted_responses(FORM).await.expect("they answer").is_empty());
    assert_eq!(fresh.texts("SELECT form FROM restricted_answers").await, [""; 0]);
}

pub(crate) async fn nobody_reviews_queues_or_lists_a_restricted_response(fresh: Fresh) {
    let store = &*fresh.store;
    let id = queued(store, 1).await.remove(0);
    assert_eq!(store.queued_texts(FORM, &QueueFilter::default(), None, 10).await.expect("texts").len(), 2);
    let version = store.queue_version(FORM, "basis").await.expect("a version");
    assert_eq!(restrict(store, restriction(&id, 1, &[])).await, RestrictOutcome::Done);
    assert!(store.queue_counts(FORM).await.expect("counts").is_empty());
    let late = QueuedResponse {
        response_id: id.clone(),
        revision: 1,
        last_review: 0,
        locale: "fr".to_owned(),
        texts: Vec::new(),
    };
    store.queue_responses(FORM, version + 1, &[late]).await.expect("it answers");
    let versions = fresh.texts("SELECT 'queued in ' || queue_version FROM responses").await;
    assert_eq!(versions, [format!("queued in {version}")], "it is not queued anew");
    assert!(is_refused(store, FORM, review(&id, "1a", Verdict::Accepted), Some("a text")).await);
    let listed = Some(listing("Rêve", "association", "FR"));
    assert_eq!(decide(store, decision(&id, SupporterVerdict::Confirmed), listed).await, DecideOutcome::Stale);
    assert_eq!(lift(store, lifting(&id, 1, &[])).await, RestrictOutcome::Done);
    assert_eq!(store.unqueued_rows(FORM, version, 10).await.expect("rows").len(), 1, "it takes its places again");
}
