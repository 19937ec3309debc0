//! Shared drafts are opened by their token alone, are changed one version at a time, and leave nothing behind.

use super::auditing::logged_actions;
use crate::store::Fresh;
use crate::support::acts::act;
use consultation::store::{
    CreateDraftOutcome, DraftAccess, DraftChange, DraftStatus, DraftVersion, NewSharedDraft, ReplaceDraftOutcome,
    SharedDraft, Store,
};
use consultation::workspace::Action;
use std::sync::Arc;

const NOW: i64 = 1_584_399_599_000;
const LATER: i64 = NOW + 1_000_000;
const MOST: u64 = 1_000;

fn access(id: &str) -> DraftAccess {
    DraftAccess { id: id.to_owned(), token_digest: format!("digest of {id}").into_bytes() }
}

fn draft(id: &str, ciphertext: &[u8]) -> NewSharedDraft {
    NewSharedDraft { access: access(id), ciphertext: ciphertext.to_vec(), expires_at: LATER }
}

fn change(id: &str, replaces: i64, ciphertext: &[u8]) -> DraftChange {
    DraftChange { access: access(id), replaces, ciphertext: ciphertext.to_vec(), now: NOW, expires_at: LATER }
}

async fn create(store: &dyn Store, id: &str, ciphertext: &[u8]) -> CreateDraftOutcome {
    store.create_shared_draft(draft(id, ciphertext), MOST).await.expect("it is decided")
}

async fn replace(store: &dyn Store, id: &str, replaces: i64, ciphertext: &[u8]) -> ReplaceDraftOutcome {
    store.replace_shared_draft(change(id, replaces, ciphertext)).await.expect("it is decided")
}

async fn read(store: &dyn Store, id: &str, now: i64) -> Option<SharedDraft> {
    let version = store.shared_draft_version(&access(id), now).await.expect("it is looked for");
    let found = store.shared_draft(&access(id), now).await.expect("it is looked for");
    assert_eq!(found.as_ref().map(|draft| draft.version), version);
    found
}

async fn kept(store: &dyn Store, id: &str) -> (i64, Vec<u8>) {
    let draft = read(store, id, NOW).await.expect("a draft");
    assert_eq!(draft.version.status, DraftStatus::Kept);
    (draft.version.number, draft.ciphertext)
}

pub(crate) async fn a_shared_draft_opens_with_its_token_alone(fresh: Fresh) {
    let store = fresh.store.as_ref();
    assert_eq!(create(store, "one", b"first\0bytes").await, CreateDraftOutcome::Created);
    create(store, "other", b"others").await;
    assert_eq!(kept(store, "one").await, (1, b"first\0bytes".to_vec()));
    let stolen = DraftAccess { id: "one".to_owned(), ..access("other") };
    assert_eq!(store.shared_draft(&stolen, NOW).await.expect("it is looked for"), None);
    assert_eq!(store.shared_draft_version(&stolen, NOW).await.expect("it is looked for"), None);
    let overwritten = DraftChange { access: stolen.clone(), ..change("one", 1, b"stolen") };
    assert_eq!(store.replace_shared_draft(overwritten).await.expect("it is decided"), ReplaceDraftOutcome::Unknown);
    store.extend_shared_draft(&stolen, LATER + 1).await.expect("nothing is extended");
    assert!(!store.erase_shared_draft(&stolen).await.expect("it is decided"));
    assert_eq!(kept(store, "one").await, (1, b"first\0bytes".to_vec()));
    assert_eq!(read(store, "one", NOW).await.expect("a draft").expires_at, LATER);
    // After reopening, as after a restart.
    assert_eq!(kept(fresh.again().await.as_ref(), "other").await, (1, b"others".to_vec()));
}

pub(crate) async fn a_change_of_a_shared_draft_replaces_the_version_that_it_names(fresh: Fresh) {
    let store = fresh.store.as_ref();
    create(store, "one", b"first").await;
    assert_eq!(replace(store, "one", 1, b"second").await, ReplaceDraftOutcome::Done(2));
    assert_eq!(replace(store, "one", 1, b"late").await, ReplaceDraftOutcome::Changed(2));
    assert_eq!(replace(store, "one", 3, b"early").await, ReplaceDraftOutcome::Changed(2));
    assert_eq!(kept(store, "one").await, (2, b"second".to_vec()));
    assert_eq!(replace(store, "none", 1, b"x").await, ReplaceDraftOutcome::Unknown);
}

pub(crate) async fn a_repeated_message_about_a_shared_draft_is_the_same_as_one(fresh: Fresh) {
    let store = fresh.store.as_ref();
    assert_eq!(create(store, "one", b"first").await, CreateDraftOutcome::Created);
    assert_eq!(create(store, "one", b"first").await, CreateDraftOutcome::Replay);
    for _ in 0..2 {
        assert_eq!(replace(store, "one", 1, b"second").await, ReplaceDraftOutcome::Done(2));
    }
    let kept_version = DraftVersion { number: 2, status: DraftStatus::Kept };
    assert_eq!(create(store, "one", b"first").await, CreateDraftOutcome::Taken(kept_version));
    for _ in 0..2 {
        assert!(store.erase_shared_draft(&access("one")).await.expect("it is erased"));
    }
    let erased = DraftVersion { number: 3, status: DraftStatus::Erased };
    assert_eq!(create(store, "one", b"first").await, CreateDraftOutcome::Taken(erased));
}

pub(crate) async fn of_simultaneous_changes_of_a_shared_draft_one_comes_first(fresh: Fresh) {
    create(fresh.store.as_ref(), "one", b"first").await;
    let changing: Vec<_> = (0..20_u8)
        .map(|number| {
            let store = Arc::clone(&fresh.store);
            tokio::spawn(async move { replace(store.as_ref(), "one", 1, &[number; 40]).await })
        })
        .collect();
    let mut done = 0;
    for changed in changing {
        match changed.await.expect("it ended") {
            ReplaceDraftOutcome::Done(2) => done += 1,
            outcome => assert_eq!(outcome, ReplaceDraftOutcome::Changed(2)),
        }
    }
    assert_eq!((done, kept(fresh.store.as_ref(), "one").await.0), (1, 2));
}

pub(crate) async fn an_erased_shared_draft_leaves_no_ciphertext(fresh: Fresh) {
    let store = fresh.store.as_ref();
    for id in ["one", "other"] {
        create(store, id, b"ciphertext").await;
    }
    assert_eq!(store.count_shared_drafts().await.expect("a count"), 2);
    assert!(store.erase_shared_draft(&access("one")).await.expect("it is erased"));
    let erased = read(store, "one", NOW).await.expect("a tombstone");
    assert_eq!((erased.version.status, erased.version.number, erased.ciphertext), (DraftStatus::Erased, 2, vec![]));
    assert_eq!(replace(store, "one", 2, b"again").await, ReplaceDraftOutcome::Ended(DraftStatus::Erased));
    assert_eq!(store.count_shared_drafts().await.expect("a count"), 1);
    assert_eq!(fresh.texts("SELECT id FROM shared_drafts WHERE ciphertext IS NOT NULL").await, ["other"]);
    assert_eq!(store.erase_all_shared_drafts(act(Action::EraseSharedDrafts)).await.expect("they are erased"), 1);
    assert_eq!(store.count_shared_drafts().await.expect("a count"), 0);
    let versions = store.shared_draft_versions(&["one".into(), "other".into(), "none".into()], NOW).await;
    let mut versions = versions.expect("versions");
    versions.sort_by(|one, other| one.0.cmp(&other.0));
    let erased = DraftVersion { number: 2, status: DraftStatus::Erased };
    assert_eq!(versions, [("one".to_owned(), erased), ("other".to_owned(), erased)]);
}

pub(crate) async fn an_expired_shared_draft_is_erased_and_forgotten_later(fresh: Fresh) {
    let store = fresh.store.as_ref();
    create(store, "old", b"ciphertext").await;
    create(store, "used", b"ciphertext").await;
    store.extend_shared_draft(&access("used"), LATER + 9).await.expect("it is extended");
    store.extend_shared_draft(&access("used"), LATER - 9).await.expect("it is not shortened");
    assert_eq!(store.erase_expired_shared_drafts(LATER - 1, 0, None).await.expect("they are erased"), 0);
    // A draft that has expired is not given out, even before it is erased.
    let expired = read(store, "old", LATER).await.expect("a draft");
    assert_eq!((expired.version.status, expired.ciphertext), (DraftStatus::Expired, vec![]));
    let late = DraftChange { now: LATER, expires_at: LATER + 9, ..change("old", 1, b"late") };
    let refused = store.replace_shared_draft(late).await.expect("it is decided");
    assert_eq!(refused, ReplaceDraftOutcome::Ended(DraftStatus::Expired));
    assert_eq!(store.erase_expired_shared_drafts(LATER, 0, None).await.expect("they are erased"), 1);
    assert_eq!(read(store, "old", LATER).await.expect("a tombstone").version.status, DraftStatus::Expired);
    assert_eq!(kept(store, "used").await.0, 1);
    assert!(logged_actions(store).await.is_empty(), "the server does so by itself");
    let asked = Some(act(Action::EraseSharedDrafts));
    assert_eq!(store.erase_expired_shared_drafts(LATER, LATER, asked).await.expect("they are erased"), 0);
    assert_eq!(logged_actions(store).await, ["draft.erase done"]);
    assert_eq!(read(store, "old", LATER).await, None);
}

pub(crate) async fn a_full_store_takes_no_more_shared_drafts(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let create = |id: &'static str| store.create_shared_draft(draft(id, b"ciphertext"), 2);
    for id in ["one", "two"] {
        assert_eq!(create(id).await.expect("it is decided"), CreateDraftOutcome::Created);
    }
    assert_eq!(create("three").await.expect("it is decided"), CreateDraftOutcome::Full);
    assert_eq!(create("two").await.expect("it is decided"), CreateDraftOutcome::Replay);
    store.erase_shared_draft(&access("one")).await.expect("it is erased");
    assert_eq!(create("three").await.expect("it is decided"), CreateDraftOutcome::Created);
}
