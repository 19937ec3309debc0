//! Changes of accounts: roles granted and revoked, accounts closed. Each ends the sessions of the account.

use super::account_rows::{add_grants, end_sessions, form_column};
use super::audit::{self, Logged};
use super::links::{end_invitations_by, end_links};
use super::transaction::Transaction;
use super::{Connection, digests};
use crate::store::accounts::AccountOutcome;
use crate::workspace::{Act, Actor, Grant, Outcome, Role};
use sqlx::Error;

pub(super) enum AccountChange<'a> {
    Grant(&'a Grant),
    Revoke(&'a Grant),
    Close,
}

pub(super) struct ChangeAccount<'a> {
    pub(super) account: &'a str,
    pub(super) change: AccountChange<'a>,
    pub(super) act: &'a Act,
}

impl Logged for AccountOutcome {
    fn logged(&self) -> Option<Outcome> {
        match self {
            Self::Done => Some(Outcome::Done),
            Self::OwnAccount | Self::LastAdministrator => Some(Outcome::Refused),
            Self::Unchanged => None,
        }
    }
}

impl Transaction for ChangeAccount<'_> {
    type Outcome = AccountOutcome;

    async fn apply(&self, connection: &mut Connection) -> Result<AccountOutcome, Error> {
        // Two administrators who revoke each other's role at the same time do so one after the other.
        audit::lock_log_end(connection).await?;
        if self.is_repeated(connection).await? {
            return Ok(AccountOutcome::Done);
        }
        let is_own = matches!(&self.act.actor, Actor::Account { id, .. } if id == self.account);
        if is_own && matches!(self.change, AccountChange::Grant(_)) {
            return Ok(AccountOutcome::OwnAccount);
        }
        let select = "SELECT count(*) FROM accounts WHERE id = $1 AND closed_at IS NULL";
        let open: i64 = sqlx::query_scalar(select).bind(self.account).fetch_one(&mut *connection).await?;
        if open == 0 {
            return Ok(AccountOutcome::Unchanged);
        }
        if self.takes_last_administrator(connection).await? {
            return Ok(AccountOutcome::LastAdministrator);
        }
        if self.change(connection).await? == 0 {
            return Ok(AccountOutcome::Unchanged);
        }
        end_sessions(connection, self.account).await?;
        Ok(AccountOutcome::Done)
    }
}

impl ChangeAccount<'_> {
    /// Whether an earlier attempt committed the change, and only its reply was lost.
    async fn is_repeated(&self, connection: &mut Connection) -> Result<bool, Error> {
        let select = "SELECT count(*) FROM audit_log WHERE act_id = $1";
        let known: i64 = sqlx::query_scalar(select).bind(&self.act.id).fetch_one(connection).await?;
        Ok(known > 0)
    }

    async fn takes_last_administrator(&self, connection: &mut Connection) -> Result<bool, Error> {
        let takes = match &self.change {
            AccountChange::Grant(_) => false,
            AccountChange::Revoke(grant) => **grant == Grant::for_site(Role::Administrator),
            AccountChange::Close => true,
        };
        if !takes {
            return Ok(false);
        }
        let select = "SELECT count(*) FROM account_roles JOIN accounts ON accounts.id = account_roles.account \
            WHERE account_roles.role = $1 AND account_roles.form = '' AND accounts.closed_at IS NULL \
            AND (accounts.id = $2) = $3";
        let count = |is_this: bool| {
            sqlx::query_scalar(select).bind(Role::Administrator.name()).bind(self.account).bind(is_this)
        };
        let this: i64 = count(true).fetch_one(&mut *connection).await?;
        let others: i64 = count(false).fetch_one(connection).await?;
        Ok(this > 0 && others == 0)
    }

    /// Makes the change, and returns how many rows it changed.
    async fn change(&self, connection: &mut Connection) -> Result<u64, Error> {
        match &self.change {
            AccountChange::Grant(grant) => add_grants(connection, self.account, std::slice::from_ref(*grant)).await,
            AccountChange::Revoke(grant) => {
                let delete = "DELETE FROM account_roles WHERE account = $1 AND role = $2 AND form = $3";
                let deleted = sqlx::query(delete)
                    .bind(self.account)
                    .bind(grant.role.name())
                    .bind(form_column(grant))
                    .execute(&mut *connection)
                    .await?;
                if grant.role == Role::Administrator {
                    end_invitations_by(connection, self.account).await?;
                }
                Ok(deleted.rows_affected())
            }
            AccountChange::Close => {
                let roles = "DELETE FROM account_roles WHERE account = $1";
                sqlx::query(roles).bind(self.account).execute(&mut *connection).await?;
                let close = "UPDATE accounts SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL";
                let closed = sqlx::query(close).bind(self.account).bind(self.act.at).execute(&mut *connection).await?;
                end_links(connection, self.account).await?;
                digests::end(connection, self.account).await?;
                Ok(closed.rows_affected())
            }
        }
    }
}
