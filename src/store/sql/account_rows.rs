//! The rows of accounts, their roles and their sessions, as several transactions need them.

use super::{Connection, Pool};
use crate::store::Result;
use crate::workspace::{Account, Grant, Identity, Role};
use sqlx::Error;

#[derive(sqlx::FromRow)]
pub(super) struct AccountRow {
    pub(super) id: String,
    issuer: String,
    subject: String,
    name: String,
    created_at: i64,
    closed_at: Option<i64>,
}

impl AccountRow {
    pub(super) fn into_account(self, grants: Vec<Grant>) -> Account {
        Account {
            id: self.id,
            identity: Identity::from_columns(self.issuer, self.subject),
            name: self.name,
            grants,
            created_at: self.created_at,
            closed_at: self.closed_at,
        }
    }
}

/// A role of an account, by its columns. A role that this program does not know permits nothing.
pub(super) fn grant_from_columns(role: &str, form: String) -> Option<Grant> {
    Some(Grant { role: Role::from_name(role)?, form: Some(form).filter(|form| !form.is_empty()) })
}

/// The form of a grant as its column has it.
pub(super) fn form_column(grant: &Grant) -> &str {
    grant.form.as_deref().unwrap_or_default()
}

/// The account of a row, with its roles.
pub(super) async fn with_grants(pool: &Pool, row: Option<AccountRow>) -> Result<Option<Account>> {
    let Some(row) = row else { return Ok(None) };
    let select = "SELECT role, form FROM account_roles WHERE account = $1 ORDER BY role, form";
    let roles: Vec<(String, String)> = sqlx::query_as(select).bind(&row.id).fetch_all(pool).await?;
    let grants = roles.into_iter().filter_map(|(role, form)| grant_from_columns(&role, form)).collect();
    Ok(Some(row.into_account(grants)))
}

/// Gives an account roles that it may have already.
pub(super) async fn add_grants(
    connection: &mut Connection,
    account: &str,
    grants: &[Grant],
) -> std::result::Result<u64, Error> {
    let mut added = 0;
    for grant in grants {
        let insert = "INSERT INTO account_roles (account, role, form) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
        let inserted = sqlx::query(insert)
            .bind(account)
            .bind(grant.role.name())
            .bind(form_column(grant))
            .execute(&mut *connection)
            .await?;
        added += inserted.rows_affected();
    }
    Ok(added)
}

/// Ends every session of an account, and returns how many there were.
pub(super) async fn end_sessions(connection: &mut Connection, account: &str) -> std::result::Result<u64, Error> {
    let delete = "DELETE FROM sessions WHERE account = $1";
    Ok(sqlx::query(delete).bind(account).execute(connection).await?.rows_affected())
}
