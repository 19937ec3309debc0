//! Signing in: a link is used up, an account is found or made, and a session begins, in one transaction with its log entry.

use super::account_rows::{add_grants, end_sessions};
use super::links::find_link;
use super::transaction::Transaction;
use super::{Connection, audit};
use crate::store::accounts::{SignIn, SignInOutcome, SignInWay};
use crate::workspace::{
    Act, Action, Actor, Identity, Link, LinkPurpose, Object, Outcome, readable_address, session_id,
};
use sqlx::Error;

/// A sign-in with the ids of what it may make, so that a repeated attempt makes it once.
pub(super) struct BeginSession<'a> {
    request: &'a SignIn,
    new_account: String,
    act: Act,
}

impl<'a> BeginSession<'a> {
    pub(super) fn new(request: &'a SignIn) -> Self {
        let new_account = uuid::Uuid::new_v4().to_string();
        // Who acts, and on what, is known once the account is.
        let act = Act::new(Actor::Unknown, Action::SignIn, Object::account(""), request.at);
        Self { request, new_account, act }
    }
}

impl Transaction for BeginSession<'_> {
    type Outcome = SignInOutcome;

    async fn apply(&self, connection: &mut Connection) -> Result<SignInOutcome, Error> {
        audit::lock_log_end(connection).await?;
        if let Some(account) = self.committed(connection).await? {
            return Ok(SignInOutcome::Done(account));
        }
        let code_digest = match &self.request.way {
            SignInWay::Link { code_digest, .. } => Some(code_digest),
            SignInWay::Provider { invitation, .. } => invitation.as_ref(),
        };
        let link = match code_digest {
            None => None,
            Some(code_digest) => {
                // Of two who use a link at the same time, the second waited for the log, and now finds the link gone.
                match find_link(connection, code_digest, self.request.at).await? {
                    None => return Ok(SignInOutcome::UnknownLink),
                    Some(row) => Some(row.into_link().ok_or_else(|| Error::Decode("a link cannot be read".into()))?),
                }
            }
        };
        let (account, accepted) = match self.account(connection, link.as_ref()).await? {
            Ok(found) => found,
            Err(refused) => return Ok(refused),
        };
        if let Some(code_digest) = code_digest {
            sqlx::query("DELETE FROM links WHERE code_digest = $1").bind(code_digest).execute(&mut *connection).await?;
        }
        let former = self.end_former(connection).await?;
        self.begin(connection, &account).await?;
        self.log(connection, (&account, accepted), link.as_ref(), former).await?;
        Ok(SignInOutcome::Done(account))
    }
}

impl BeginSession<'_> {
    /// The account of this session if an earlier attempt committed it, and only its reply was lost.
    async fn committed(&self, connection: &mut Connection) -> Result<Option<String>, Error> {
        let select = "SELECT account FROM sessions WHERE token_digest = $1";
        sqlx::query_scalar(select).bind(&self.request.token_digest).fetch_optional(connection).await
    }

    /// The account that signs in, made if it accepts an invitation, and whether it does; or why it cannot.
    async fn account(
        &self,
        connection: &mut Connection,
        link: Option<&Link>,
    ) -> Result<Result<(String, bool), SignInOutcome>, Error> {
        let (identity, name) = match (&self.request.way, link) {
            (SignInWay::Provider { identity, name, .. }, _) => (identity.clone(), name.clone()),
            (SignInWay::Link { .. }, Some(link)) => {
                (Identity::of_address(&link.address), readable_address(&link.address))
            }
            (SignInWay::Link { .. }, None) => return Ok(Err(SignInOutcome::UnknownLink)),
        };
        let (issuer, subject) = identity.columns();
        let select = "SELECT id FROM accounts WHERE issuer = $1 AND subject = $2 AND closed_at IS NULL";
        let known: Option<String> =
            sqlx::query_scalar(select).bind(issuer).bind(subject).fetch_optional(&mut *connection).await?;
        let grants = match link.map(|link| &link.purpose) {
            Some(LinkPurpose::SignIn { browser: Some(bound) }) if !self.is_in_browser(bound) => {
                return Ok(Err(SignInOutcome::OtherBrowser));
            }
            Some(LinkPurpose::SignIn { .. }) | None => {
                return Ok(known.map(|account| (account, false)).ok_or(SignInOutcome::NoAccount));
            }
            Some(LinkPurpose::Invitation(grants)) => grants,
        };
        let is_own = |account: &String| {
            link.is_some_and(|link| link.made_by == Actor::Account { id: account.clone(), role: None }.to_string())
        };
        if known.as_ref().is_some_and(is_own) {
            return Ok(Err(SignInOutcome::OwnInvitation));
        }
        let account = match known {
            Some(account) => account,
            None => {
                let insert = "INSERT INTO accounts (id, issuer, subject, name, created_at) VALUES ($1, $2, $3, $4, $5)";
                sqlx::query(insert)
                    .bind(&self.new_account)
                    .bind(issuer)
                    .bind(subject)
                    .bind(name)
                    .bind(self.request.at)
                    .execute(&mut *connection)
                    .await?;
                self.new_account.clone()
            }
        };
        add_grants(connection, &account, grants).await?;
        // The other sessions of the account have other roles than it now has.
        end_sessions(connection, &account).await?;
        Ok(Ok((account, true)))
    }

    fn is_in_browser(&self, bound: &[u8]) -> bool {
        matches!(&self.request.way, SignInWay::Link { browser: Some(browser), .. } if browser == bound)
    }

    /// Ends the former session of this browser. Returns the digest of its token if there was one.
    async fn end_former(&self, connection: &mut Connection) -> Result<Option<&[u8]>, Error> {
        let Some(former) = self.request.former.as_deref() else { return Ok(None) };
        let delete = "DELETE FROM sessions WHERE token_digest = $1";
        let deleted = sqlx::query(delete).bind(former).execute(connection).await?;
        Ok((deleted.rows_affected() > 0).then_some(former))
    }

    /// Begins the session.
    async fn begin(&self, connection: &mut Connection, account: &str) -> Result<(), Error> {
        let SignIn { token_digest, at, way, .. } = self.request;
        let (id_token, authenticated_at) = match way {
            SignInWay::Provider { id_token, authenticated_at, .. } => (Some(id_token), *authenticated_at),
            SignInWay::Link { .. } => (None, Some(*at)),
        };
        let insert = "INSERT INTO sessions (token_digest, account, made_at, seen_at, id_token, authenticated_at) \
            VALUES ($1, $2, $3, $3, $4, $5)";
        sqlx::query(insert)
            .bind(token_digest)
            .bind(account)
            .bind(at)
            .bind(id_token)
            .bind(authenticated_at)
            .execute(connection)
            .await?;
        Ok(())
    }

    async fn log(
        &self,
        connection: &mut Connection,
        (account, accepted): (&str, bool),
        link: Option<&Link>,
        former: Option<&[u8]>,
    ) -> Result<(), Error> {
        let way = match &self.request.way {
            SignInWay::Link { .. } => "link",
            SignInWay::Provider { .. } => "provider",
        };
        let mut act = self.act.clone().with("way", way);
        act.actor = Actor::Account { id: account.to_owned(), role: None };
        act.object = Object::account(account);
        act = act.with("session", session_id(&self.request.token_digest));
        if let Some(former) = former {
            act = act.with("former-session", session_id(former));
        }
        if accepted {
            act.action = Action::AcceptInvitation;
        }
        if let Some(link) = link {
            act = act.with("link", &link.id);
        }
        audit::append(connection, &act, Outcome::Done).await
    }
}
