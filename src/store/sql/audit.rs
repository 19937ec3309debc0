//! The audit log. An entry is written by the transaction of its act: without the entry the act does not happen.

use super::Connection;
use super::transaction::Transaction;
use crate::store::error::PermissionLost;
use crate::store::{AmendOutcome, DecideOutcome, PrivateDocument, WithdrawOutcome};
use crate::workspace::audit::{AuditEntry, ChainHead};
use crate::workspace::{Act, Actor, Outcome};
use sqlx::Error;

/// Which entry an outcome leaves in the log; `None` if nothing was done and nothing refused.
pub(super) trait Logged {
    fn logged(&self) -> Option<Outcome>;
}

impl Logged for u64 {
    fn logged(&self) -> Option<Outcome> {
        Some(Outcome::Done)
    }
}

impl Logged for () {
    fn logged(&self) -> Option<Outcome> {
        Some(Outcome::Done)
    }
}

impl Logged for bool {
    fn logged(&self) -> Option<Outcome> {
        self.then_some(Outcome::Done)
    }
}

impl Logged for Option<()> {
    fn logged(&self) -> Option<Outcome> {
        self.map(|()| Outcome::Done)
    }
}

impl Logged for Option<PrivateDocument> {
    fn logged(&self) -> Option<Outcome> {
        self.as_ref().map(|_| Outcome::Done)
    }
}

impl Logged for DecideOutcome {
    fn logged(&self) -> Option<Outcome> {
        (*self == Self::Done).then_some(Outcome::Done)
    }
}

impl Logged for AmendOutcome {
    fn logged(&self) -> Option<Outcome> {
        matches!(self, Self::Done { .. }).then_some(Outcome::Done)
    }
}

impl Logged for WithdrawOutcome {
    fn logged(&self) -> Option<Outcome> {
        (*self == Self::Done).then_some(Outcome::Done)
    }
}

/// A change together with the entry that it leaves in the log.
pub(super) struct Audited<'a, C> {
    pub(super) change: C,
    pub(super) act: &'a Act,
}

impl<C: Transaction> Transaction for Audited<'_, C>
where
    C::Outcome: Logged + Sync,
{
    type Outcome = C::Outcome;

    const IS_BRIEF: bool = C::IS_BRIEF;

    async fn apply(&self, connection: &mut Connection) -> Result<C::Outcome, Error> {
        lock_log_end(connection).await?;
        let outcome = self.change.apply(connection).await?;
        if let Some(logged) = outcome.logged() {
            append(connection, self.act, logged).await?;
        }
        Ok(outcome)
    }
}

/// Whether whoever acts still has the role under which it acts. A request may last, and be overtaken by a change of roles.
async fn may_act(connection: &mut Connection, actor: &Actor, form: Option<&str>) -> Result<bool, Error> {
    let Actor::Account { id, role: Some(role) } = actor else { return Ok(true) };
    let select = "SELECT count(*) FROM account_roles JOIN accounts ON accounts.id = account_roles.account \
        WHERE accounts.id = $1 AND accounts.closed_at IS NULL AND account_roles.role = $2 \
        AND account_roles.form IN ('', $3)";
    let roles: i64 = sqlx::query_scalar(select)
        .bind(id)
        .bind(role.name())
        .bind(form.unwrap_or_default())
        .fetch_one(connection)
        .await?;
    Ok(roles > 0)
}

/// Locks the end of the log until the transaction ends. Every act does so first: acts are made one after another, and none waits
/// for a row that another holds while that one waits for the log.
pub(super) async fn lock_log_end(connection: &mut Connection) -> Result<ChainHead, Error> {
    let hold = "UPDATE audit_head SET number = number RETURNING number, hash";
    let (number, hash) = sqlx::query_as(hold).fetch_one(connection).await?;
    Ok(ChainHead { number, hash })
}

/// Adds the entry of an act, unless the log has it already: then an earlier attempt committed it, and its reply was lost.
pub(super) async fn append(connection: &mut Connection, act: &Act, outcome: Outcome) -> Result<(), Error> {
    let head = lock_log_end(connection).await?;
    let known: Option<i64> = sqlx::query_scalar("SELECT number FROM audit_log WHERE act_id = $1")
        .bind(&act.id)
        .fetch_optional(&mut *connection)
        .await?;
    if known.is_some() {
        return Ok(());
    }
    if outcome == Outcome::Done && !may_act(connection, &act.actor, act.form.as_deref()).await? {
        return Err(Error::Encode(Box::new(PermissionLost)));
    }
    let entry = AuditEntry::following(&head, act, outcome);
    let insert = "INSERT INTO audit_log (number, act_id, at, actor, role, action, form, object_kind, object_id, outcome, \
        explanation_digest, content_digest, previous, hash) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    sqlx::query(insert)
        .bind(entry.number)
        .bind(&entry.act_id)
        .bind(entry.at)
        .bind(&entry.actor)
        .bind(&entry.role)
        .bind(&entry.action)
        .bind(&entry.form)
        .bind(&entry.object_kind)
        .bind(&entry.object_id)
        .bind(&entry.outcome)
        .bind(&entry.explanation_digest)
        .bind(&entry.content_digest)
        .bind(&entry.previous)
        .bind(&entry.hash)
        .execute(&mut *connection)
        .await?;
    if let Some(explanation) = &entry.explanation {
        sqlx::query("INSERT INTO audit_explanations (number, reason, details) VALUES ($1, $2, $3)")
            .bind(entry.number)
            .bind(&explanation.reason)
            .bind(&explanation.details)
            .execute(&mut *connection)
            .await?;
    }
    sqlx::query("UPDATE audit_head SET number = $1, hash = $2")
        .bind(entry.number)
        .bind(&entry.hash)
        .execute(connection)
        .await?;
    Ok(())
}
