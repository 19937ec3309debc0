//! Sessions of the workspace. The store has the digests of their tokens alone.

use super::Result;
use crate::workspace::{Account, Act, Session};
use async_trait::async_trait;

/// Stores the sessions of accounts.
#[async_trait]
pub trait SessionStore: Send + Sync + 'static {
    /// Returns the session with this token and its open account. Whether the session still counts is for the caller to judge.
    async fn session(&self, token_digest: &[u8]) -> Result<Option<(Session, Account)>>;

    /// Notes the time of a request, in milliseconds since 1970.
    async fn touch_session(&self, token_digest: &[u8], seen_at: i64) -> Result<()>;

    /// Returns the sessions of an account, the newest first.
    async fn sessions_of(&self, account: &str) -> Result<Vec<Session>>;

    /// Ends a session. Returns false if there is none.
    async fn end_session(&self, token_digest: &[u8], act: Act) -> Result<bool>;

    /// Returns the sessions whose time is over now, in milliseconds since 1970: nobody used them for too long, or they lasted as long as
    /// a session may.
    async fn expired_sessions(&self, now: i64) -> Result<Vec<Session>>;

    /// Removes a session whose time is over. Returns false if it is gone, or was used since it was read.
    async fn expire_session(&self, session: &Session, act: Act) -> Result<bool>;

    /// Ends all sessions of an account, and returns how many there were.
    async fn end_sessions_of(&self, account: &str, act: Act) -> Result<u64>;
}
