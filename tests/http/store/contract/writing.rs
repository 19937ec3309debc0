//! Letters to operators: links to those who have an account, and digests to those who want them.

use super::super::Fresh;
use super::mailing::{START, letter};
use crate::support::acts::act;
use consultation::store::Digest;
use consultation::workspace::{Action, NewLink};

pub(crate) async fn a_link_is_mailed_to_an_account_alone(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let link = |code: &[u8]| NewLink::sign_in(code.to_vec(), "ada@example.org", None, START);
    let make = async |code: &[u8], id| {
        store.make_link(link(code), Some(letter(id)), act(Action::MakeSignInLink)).await.expect("a link");
    };
    make(b"unknown", "unknown").await;
    assert_eq!(fresh.texts("SELECT id FROM letters").await, [""; 0]);
    let invitation = NewLink::invitation(b"invited".to_vec(), "ada@example.org", Vec::new(), START);
    store.make_link(invitation, Some(letter("invitation")), act(Action::Invite)).await.expect("an invitation");
    fresh
        .execute("INSERT INTO accounts (id, issuer, subject, name, created_at) VALUES ('a', '', 'ada@example.org', 'Ada', 1)")
        .await;
    make(b"known", "known").await;
    assert_eq!(fresh.texts("SELECT id FROM letters ORDER BY id").await, ["invitation", "known"]);
}

pub(crate) async fn a_digest_goes_to_open_accounts_that_want_it(fresh: Fresh) {
    let store = fresh.store.as_ref();
    fresh
        .execute("INSERT INTO accounts (id, issuer, subject, name, created_at) VALUES ('a', '', 'ada@example.org', 'Ada', 1), ('b', '', 'bea@example.org', 'Bea', 2)")
        .await;
    let digest = |address: &str| Digest { account: "a".into(), address: address.into(), locale: "fr".into() };
    for address in ["ada@example.org", "other@example.org"] {
        store.begin_digest(digest(address), act(Action::BeginDigest)).await.expect("it is begun");
    }
    assert!(store.digest_of("a").await.expect("an answer").is_some_and(|found| found.address == "other@example.org"));
    assert!(store.digest_of("b").await.expect("an answer").is_none());
    assert_eq!(store.digests().await.expect("digests").len(), 1);
    let end = async || store.end_digest("a", act(Action::EndDigest)).await.expect("an answer");
    assert!(end().await && !end().await);
    store.begin_digest(digest("ada@example.org"), act(Action::BeginDigest)).await.expect("it is begun");
    store.close_account("a", act(Action::CloseAccount)).await.expect("it is closed");
    assert!(store.digests().await.expect("digests").is_empty());
    assert_eq!(fresh.texts("SELECT account FROM digests").await, [""; 0]);
}
