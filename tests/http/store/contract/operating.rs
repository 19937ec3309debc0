//! Accounts, sessions and the audit log.

use super::super::Fresh;
use crate::support::acts::{act, actor};
use consultation::store::{
    AccountOutcome, AuditCursor, SignIn, SignInOutcome, SignInWay, Store, StoreError, WithdrawOutcome, Withdrawal,
    WithdrawnBy,
};
use consultation::workspace::audit::{AuditEntry, AuditFilter, ChainVerifier};
use consultation::workspace::{Act, Action, Actor, Grant, Identity, LinkPurpose, NewLink, Object, Outcome, Role};

use super::{FORM, record, response, withdrawal};

const NOW: i64 = 1_600_000_000_000;

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
    let way = SignInWay::Provider { identity, name: "Ada".into(), id_token: "a.b.c".into(), invitation };
    SignIn { way, token_digest: token.to_vec(), former: None, at: NOW + 1000 }
}

/// Invites an address to roles and accepts the invitation. Returns the account's id.
async fn account(store: &dyn Store, address: &str, roles: &[Role]) -> String {
    let code = address.as_bytes();
    store.make_link(invitation(code, address, roles), act(Action::Invite)).await.expect("an invitation");
    match store.sign_in(by_link(code, &[code, b" token"].concat())).await.expect("the store answers") {
        SignInOutcome::Done(id) => id,
        refused => panic!("{refused:?}"),
    }
}

fn by(account: &str, action: Action) -> Act {
    let actor = Actor::Account { id: account.to_owned(), role: Some(Role::Administrator) };
    Act::new(actor, action, Object::account("somebody"), NOW)
}

async fn log(store: &dyn Store) -> Vec<AuditEntry> {
    store.audit_entries(&AuditFilter::default(), AuditCursor::After(0), 1000).await.expect("the log")
}

async fn actions(store: &dyn Store) -> Vec<String> {
    log(store).await.into_iter().map(|entry| format!("{} {}", entry.action, entry.outcome)).collect()
}

pub(crate) async fn an_invitation_makes_an_account_once(fresh: Fresh) {
    let store = fresh.store.as_ref();
    assert!(!store.has_operators(NOW).await.expect("an answer"));
    let link = invitation(b"code", "Ada@Example.org", &[Role::Reviewer, Role::Publisher]);
    store.make_link(link, act(Action::Invite)).await.expect("an invitation");
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
    // The link is used up, for everybody and for ever.
    assert_eq!(store.sign_in(by_link(b"code", b"other")).await.expect("an answer"), SignInOutcome::UnknownLink);
    assert!(store.session(b"other").await.expect("an answer").is_none());
    assert_eq!(actions(store).await, ["account.invite done", "account.accept-invitation done"]);
    let entry = log(store).await.pop().expect("an entry");
    assert_eq!(entry.actor, format!("account:{id}"));
}

pub(crate) async fn a_repeated_sign_in_begins_one_session(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let id = account(store, "ada@example.org", &[Role::Auditor]).await;
    let entries = log(store).await.len();
    // The reply to the commit was lost, and the same request comes again.
    let again = store.sign_in(by_link(b"ada@example.org", b"ada@example.org token")).await.expect("an answer");
    assert_eq!(again, SignInOutcome::Done(id.clone()));
    assert_eq!(store.sessions_of(&id).await.expect("sessions").len(), 1);
    assert_eq!(log(store).await.len(), entries);
}

pub(crate) async fn a_link_ends_with_its_time_and_belongs_to_its_browser(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let id = account(store, "ada@example.org", &[]).await;
    let link = |code: &[u8], browser| NewLink::sign_in(code.to_vec(), "ADA@example.org", browser, NOW);
    let bound = link(b"bound", Some(b"browser".to_vec()));
    store.make_link(bound, act(Action::MakeSignInLink)).await.expect("a link");
    assert_eq!(store.count_sign_in_links("ada@example.org", NOW).await.expect("a count"), 1);
    assert_eq!(store.sign_in(by_link(b"bound", b"1")).await.expect("an answer"), SignInOutcome::OtherBrowser);
    let way = SignInWay::Link { code_digest: b"bound".to_vec(), browser: Some(b"browser".to_vec()) };
    let own = SignIn { way, ..by_link(b"bound", b"2") };
    assert_eq!(store.sign_in(own).await.expect("an answer"), SignInOutcome::Done(id));
    store.make_link(link(b"late", None), act(Action::MakeSignInLink)).await.expect("a link");
    let late = SignIn { at: NOW + NewLink::SIGN_IN, ..by_link(b"late", b"3") };
    assert_eq!(store.sign_in(late).await.expect("an answer"), SignInOutcome::UnknownLink);
    // A link for an address without account is stored, and signs nobody in.
    let nobody = NewLink::sign_in(b"nobody".to_vec(), "nobody@example.org", None, NOW);
    store.make_link(nobody, act(Action::MakeSignInLink)).await.expect("a link");
    assert_eq!(store.sign_in(by_link(b"nobody", b"4")).await.expect("an answer"), SignInOutcome::NoAccount);
}

pub(crate) async fn an_account_is_its_issuer_and_subject_and_never_its_address(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let by_address = account(store, "ada@example.org", &[Role::Administrator]).await;
    assert_eq!(store.sign_in(by_provider("ada@example.org", b"1", None)).await.expect("ok"), SignInOutcome::NoAccount);
    // A provider's account begins with the link of an invitation.
    store.make_link(invitation(b"code", "ada@example.org", &[Role::Coder]), act(Action::Invite)).await.expect("ok");
    let SignInOutcome::Done(id) = store.sign_in(by_provider("sub-1", b"2", Some(b"code"))).await.expect("ok") else {
        panic!("the invitation is accepted")
    };
    assert_ne!(id, by_address);
    assert_eq!(store.account(&id).await.expect("ok").expect("an account").grants, [Grant::for_site(Role::Coder)]);
    assert_eq!(store.sign_in(by_provider("sub-1", b"3", None)).await.expect("ok"), SignInOutcome::Done(id));
    assert_eq!(store.sign_in(by_provider("sub-2", b"4", None)).await.expect("ok"), SignInOutcome::NoAccount);
    let (session, _) = store.session(b"3").await.expect("ok").expect("a session");
    assert_eq!(session.id_token.as_deref(), Some("a.b.c"));
}

pub(crate) async fn nobody_grants_themselves_a_role(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let admin = account(store, "ada@example.org", &[Role::Administrator]).await;
    let other = account(store, "bea@example.org", &[]).await;
    let grant = Grant::for_form(Role::Reviewer, FORM);
    let own = store.grant_role(&admin, &grant, by(&admin, Action::GrantRole)).await.expect("an answer");
    assert_eq!(own, AccountOutcome::OwnAccount);
    assert_eq!(log(store).await.last().map(|entry| entry.outcome.clone()), Some("refused".into()));
    let granted = store.grant_role(&other, &grant, by(&admin, Action::GrantRole)).await.expect("an answer");
    assert_eq!(granted, AccountOutcome::Done);
    let again = store.grant_role(&other, &grant, by(&admin, Action::GrantRole)).await.expect("an answer");
    assert_eq!(again, AccountOutcome::Unchanged);
    assert_eq!(store.account(&other).await.expect("ok").expect("an account").grants, [grant]);
    // Neither by an invitation of one's own.
    let by_admin = by(&admin, Action::Invite);
    store.make_link(invitation(b"own", "ada@example.org", &[Role::Reviewer]), by_admin).await.expect("ok");
    assert_eq!(store.sign_in(by_link(b"own", b"x")).await.expect("an answer"), SignInOutcome::OwnInvitation);
}

pub(crate) async fn the_last_administrator_stays(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let admin = Grant::for_site(Role::Administrator);
    let ada = account(store, "ada@example.org", &[Role::Administrator]).await;
    let bea = account(store, "bea@example.org", &[Role::Administrator]).await;
    // Each takes the other's role at the same time: one of them succeeds.
    let (one, other) = tokio::join!(
        store.revoke_role(&bea, &admin, by(&ada, Action::RevokeRole)),
        store.revoke_role(&ada, &admin, by(&bea, Action::RevokeRole)),
    );
    let mut outcomes = [one.expect("an answer"), other.expect("an answer")];
    outcomes.sort_by_key(|outcome| *outcome != AccountOutcome::Done);
    assert_eq!(outcomes, [AccountOutcome::Done, AccountOutcome::LastAdministrator]);
    let accounts = store.accounts().await.expect("accounts");
    let last = accounts.iter().find(|account| account.grants.contains(&admin)).expect("an administrator").id.clone();
    let closed = store.close_account(&last, by(&last, Action::CloseAccount)).await.expect("an answer");
    assert_eq!(closed, AccountOutcome::LastAdministrator);
    let other = if last == ada { bea } else { ada };
    let closed = store.close_account(&other, by(&last, Action::CloseAccount)).await.expect("an answer");
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
    let revoke = store.revoke_role(&other, &Grant::for_site(Role::Reviewer), by(&admin, Action::RevokeRole)).await;
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
        .make_link(NewLink::sign_in(b"c".to_vec(), "ada@example.org", None, NOW), act(Action::MakeSignInLink))
        .await
        .expect("ok");
    let replacing = SignIn { former: Some(token.to_vec()), ..by_link(b"c", b"new") };
    assert_eq!(store.sign_in(replacing).await.expect("ok"), SignInOutcome::Done(id.clone()));
    // A sign-in ends the session that the browser had before.
    assert!(store.session(token).await.expect("ok").is_none());
    assert!(store.end_session(b"new", act(Action::SignOut)).await.expect("ok"));
    assert!(!store.end_session(b"new", act(Action::SignOut)).await.expect("ok"));
    assert_eq!(store.end_sessions_of(&id, act(Action::SignOutEverywhere)).await.expect("ok"), 0);
    assert_eq!(fresh.texts("SELECT account FROM sessions").await, Vec::<String>::new());
}

pub(crate) async fn an_act_and_its_entry_are_written_together_or_not_at_all(fresh: Fresh) {
    let store = fresh.store.as_ref();
    record(store, response("first", b"1")).await;
    // Nothing happens, so nothing is logged.
    let operator = |revision| {
        let by = WithdrawnBy::Operator(Box::new(act(Action::WithdrawResponse)));
        Withdrawal { revision, by, ..withdrawal("first") }
    };
    assert_eq!(store.withdraw(FORM, operator(7)).await.expect("ok"), WithdrawOutcome::Stale);
    assert!(log(store).await.is_empty());
    let done = operator(1);
    assert_eq!(store.withdraw(FORM, done).await.expect("ok"), WithdrawOutcome::Done);
    assert_eq!(actions(store).await, ["response.withdraw done"]);
    // A respondent's withdrawal is not an operator's act.
    record(store, response("second", b"2")).await;
    assert_eq!(store.withdraw(FORM, withdrawal("second")).await.expect("ok"), WithdrawOutcome::Done);
    assert_eq!(log(store).await.len(), 1);
    // An entry that cannot be written takes its act with it: this act has the id of another one's entry, with a number that is
    // taken once the head is set back.
    record(store, response("third", b"3")).await;
    fresh.execute("UPDATE audit_head SET number = 0").await;
    let third = Withdrawal { by: operator(1).by, ..withdrawal("third") };
    assert!(matches!(store.withdraw(FORM, third).await, Err(StoreError::Backend(_))));
    assert_eq!(store.count(FORM).await.expect("a count"), 1);
}

pub(crate) async fn an_act_that_is_tried_again_is_logged_once(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let once = act(Action::ReadLog);
    for _ in 0..3 {
        store.log_act(once.clone(), Outcome::Done).await.expect("it is logged");
    }
    assert_eq!(log(store).await.len(), 1);
    // Any text is stored, and the chain still holds.
    let strange = act(Action::ReadLog).because("a\0b ' \" é 🦀").with("key", "\0");
    store.log_act(strange, Outcome::Refused).await.expect("it is logged");
    let mut verifier = ChainVerifier::default();
    log(store).await.iter().for_each(|entry| verifier.check(entry).expect("the chain holds"));
    assert_eq!(verifier.check_end(&store.audit_head().await.expect("a head")), Ok(()));
}

pub(crate) async fn programs_that_write_at_once_make_one_chain(fresh: Fresh) {
    let other = fresh.again().await;
    let write = |store: std::sync::Arc<dyn Store>| async move {
        for _ in 0..20 {
            store.log_act(act(Action::ReadLog), Outcome::Done).await.expect("it is logged");
        }
    };
    tokio::join!(write(std::sync::Arc::clone(&fresh.store)), write(other));
    let entries = log(fresh.store.as_ref()).await;
    assert_eq!(entries.len(), 40);
    let mut verifier = ChainVerifier::default();
    entries.iter().for_each(|entry| verifier.check(entry).expect("the chain holds"));
}

pub(crate) async fn the_log_is_filtered_and_paged_and_nobody_changes_it(fresh: Fresh) {
    let store = fresh.store.as_ref();
    for number in 0..10 {
        let object = Object::text(&format!("r{}", number % 2), "1a");
        let action = if number < 5 { Action::DecideOnText } else { Action::NoteOnText };
        let act = Act::new(actor(), action, object, NOW + number).on_form(if number == 9 { "event" } else { FORM });
        store.log_act(act, Outcome::Done).await.expect("it is logged");
    }
    let numbers = |filter: AuditFilter, from: AuditCursor, limit| async move {
        let entries = store.audit_entries(&filter, from, limit).await.expect("the log");
        entries.into_iter().map(|entry| entry.number).collect::<Vec<_>>()
    };
    let all = AuditFilter::default;
    assert_eq!(numbers(all(), AuditCursor::Newest, 3).await, [10, 9, 8]);
    assert_eq!(numbers(all(), AuditCursor::Before(8), 3).await, [7, 6, 5]);
    assert_eq!(numbers(all(), AuditCursor::After(8), 3).await, [9, 10]);
    let filters = [
        (AuditFilter { action: Some("review.note".into()), ..all() }, vec![10, 9, 8, 7, 6]),
        (AuditFilter { action: Some("review".into()), ..all() }, (1..=10).rev().collect()),
        (AuditFilter { action: Some("rev".into()), ..all() }, vec![]),
        (AuditFilter { object: Some("r1/1a".into()), ..all() }, vec![10, 8, 6, 4, 2]),
        (AuditFilter { form: Some("event".into()), ..all() }, vec![10]),
        (AuditFilter { actor: Some("cli:ada@office".into()), until: Some(NOW + 2), ..all() }, vec![2, 1]),
        (AuditFilter { actor: Some("cli:bea@office".into()), ..all() }, vec![]),
        (AuditFilter { from: Some(NOW + 8), ..all() }, vec![10, 9]),
    ];
    for (filter, expected) in filters {
        assert_eq!(numbers(filter.clone(), AuditCursor::Newest, 100).await, expected, "{filter:?}");
    }
    for change in ["UPDATE audit_log SET actor = 'x'", "DELETE FROM audit_log WHERE number = 3"] {
        assert!(fresh.try_execute(change).await.is_err(), "{change}");
    }
    assert_eq!(numbers(all(), AuditCursor::After(0), 100).await.len(), 10);
}

pub(crate) async fn an_invitation_can_be_taken_back(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let link = invitation(b"code", "ada@example.org", &[Role::Coder]);
    let id = link.id.clone();
    store.make_link(link, act(Action::Invite)).await.expect("an invitation");
    let found = store.link(b"code", NOW).await.expect("ok").expect("a link");
    assert_eq!(found.purpose, LinkPurpose::Invitation(vec![Grant::for_site(Role::Coder)]));
    assert!(store.cancel_invitation(&id, act(Action::CancelInvitation)).await.expect("ok"));
    assert!(!store.cancel_invitation(&id, act(Action::CancelInvitation)).await.expect("ok"));
    assert_eq!(store.sign_in(by_link(b"code", b"1")).await.expect("ok"), SignInOutcome::UnknownLink);
    assert_eq!(actions(store).await, ["account.invite done", "account.cancel-invitation done"]);
}
