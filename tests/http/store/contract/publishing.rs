//! When a form was published, and what changed since.

use super::{FORM, amendment, kept, record, response, withdrawal};
use crate::store::Fresh;
use crate::support::acts::{act, act_at};
use consultation::store::{
    Amendment, ChangesAfterPublication, ChangesSince, LastPublication, NewResponse, Restriction, Store, Withdrawal,
};
use consultation::workspace::Action;

pub(crate) async fn what_changed_since_a_publication_is_counted(fresh: Fresh) {
    let store = fresh.store.as_ref();
    for id in ["first", "second", "third"] {
        record(store, response(id, id.as_bytes())).await;
    }
    assert_eq!(store.last_publication(FORM).await.expect("times"), None);
    for at in [1_584_399_999_000, 1_584_399_000_000] {
        store.mark_published(FORM, "digest", act_at(Action::PublishPackage, at)).await.expect("it is marked");
    }
    let last = LastPublication { published_at: 1_584_399_999_000, built_at: 1_584_399_999_000 };
    assert_eq!(store.last_publication(FORM).await.expect("times"), Some(last), "this store did not build the package");
    assert_eq!(store.published_at(FORM).await.expect("a time"), Some(1_584_399_000_000));
    let nothing = ChangesSince { amended: 0, withdrawn: 0, restricted: 0, reviewed: 0 };
    assert_eq!(store.changes_since(FORM, 1_584_399_999_000).await.expect("changes"), nothing);
    store.amend(FORM, amendment("first", b"1b")).await.expect("it is amended");
    store.withdraw(FORM, withdrawal("second")).await.expect("it is withdrawn");
    let changes = store.changes_since(FORM, 1_584_399_999_000).await.expect("changes");
    assert_eq!(changes, ChangesSince { amended: 1, withdrawn: 1, ..nothing });
    assert_eq!(store.changes_since(FORM, 1_584_500_000_000).await.expect("changes"), nothing);
    assert_eq!(store.changes_since("event", 0).await.expect("changes"), nothing);
}

pub(crate) async fn changes_of_published_responses_alone_are_listed_with_their_times(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let (published, restricted, late) = (1_584_399_999_000, 1_584_400_200_000, 1_584_450_000_000);
    let nothing = store.changes_after_publication(FORM).await.expect("changes");
    assert_eq!(nothing, ChangesAfterPublication::default());
    for id in ["before", "twice", "withdrawn", "restricted", "untouched"] {
        record(store, response(id, id.as_bytes())).await;
    }
    let amended = |id: &str, revision, at| Amendment {
        revision,
        amended_at: at,
        ..amendment(id, format!("{id} {revision}").as_bytes())
    };
    store.amend(FORM, amended("before", 1, published - 1)).await.expect("it is amended");
    store.mark_published(FORM, "digest", act_at(Action::PublishPackage, published)).await.expect("it is marked");
    for (revision, at) in [(1, published + 1), (2, published + 2)] {
        store.amend(FORM, amended("twice", revision, at)).await.expect("it is amended");
    }
    store.withdraw(FORM, withdrawal("withdrawn")).await.expect("it is withdrawn");
    let restriction = Restriction {
        response_id: id(store, "restricted").await,
        revision: 1,
        at: restricted,
        name: "Ada".to_owned(),
        reason: "contested".to_owned(),
        removed: Vec::new(),
    };
    store.restrict(FORM, restriction, act(Action::RestrictResponse)).await.expect("it is restricted");
    for submission in ["late", "late and withdrawn"] {
        record(store, NewResponse { received_at: late, ..response(submission, submission.as_bytes()) }).await;
    }
    store.amend(FORM, amended("late", 1, late + 1)).await.expect("it is amended");
    store.withdraw(FORM, withdrawal("late and withdrawn")).await.expect("it is withdrawn");

    let twice = id(store, "twice").await;
    let expected = ChangesAfterPublication {
        first: Some(published),
        amended: vec![(twice.clone(), published + 1), (twice.clone(), published + 2)],
        removed: vec![restricted, withdrawal("withdrawn").at],
    };
    assert_eq!(store.changes_after_publication(FORM).await.expect("changes"), expected);
    // What came late is published now, and changes from then on.
    store.mark_published(FORM, "digest", act_at(Action::PublishPackage, late + 2)).await.expect("it is marked");
    assert_eq!(store.changes_after_publication(FORM).await.expect("changes"), expected);
    store.amend(FORM, amended("late", 2, late + 3)).await.expect("it is amended");
    let changes = fresh.again().await.changes_after_publication(FORM).await.expect("changes");
    assert_eq!((changes.first, &changes.amended[2]), (Some(published), &(id(store, "late").await, late + 3)));
    let elsewhere = store.changes_after_publication("event").await.expect("changes");
    assert_eq!(elsewhere, ChangesAfterPublication::default());
}

pub(crate) async fn a_change_between_the_build_of_a_package_and_its_publication_is_listed(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let (built, published) = (1_584_400_000_000, 1_584_500_000_000);
    for id in ["amended", "withdrawn", "restricted"] {
        record(store, NewResponse { received_at: built - 1, ..response(id, id.as_bytes()) }).await;
    }
    store.begin_package(FORM, built).await.expect("it begins");
    store.finish_package(FORM, (built, "digest"), act_at(Action::FinishPackage, built + 1)).await.expect("it is built");
    record(store, NewResponse { received_at: built + 1, ..response("later", b"later") }).await;
    for id in ["amended", "later"] {
        let amended = Amendment { amended_at: built + 2, ..amendment(id, format!("{id} again").as_bytes()) };
        store.amend(FORM, amended).await.expect("it is amended");
    }
    let restriction = Restriction {
        response_id: id(store, "restricted").await,
        revision: 1,
        at: built + 3,
        name: "Ada".to_owned(),
        reason: "contested".to_owned(),
        removed: Vec::new(),
    };
    store.restrict(FORM, restriction, act(Action::RestrictResponse)).await.expect("it is restricted");
    for (id, revision, at) in [("withdrawn", 1, built + 4), ("restricted", 1, built + 5), ("later", 2, built + 6)] {
        store.withdraw(FORM, Withdrawal { at, revision, ..withdrawal(id) }).await.expect("it is withdrawn");
    }
    store.begin_package(FORM, built + 7).await.expect("another begins, which nobody publishes");
    store.mark_published(FORM, "digest", act_at(Action::PublishPackage, published)).await.expect("it is marked");

    let last = LastPublication { published_at: published, built_at: built };
    assert_eq!(store.last_publication(FORM).await.expect("times"), Some(last));
    let changes = fresh.again().await.changes_after_publication(FORM).await.expect("changes");
    let expected = ChangesAfterPublication {
        first: Some(published),
        amended: vec![(id(store, "amended").await, built + 2)],
        // The restriction removed it; the package never held what came later.
        removed: vec![built + 3, built + 4],
    };
    assert_eq!(changes, expected);
}

/// The id of the response with this submission id.
async fn id(store: &dyn Store, submission: &str) -> String {
    kept(store, submission).await.expect("a response").response_id
}
