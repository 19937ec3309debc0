//! Accounts, one-time links and sessions.

use super::super::Fresh;
use super::FORM;
use super::auditing::{NOW, log_entries, logged_actions};
use crate::support::acts::act;
use consultation::store::{AccountOutcome, SignIn, SignInOutcome, SignInWay, Store, StoreError};
use consultation::workspace::{
    Act, Action, Actor, Grant, IDLE, Identity, LONGEST, LinkPurpose, NewLink, Object, Role, session_id,
};

fn invitation(code: &[u8], address: &str, roles: &[Role]) -> NewLink {
    let grants = roles.iter().copied().map(Grant::for_site).collect();
    NewLink::invitation(code.to_vec(), address, grants, NOW)
}

fn by_link(code: &[u8], token: &[u8]) -> SignIn {
    let way = SignInWay::Link { code_digest: code.to_vec(), browser: None };
    SignIn { way, token_digest: token.to_vec(), former: None, at: NOW + 1000 }
}

fn by_provider(subject: &str, token: &[u8], invitation: Option<&[u8]>) -> SignIn {
    let identity = Identity::Provider { issuer: "https://issuer.example".into(), subject: subject.into() };
    let invitation = invitation.map(<[u8]>::to_vec);
    let authenticated_at = Some(NOW - 5000);
    let (name, id_token) = ("Ada".into(), "a.b.c".into());
    let way = SignInWay::Provider { identity, name, id_token, authenticated_at, invitation };
    SignIn { way, token_digest: token.to_vec(), former: None, at: NOW + 1000 }
}

/// Invites an address to roles and accepts the invitation. Returns the account's id.
async fn account(store: &dyn Store, address: &str, roles: &[Role]) -> String {
    let code = address.as_bytes();
    store.make_link(invitation(code, address, roles), None, act(Action::Invite)).await.expect("an invitation");
    match store.sign_in(by_link(code, &[code, b" token"].concat())).await.expect("the store answers") {
        SignInOutcome::Done(id) => id,
        refused => panic!("{refused:?}"),
    }
}

fn act_by(account: &str, action: Action) -> Act {
    let actor = Actor::Account { id: account.to_owned(), role: Some(Role::Administrator) };
    Act::new(actor, action, Object::account("somebody"), NOW)
}

pub(crate) async fn an_invitation_makes_an_account_once(fresh: Fresh) {
    let store = fresh.store.as_ref();
    assert!(!store.has_operators(NOW).await.expect("an answer"));
    let link = invitation(b"code", "Ada@Example.org", &[Role::Reviewer, Role::Publisher]);
    store.make_link(link, None, act(Action::Invite)).await.expect("an invitation");
    assert!(store.has_operators(NOW).await.expect("an answer"));
    assert!(!store.has_operators(NOW + NewLink::INVITATION).await.expect("an answer"));
    let open = store.invitations(NOW).await.expect("invitations");
    assert_eq!(open.len(), 1);
    assert_eq!((open[0].address.as_str(), open[0].made_by.as_str()), ("ada@example.org", "cli:ada@office"));
    assert!(store.invitations(NOW + NewLink::INVITATION).await.expect("invitations").is_empty());

    let SignInOutcome::Done(id) = store.sign_in(by_link(b"code", b"token")).await.expect("an answer") else {
        panic!("the invitation is accepted")
    };
    let account = store.account(&id).await.expect("an answer").expect("an account");
    assert_eq!(account.identity, Identity::Address("ada@example.org".into()));
    assert_eq!(account.grants, [Grant::for_site(Role::Publisher), Grant::for_site(Role::Reviewer)]);
    let (session, signed_in) = store.session(b"token").await.expect("an answer").expect("a session");
    assert_eq!((session.made_at, signed_in.id), (NOW + 1000, id.clone()));
    assert_eq!((session.authenticated_at, session.id_token), (Some(NOW + 1000), None));
    // The link is used up, for everybody and for ever.
    assert_eq!(store.sign_in(by_link(b"code", b"other")).await.expect("an answer"), SignInOutcome::UnknownLink);
    assert!(store.session(b"other").await.expect("an answer").is_none());
    assert_eq!(logged_actions(store).await, ["account.invite done", "account.accept-invitation done"]);
    let entry = log_entries(store).await.pop().expect("an entry");
    assert_eq!(entry.actor, format!("account:{id}"));
}

pub(crate) async fn a_repeated_sign_in_begins_one_session(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let id = account(store, "ada@example.org", &[Role::Auditor]).await;
    let entries = log_entries(store).await.len();
    // The reply to the commit was lost, and the same request comes again.
    let again = store.sign_in(by_link(b"ada@example.org", b"ada@example.org token")).await.expect("an answer");
    assert_eq!(again, SignInOutcome::Done(id.clone()));
    assert_eq!(store.sessions_of(&id).await.expect("sessions").len(), 1);
    assert_eq!(log_entries(store).await.len(), entries);
}

pub(crate) async fn a_link_ends_with_its_time_and_belongs_to_its_browser(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let id = account(store, "ada@example.org", &[]).await;
    let link = |code: &[u8], browser| NewLink::sign_in(code.to_vec(), "ADA@example.org", browser, NOW);
    let bound = link(b"bound", Some(b"browser".to_vec()));
    store.make_link(bound, None, act(Action::MakeSignInLink)).await.expect("a link");
    assert_eq!(store.count_sign_in_links("ada@example.org", NOW).await.expect("a count"), 1);
    assert_eq!(store.sign_in(by_link(b"bound", b"1")).await.expect("an answer"), SignInOutcome::OtherBrowser);
    let way = SignInWay::Link { code_digest: b"bound".to_vec(), browser: Some(b"browser".to_vec()) };
    let own = SignIn { way, ..by_link(b"bound", b"2") };
    assert_eq!(store.sign_in(own).await.expect("an answer"), SignInOutcome::Done(id));
    store.make_link(link(b"late", None), None, act(Action::MakeSignInLink)).await.expect("a link");
    let late = SignIn { at: NOW + NewLink::SIGN_IN, ..by_link(b"late", b"3") };
    assert_eq!(store.sign_in(late).await.expect("an answer"), SignInOutcome::UnknownLink);
    // A link for an address without account is stored, and signs nobody in.
    let nobody = NewLink::sign_in(b"nobody".to_vec(), "nobody@example.org", None, NOW);
    store.make_link(nobody, None, act(Action::MakeSignInLink)).await.expect("a link");
    assert_eq!(store.sign_in(by_link(b"nobody", b"4")).await.expect("an answer"), SignInOutcome::NoAccount);
}

pub(crate) async fn an_account_is_its_issuer_and_subject_and_never_its_address(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let by_address = account(store, "ada@example.org", &[Role::Administrator]).await;
    assert_eq!(store.sign_in(by_provider("ada@example.org", b"1", None)).await.expect("ok"), SignInOutcome::NoAccount);
    // A provider's account begins with the link of an invitation.
    store
        .make_link(invitation(b"code", "ada@example.org", &[Role::Coder]), None, act(Action::Invite))
        .await
        .expect("ok");
    let SignInOutcome::Done(id) = store.sign_in(by_provider("sub-1", b"2", Some(b"code"))).await.expect("ok") else {
        panic!("the invitation is accepted")
    };
    assert_ne!(id, by_address);
    assert_eq!(store.account(&id).await.expect("ok").expect("an account").grants, [Grant::for_site(Role::Coder)]);
    assert_eq!(store.sign_in(by_provider("sub-1", b"3", None)).await.expect("ok"), SignInOutcome::Done(id));
    assert_eq!(store.sign_in(by_provider("sub-2", b"4", None)).await.expect("ok"), SignInOutcome::NoAccount);
    let (session, _) = store.session(b"3").await.expect("ok").expect("a session");
    assert_eq!((session.id_token.as_deref(), session.authenticated_at), (Some("a.b.c"), Some(NOW - 5000)));
}

pub(crate) async fn nobody_grants_themselves_a_role(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let admin = account(store, "ada@example.org", &[Role::Administrator]).await;
    let other = account(store, "bea@example.org", &[]).await;
    let grant = Grant::for_form(Role::Reviewer, FORM);
    let own = store.grant_role(&admin, &grant, act_by(&admin, Action::GrantRole)).await.expect("an answer");
    assert_eq!(own, AccountOutcome::OwnAccount);
    assert_eq!(log_entries(store).await.last().map(|entry| entry.outcome.clone()), Some("refused".into()));
    let granted = store.grant_role(&other, &grant, act_by(&admin, Action::GrantRole)).await.expect("an answer");
    assert_eq!(granted, AccountOutcome::Done);
    let again = store.grant_role(&other, &grant, act_by(&admin, Action::GrantRole)).await.expect("an answer");
    assert_eq!(again, AccountOutcome::Unchanged);
    assert_eq!(store.account(&other).await.expect("ok").expect("an account").grants, [grant]);
    // Neither by an invitation of one's own.
    let by_admin = act_by(&admin, Action::Invite);
    store.make_link(invitation(b"own", "ada@example.org", &[Role::Reviewer]), None, by_admin).await.expect("ok");
    assert_eq!(store.sign_in(by_link(b"own", b"x")).await.expect("an answer"), SignInOutcome::OwnInvitation);
}

pub(crate) async fn the_last_administrator_stays(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let admin = Grant::for_site(Role::Administrator);
    let ada = account(store, "ada@example.org", &[Role::Administrator]).await;
    let bea = account(store, "bea@example.org", &[Role::Administrator]).await;
    // Each takes the other's role at the same time: one of them succeeds.
    let (one, other) = tokio::join!(
        store.revoke_role(&bea, &admin, act_by(&ada, Action::RevokeRole)),
        store.revoke_role(&ada, &admin, act_by(&bea, Action::RevokeRole)),
    );
    let mut outcomes = [one.expect("an answer"), other.expect("an answer")];
    outcomes.sort_by_key(|outcome| *outcome != AccountOutcome::Done);
    assert_eq!(outcomes, [AccountOutcome::Done, AccountOutcome::LastAdministrator]);
    let accounts = store.accounts().await.expect("accounts");
    let last = accounts.iter().find(|account| account.grants.contains(&admin)).expect("an administrator").id.clone();
    let closed = store.close_account(&last, act_by(&last, Action::CloseAccount)).await.expect("an answer");
    assert_eq!(closed, AccountOutcome::LastAdministrator);
    let other = if last == ada { bea } else { ada };
    let closed = store.close_account(&other, act_by(&last, Action::CloseAccount)).await.expect("an answer");
    assert_eq!(closed, AccountOutcome::Done);
    let account = store.account(&other).await.expect("ok").expect("a closed account stays");
    assert_eq!((account.closed_at, account.grants), (Some(NOW), Vec::new()));
}

pub(crate) async fn changed_roles_end_the_sessions_of_the_account(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let admin = account(store, "ada@example.org", &[Role::Administrator]).await;
    let other = account(store, "bea@example.org", &[Role::Reviewer]).await;
    let token = b"bea@example.org token";
    assert!(store.session(token).await.expect("ok").is_some());
    let revoke = store.revoke_role(&other, &Grant::for_site(Role::Reviewer), act_by(&admin, Action::RevokeRole)).await;
    assert_eq!(revoke.expect("an answer"), AccountOutcome::Done);
    assert!(store.session(token).await.expect("ok").is_none());
    assert!(store.session(b"ada@example.org token").await.expect("ok").is_some());
}

pub(crate) async fn sessions_are_touched_listed_and_ended(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let id = account(store, "ada@example.org", &[]).await;
    let token: &[u8] = b"ada@example.org token";
    store.touch_session(token, NOW + 5000).await.expect("it is noted");
    // An older request that arrives later changes nothing.
    store.touch_session(token, NOW + 2000).await.expect("it is noted");
    assert_eq!(store.session(token).await.expect("ok").expect("a session").0.seen_at, NOW + 5000);
    store
        .make_link(NewLink::sign_in(b"c".to_vec(), "ada@example.org", None, NOW), None, act(Action::MakeSignInLink))
        .await
        .expect("ok");
    let replacing = SignIn { former: Some(token.to_vec()), ..by_link(b"c", b"new") };
    assert_eq!(store.sign_in(replacing).await.expect("ok"), SignInOutcome::Done(id.clone()));
    // A sign-in ends the session that the browser had before, and its entry names both.
    assert!(store.session(token).await.expect("ok").is_none());
    let entry = log_entries(store).await.pop().expect("an entry");
    let details = entry.explanation.expect("details").details_by_name();
    for (name, digest) in [("session", b"new".as_slice()), ("former-session", token)] {
        assert!(details.contains(&(name.to_owned(), session_id(digest))), "{name}: {details:?}");
    }
    assert!(store.end_session(b"new", act(Action::SignOut)).await.expect("ok"));
    assert!(!store.end_session(b"new", act(Action::SignOut)).await.expect("ok"));
    assert_eq!(store.end_sessions_of(&id, act(Action::SignOutEverywhere)).await.expect("ok"), 0);
    assert_eq!(fresh.texts("SELECT account FROM sessions").await, Vec::<String>::new());
}

pub(crate) async fn an_invitation_can_be_taken_back(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let link = invitation(b"code", "ada@example.org", &[Role::Coder]);
    let id = link.id.clone();
    store.make_link(link, None, act(Action::Invite)).await.expect("an invitation");
    let found = store.link(b"code", NOW).await.expect("ok").expect("a link");
    assert_eq!(found.purpose, LinkPurpose::Invitation(vec![Grant::for_site(Role::Coder)]));
    assert!(store.cancel_invitation(&id, act(Action::CancelInvitation)).await.expect("ok"));
    assert!(!store.cancel_invitation(&id, act(Action::CancelInvitation)).await.expect("ok"));
    assert_eq!(store.sign_in(by_link(b"code", b"1")).await.expect("ok"), SignInOutcome::UnknownLink);
    assert_eq!(logged_actions(store).await, ["account.invite done", "account.cancel-invitation done"]);
}

pub(crate) async fn a_closed_account_leaves_no_link_behind(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let ada = account(store, "ada@example.org", &[Role::Administrator]).await;
    let bea = account(store, "bea@example.org", &[Role::Administrator]).await;
    let invite = async |code: &[u8], address: &str, by: &str| {
        store
            .make_link(invitation(code, address, &[Role::Reviewer]), None, act_by(by, Action::Invite))
            .await
            .expect("a link");
    };
    invite(b"to bea", "bea@example.org", &ada).await;
    invite(b"from bea", "cleo@example.org", &bea).await;
    invite(b"from ada", "dora@example.org", &ada).await;
    let sign_in = NewLink::sign_in(b"sign in".to_vec(), "bea@example.org", None, NOW);
    store.make_link(sign_in, None, act(Action::MakeSignInLink)).await.expect("a link");
    let closed = store.close_account(&bea, act_by(&ada, Action::CloseAccount)).await.expect("an answer");
    assert_eq!(closed, AccountOutcome::Done);
    for code in [&b"to bea"[..], b"from bea", b"sign in"] {
        let outcome = store.sign_in(by_link(code, code)).await.expect("the store answers");
        assert!(matches!(outcome, SignInOutcome::UnknownLink), "{outcome:?}");
    }
    assert!(matches!(store.sign_in(by_link(b"from ada", b"d")).await.expect("ok"), SignInOutcome::Done(_)));
}

pub(crate) async fn invitations_end_with_the_role_of_whoever_made_them(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let ada = account(store, "ada@example.org", &[Role::Administrator]).await;
    let bea = account(store, "bea@example.org", &[Role::Administrator]).await;
    let link = invitation(b"from bea", "cleo@example.org", &[Role::Reviewer]);
    store.make_link(link, None, act_by(&bea, Action::Invite)).await.expect("a link");
    let role = Grant::for_site(Role::Administrator);
    let revoked = store.revoke_role(&bea, &role, act_by(&ada, Action::RevokeRole)).await.expect("an answer");
    assert_eq!(revoked, AccountOutcome::Done);
    assert!(store.invitations(NOW).await.expect("invitations").is_empty());
}

pub(crate) async fn an_act_needs_the_role_until_it_is_done(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let ada = account(store, "ada@example.org", &[Role::Administrator]).await;
    let bea = account(store, "bea@example.org", &[Role::Administrator]).await;
    // The request of bea began before her role was revoked.
    let act = act_by(&bea, Action::Invite);
    let role = Grant::for_site(Role::Administrator);
    store.revoke_role(&bea, &role, act_by(&ada, Action::RevokeRole)).await.expect("an answer");
    let entries = log_entries(store).await.len();
    let late = store.make_link(invitation(b"late", "cleo@example.org", &[Role::Coder]), None, act).await;
    assert!(matches!(late, Err(StoreError::PermissionLost)), "{late:?}");
    assert!(store.invitations(NOW).await.expect("invitations").is_empty());
    assert_eq!(log_entries(store).await.len(), entries);
}

pub(crate) async fn a_session_whose_time_is_over_is_removed_once_with_its_entry(fresh: Fresh) {
    let store = fresh.store.as_ref();
    for address in ["ada@example.org", "bea@example.org", "cleo@example.org"] {
        account(store, address, &[]).await;
    }
    let made = NOW + 1000;
    store.touch_session(b"bea@example.org token", made + IDLE).await.expect("it is noted");
    store.touch_session(b"cleo@example.org token", made + LONGEST).await.expect("it is noted");
    assert!(store.expired_sessions(made + IDLE - 1).await.expect("sessions").is_empty());
    let idle = store.expired_sessions(made + IDLE).await.expect("sessions");
    assert_eq!(
        idle.iter().map(|session| session.token_digest.as_slice()).collect::<Vec<_>>(),
        [b"ada@example.org token"]
    );
    let over = store.expired_sessions(made + LONGEST).await.expect("sessions");
    assert_eq!(over.len(), 3, "whoever is there all the time has to sign in again too");
    // It was used since it was read, so it stays.
    store.touch_session(b"ada@example.org token", made + IDLE + 5).await.expect("it is noted");
    assert!(!store.expire_session(&idle[0], act(Action::EndSession)).await.expect("an answer"));
    assert!(store.session(b"ada@example.org token").await.expect("ok").is_some());
    let again = store.expired_sessions(made + LONGEST).await.expect("sessions");
    for session in &again {
        assert!(store.expire_session(session, act(Action::EndSession)).await.expect("an answer"));
        assert!(!store.expire_session(session, act(Action::EndSession)).await.expect("an answer"));
    }
    assert_eq!(fresh.texts("SELECT account FROM sessions").await, Vec::<String>::new());
    let ends = logged_actions(store).await.into_iter().filter(|entry| entry == "session.end done").count();
    assert_eq!(ends, 3);
}
