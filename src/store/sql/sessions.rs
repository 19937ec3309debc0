//! Sessions of the workspace.

use super::account_rows::{AccountRow, end_sessions, with_grants};
use super::audit::Audited;
use super::transaction::{Transaction, run_with_retry};
use super::{Connection, SqlStore};
use crate::store::sessions::SessionStore;
use crate::store::{Result, storable};
use crate::workspace::{Account, Act, IDLE, LONGEST, Session};
use async_trait::async_trait;
use sqlx::Error;

#[async_trait]
impl SessionStore for SqlStore {
    async fn session(&self, token_digest: &[u8]) -> Result<Option<(Session, Account)>> {
        let select = "SELECT * FROM sessions WHERE token_digest = $1";
        let row: Option<SessionRow> = sqlx::query_as(select).bind(token_digest).fetch_optional(&self.readers).await?;
        let Some(session) = row.map(Session::from) else { return Ok(None) };
        let select = "SELECT * FROM accounts WHERE id = $1 AND closed_at IS NULL";
        let row: Option<AccountRow> =
            sqlx::query_as(select).bind(&session.account).fetch_optional(&self.readers).await?;
        Ok(with_grants(&self.readers, row).await?.map(|account| (session, account)))
    }

    async fn touch_session(&self, token_digest: &[u8], seen_at: i64) -> Result<()> {
        Ok(run_with_retry(&self.writers, &Touch { token_digest, seen_at }).await?)
    }

    async fn sessions_of(&self, account: &str) -> Result<Vec<Session>> {
        let select = "SELECT * FROM sessions WHERE account = $1 ORDER BY made_at DESC, token_digest";
        let rows: Vec<SessionRow> = sqlx::query_as(select).bind(storable(account)).fetch_all(&self.readers).await?;
        Ok(rows.into_iter().map(Session::from).collect())
    }

    async fn end_session(&self, token_digest: &[u8], act: Act) -> Result<bool> {
        let act = act.storable();
        Ok(run_with_retry(&self.writers, &Audited { change: EndSession(token_digest), act: &act }).await?)
    }

    async fn expired_sessions(&self, now: i64) -> Result<Vec<Session>> {
        let select = "SELECT * FROM sessions WHERE made_at <= $1 OR seen_at <= $2 ORDER BY seen_at, token_digest";
        let rows: Vec<SessionRow> =
            sqlx::query_as(select).bind(now - LONGEST).bind(now - IDLE).fetch_all(&self.readers).await?;
        Ok(rows.into_iter().map(Session::from).collect())
    }

    async fn expire_session(&self, session: &Session, act: Act) -> Result<bool> {
        let act = act.storable();
        Ok(run_with_retry(&self.writers, &Audited { change: ExpireSession(session), act: &act }).await?)
    }

    async fn end_sessions_of(&self, account: &str, act: Act) -> Result<u64> {
        let (account, act) = (storable(account), act.storable());
        Ok(run_with_retry(&self.writers, &Audited { change: EndSessions(&account), act: &act }).await?)
    }
}

#[derive(sqlx::FromRow)]
struct SessionRow {
    token_digest: Vec<u8>,
    account: String,
    made_at: i64,
    seen_at: i64,
    authenticated_at: Option<i64>,
    id_token: Option<String>,
}

impl From<SessionRow> for Session {
    fn from(row: SessionRow) -> Self {
        let SessionRow { token_digest, account, made_at, seen_at, authenticated_at, id_token } = row;
        Self { token_digest, account, made_at, seen_at, authenticated_at, id_token }
    }
}

/// Notes the time of a request.
struct Touch<'a> {
    token_digest: &'a [u8],
    seen_at: i64,
}

impl Transaction for Touch<'_> {
    type Outcome = ();

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<(), Error> {
        let update = "UPDATE sessions SET seen_at = $2 WHERE token_digest = $1 AND seen_at < $2";
        sqlx::query(update).bind(self.token_digest).bind(self.seen_at).execute(connection).await?;
        Ok(())
    }
}

struct EndSession<'a>(&'a [u8]);

impl Transaction for EndSession<'_> {
    type Outcome = bool;

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<bool, Error> {
        let delete = "DELETE FROM sessions WHERE token_digest = $1";
        Ok(sqlx::query(delete).bind(self.0).execute(connection).await?.rows_affected() > 0)
    }
}

struct ExpireSession<'a>(&'a Session);

impl Transaction for ExpireSession<'_> {
    type Outcome = bool;

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<bool, Error> {
        // A request may have come meanwhile, by the clock of another process.
        let delete = "DELETE FROM sessions WHERE token_digest = $1 AND seen_at = $2";
        let deleted = sqlx::query(delete).bind(&self.0.token_digest).bind(self.0.seen_at).execute(connection).await?;
        Ok(deleted.rows_affected() > 0)
    }
}

struct EndSessions<'a>(&'a str);

impl Transaction for EndSessions<'_> {
    type Outcome = u64;

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<u64, Error> {
        end_sessions(connection, self.0).await
    }
}
