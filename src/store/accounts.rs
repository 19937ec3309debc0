//! Accounts of the workspace: invitations and one-time links, sign-in, roles.

use super::{NewLetter, Result};
use crate::workspace::{Account, Act, Grant, Identity, Invitation, Link, NewLink};
use async_trait::async_trait;

/// Stores accounts, their roles, and the one-time links by which people sign in.
#[async_trait]
pub trait AccountStore: Send + Sync + 'static {
    /// Returns whether anybody may sign in, or could by an invitation at this time.
    async fn has_operators(&self, now: i64) -> Result<bool>;

    /// Returns every account, in the order in which they were made.
    async fn accounts(&self) -> Result<Vec<Account>>;

    /// Returns the account with this id.
    async fn account(&self, id: &str) -> Result<Option<Account>>;

    /// Returns the open account of this identity.
    async fn account_of(&self, identity: &Identity) -> Result<Option<Account>>;

    /// Returns the invitations that can be accepted at this time, the newest first.
    async fn invitations(&self, now: i64) -> Result<Vec<Invitation>>;

    /// Stores a one-time link: an invitation, or one that signs in. A link is stored for any address; if no account has the
    /// address, the link will not sign in.
    ///
    /// The letter that brings the link is added with it; for a link that signs in, only if an open account has the address.
    async fn make_link(&self, link: NewLink, letter: Option<NewLetter>, act: Act) -> Result<()>;

    /// Returns the number of links to sign in that were made for an address since this time.
    async fn count_sign_in_links(&self, address: &str, since: i64) -> Result<u64>;

    /// Returns the link with this code, if it can be used at this time. It stays as it is.
    async fn link(&self, code_digest: &[u8], now: i64) -> Result<Option<Link>>;

    /// Deletes an invitation. Returns false if there is none.
    async fn cancel_invitation(&self, id: &str, act: Act) -> Result<bool>;

    /// Begins a session, and makes the account if an invitation is accepted. The link is used up. The log gets an entry by the
    /// account that signs in.
    async fn sign_in(&self, request: SignIn) -> Result<SignInOutcome>;

    /// Grants a role and ends the sessions of the account, so that it signs in under its new roles.
    async fn grant_role(&self, account: &str, grant: &Grant, act: Act) -> Result<AccountOutcome>;

    /// Revokes a role and ends the sessions of the account.
    async fn revoke_role(&self, account: &str, grant: &Grant, act: Act) -> Result<AccountOutcome>;

    /// Closes an account, removes its roles and ends its sessions.
    async fn close_account(&self, account: &str, act: Act) -> Result<AccountOutcome>;
}

/// A sign-in.
#[derive(Clone)]
pub struct SignIn {
    /// How the person shows who they are.
    pub way: SignInWay,
    /// The digest of the new session's token.
    pub token_digest: Vec<u8>,
    /// The digest of the token that the browser had before; that session ends.
    pub former: Option<Vec<u8>>,
    /// The time, in milliseconds since 1970.
    pub at: i64,
}

/// How a person shows who they are.
#[derive(Clone)]
pub enum SignInWay {
    /// By a one-time link.
    Link {
        /// The digest of the link's code.
        code_digest: Vec<u8>,
        /// The digest of the cookie of this browser, if it asked for a link.
        browser: Option<Vec<u8>>,
    },
    /// By an OpenID provider.
    Provider {
        /// Who the provider says it is.
        identity: Identity,
        /// The name that the provider gives.
        name: String,
        /// The id token, which the provider's logout asks for.
        id_token: String,
        /// When the person showed the provider who they are, in milliseconds since 1970, if it says so.
        authenticated_at: Option<i64>,
        /// The digest of the code of the invitation that the person accepts.
        invitation: Option<Vec<u8>>,
    },
}

/// The outcome of a sign-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignInOutcome {
    /// The session began; this is the account's id.
    Done(String),
    /// There is no such link, or not any more.
    UnknownLink,
    /// The link was asked for in another browser.
    OtherBrowser,
    /// The account cannot accept an invitation that it made itself.
    OwnInvitation,
    /// No account has this identity.
    NoAccount,
}

/// The outcome of a change of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountOutcome {
    /// The account is changed.
    Done,
    /// Nobody grants themselves a role.
    OwnAccount,
    /// Without this administrator the site would have none.
    LastAdministrator,
    /// The account does not exist or is closed, or its roles are so already.
    Unchanged,
}
