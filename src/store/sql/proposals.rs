//! Proposals, and their confirmation in the transaction of the act that they propose.

use super::audit::Audited;
use super::transaction::{Transaction, run_with_retry};
use super::{Connection, SqlStore};
use crate::store::{NewProposal, Proposal, ProposalStore, Result, storable};
use crate::workspace::Act;
use async_trait::async_trait;
use sqlx::Error;

#[async_trait]
impl ProposalStore for SqlStore {
    async fn open_proposals(&self, form: &str) -> Result<Vec<Proposal>> {
        let select = "SELECT id, action, content, reason, proposed_by, proposed_name, proposed_at FROM proposals \
            WHERE form = $1 AND outcome IS NULL ORDER BY proposed_at, id";
        let rows: Vec<(String, String, String, String, String, String, i64)> =
            sqlx::query_as(select).bind(form).fetch_all(&self.readers).await?;
        let read = |(id, action, content, reason, by, name, at)| Proposal { id, action, content, reason, by, name, at };
        Ok(rows.into_iter().map(read).collect())
    }

    async fn propose(&self, proposal: NewProposal, act: Act) -> Result<bool> {
        let (proposal, act) = (proposal.storable(), act.storable());
        let change = Propose { proposal: &proposal, act: &act };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }

    async fn decline_proposal(&self, form: &str, id: &str, name: &str, act: Act) -> Result<bool> {
        let (id, name, act) = (storable(id), storable(name), act.storable());
        let change = Decline { form, id: &id, name: &name, act: &act };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }
}

struct Propose<'a> {
    proposal: &'a NewProposal,
    act: &'a Act,
}

impl Transaction for Propose<'_> {
    type Outcome = bool;

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<bool, Error> {
        // A repeated attempt finds its own proposal, which is open.
        let open = "SELECT count(*) FROM proposals WHERE form = $1 AND action = $2 AND outcome IS NULL AND id <> $3";
        let others: i64 = sqlx::query_scalar(open)
            .bind(&self.proposal.form)
            .bind(self.proposal.action.code())
            .bind(&self.act.id)
            .fetch_one(&mut *connection)
            .await?;
        if others > 0 {
            return Ok(false);
        }
        let insert = "INSERT INTO proposals (id, form, action, content, reason, proposed_by, proposed_name, proposed_at) \
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING";
        sqlx::query(insert)
            .bind(&self.act.id)
            .bind(&self.proposal.form)
            .bind(self.proposal.action.code())
            .bind(&self.proposal.content)
            .bind(&self.act.reason)
            .bind(self.act.actor.to_string())
            .bind(&self.proposal.name)
            .bind(self.act.at)
            .execute(connection)
            .await?;
        Ok(true)
    }
}

struct Decline<'a> {
    form: &'a str,
    id: &'a str,
    name: &'a str,
    act: &'a Act,
}

impl Transaction for Decline<'_> {
    type Outcome = bool;

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<bool, Error> {
        decide(connection, (self.form, self.id), "declined", self.name, self.act).await
    }
}

/// Whether a proposal was confirmed.
pub(super) enum Confirmation {
    /// It was: what it proposes may be done in the same transaction.
    Done,
    /// Whoever confirms it proposed it.
    Own,
    /// Nobody waits for a decision on it.
    Gone,
}

/// Confirms an open proposal that somebody else made.
pub(super) async fn confirm(
    connection: &mut Connection,
    (form, id): (&str, &str),
    name: &str,
    act: &Act,
) -> std::result::Result<Confirmation, Error> {
    let select = "SELECT proposed_by FROM proposals WHERE form = $1 AND id = $2 AND outcome IS NULL";
    let by: Option<String> = sqlx::query_scalar(select).bind(form).bind(id).fetch_optional(&mut *connection).await?;
    match by {
        None => Ok(Confirmation::Gone),
        Some(by) if by == act.actor.to_string() => Ok(Confirmation::Own),
        Some(_) => {
            let is_confirmed = decide(connection, (form, id), "confirmed", name, act).await?;
            Ok(if is_confirmed { Confirmation::Done } else { Confirmation::Gone })
        }
    }
}

async fn decide(
    connection: &mut Connection,
    (form, id): (&str, &str),
    outcome: &str,
    name: &str,
    act: &Act,
) -> std::result::Result<bool, Error> {
    // The act that decided before is this one if its reply was lost.
    let update = "UPDATE proposals SET outcome = $3, decided_by = $4, decided_name = $5, decided_at = $6, decided_act = $7 \
        WHERE form = $1 AND id = $2 AND (outcome IS NULL OR decided_act = $7)";
    let decided = sqlx::query(update)
        .bind(form)
        .bind(id)
        .bind(outcome)
        .bind(act.actor.to_string())
        .bind(name)
        .bind(act.at)
        .bind(&act.id)
        .execute(connection)
        .await?;
    Ok(decided.rows_affected() > 0)
}
