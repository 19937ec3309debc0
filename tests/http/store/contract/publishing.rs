//! When a form was published, and what changed since.

use super::{FORM, amendment, record, response, withdrawal};
use crate::store::Fresh;
use crate::support::acts::act;
use consultation::store::ChangesSince;
use consultation::workspace::Action;

pub(crate) async fn what_changed_since_a_publication_is_counted(fresh: Fresh) {
    let store = fresh.store.as_ref();
    for id in ["first", "second", "third"] {
        record(store, response(id, id.as_bytes())).await;
    }
    assert_eq!(store.last_published_at(FORM).await.expect("a time"), None);
    for at in [1_584_399_999_000, 1_584_399_000_000] {
        store.mark_published(FORM, at, act(Action::PublishPackage)).await.expect("it is marked");
    }
    assert_eq!(store.last_published_at(FORM).await.expect("a time"), Some(1_584_399_999_000));
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
