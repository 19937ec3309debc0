//! Accounts and their roles, one-time links. Signing in and changing accounts have their own transactions.

use super::account_changes::{AccountChange, ChangeAccount};
use super::account_rows::{AccountRow, grant_from_columns, with_grants};
use super::audit::Audited;
use super::links::{CancelInvitation, InsertLink, find_link, invitations};
use super::sign_in::BeginSession;
use super::transaction::run_with_retry;
use super::{Pool, SqlStore, to_u64};
use crate::store::accounts::{AccountOutcome, AccountStore, SignIn, SignInOutcome};
use crate::store::{NewLetter, Result, StoreError, storable};
use crate::workspace::{Account, Act, Grant, Identity, Invitation, Link, NewLink};
use async_trait::async_trait;
use std::collections::HashMap;

#[async_trait]
impl AccountStore for SqlStore {
    async fn has_operators(&self, now: i64) -> Result<bool> {
        let select = "SELECT count(*) FROM (SELECT 1 AS one FROM accounts WHERE closed_at IS NULL UNION ALL \
            SELECT 1 AS one FROM links WHERE purpose = 'invitation' AND ends_at > $1) AS operators";
        let operators: i64 = sqlx::query_scalar(select).bind(now).fetch_one(&self.readers).await?;
        Ok(operators > 0)
    }

    async fn accounts(&self) -> Result<Vec<Account>> {
        all(&self.readers).await
    }

    async fn account(&self, id: &str) -> Result<Option<Account>> {
        let select = "SELECT * FROM accounts WHERE id = $1";
        let row: Option<AccountRow> = sqlx::query_as(select).bind(storable(id)).fetch_optional(&self.readers).await?;
        with_grants(&self.readers, row).await
    }

    async fn account_of(&self, identity: &Identity) -> Result<Option<Account>> {
        let (issuer, subject) = identity.columns();
        let select = "SELECT * FROM accounts WHERE issuer = $1 AND subject = $2 AND closed_at IS NULL";
        let row: Option<AccountRow> =
            sqlx::query_as(select).bind(storable(issuer)).bind(storable(subject)).fetch_optional(&self.readers).await?;
        with_grants(&self.readers, row).await
    }

    async fn invitations(&self, now: i64) -> Result<Vec<Invitation>> {
        invitations(&self.readers, now).await
    }

    async fn make_link(&self, link: NewLink, letter: Option<NewLetter>, act: Act) -> Result<()> {
        let (link, letter, act) = (link.storable(), letter.map(NewLetter::storable), act.storable());
        let change = InsertLink { link: &link, letter: letter.as_ref(), act: &act };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }

    async fn count_sign_in_links(&self, address: &str, since: i64) -> Result<u64> {
        let select = "SELECT count(*) FROM links WHERE purpose = 'sign-in' AND address = $1 AND made_at >= $2";
        let count: i64 =
            sqlx::query_scalar(select).bind(storable(address)).bind(since).fetch_one(&self.readers).await?;
        Ok(to_u64(count))
    }

    async fn link(&self, code_digest: &[u8], now: i64) -> Result<Option<Link>> {
        let found = find_link(&mut *self.readers.acquire().await?, code_digest, now).await?;
        found.map(|row| row.into_link().ok_or(StoreError::Damaged("a link"))).transpose()
    }

    async fn cancel_invitation(&self, id: &str, act: Act) -> Result<bool> {
        let (id, act) = (storable(id), act.storable());
        Ok(run_with_retry(&self.writers, &Audited { change: CancelInvitation(&id), act: &act }).await?)
    }

    async fn sign_in(&self, request: SignIn) -> Result<SignInOutcome> {
        let request = request.storable();
        Ok(run_with_retry(&self.writers, &BeginSession::new(&request)).await?)
    }

    async fn grant_role(&self, account: &str, grant: &Grant, act: Act) -> Result<AccountOutcome> {
        self.change_account(account, AccountChange::Grant(&grant.storable()), act).await
    }

    async fn revoke_role(&self, account: &str, grant: &Grant, act: Act) -> Result<AccountOutcome> {
        self.change_account(account, AccountChange::Revoke(&grant.storable()), act).await
    }

    async fn close_account(&self, account: &str, act: Act) -> Result<AccountOutcome> {
        self.change_account(account, AccountChange::Close, act).await
    }
}

impl SqlStore {
    async fn change_account(&self, account: &str, change: AccountChange<'_>, act: Act) -> Result<AccountOutcome> {
        let (account, act) = (storable(account), act.storable());
        let change = ChangeAccount { account: &account, change, act: &act };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }
}

async fn all(pool: &Pool) -> Result<Vec<Account>> {
    let rows: Vec<AccountRow> =
        sqlx::query_as("SELECT * FROM accounts ORDER BY created_at, id").fetch_all(pool).await?;
    let roles: Vec<(String, String, String)> =
        sqlx::query_as("SELECT account, role, form FROM account_roles ORDER BY account, role, form")
            .fetch_all(pool)
            .await?;
    let mut grants: HashMap<String, Vec<Grant>> = HashMap::new();
    for (account, role, form) in roles {
        grants.entry(account).or_default().extend(grant_from_columns(&role, form));
    }
    let account = |row: AccountRow| {
        let grants = grants.remove(&row.id).unwrap_or_default();
        row.into_account(grants)
    };
    Ok(rows.into_iter().map(account).collect())
}
