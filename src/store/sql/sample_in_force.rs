//! What the two kinds of samples have in common: a control has at most one that is in force, and it is ended once.

use super::text_codes::keep_codes_of_sample;
use super::transaction::Transaction;
use super::{Connection, QueryBuilder};
use crate::store::DrawOutcome;
use crate::workspace::Act;
use sqlx::Error;

/// A kind of samples.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SampleKind {
    /// Texts that two people code.
    Double,
    /// Texts that are coded in place of all.
    Probability,
}

impl SampleKind {
    fn table(self) -> &'static str {
        match self {
            Self::Double => "double_samples",
            Self::Probability => "probability_samples",
        }
    }

    /// Returns what a draw comes to if the control has a sample in force already.
    pub(super) async fn drawn_already(
        self,
        form: &str,
        control: &str,
        act: &Act,
        connection: &mut Connection,
    ) -> Result<Option<DrawOutcome>, Error> {
        let mut select = QueryBuilder::new(format!("SELECT act_id FROM {} WHERE form = ", self.table()));
        select.push_bind(form).push(" AND control = ").push_bind(control).push(" AND ended_at IS NULL");
        let in_force: Option<String> = select.build_query_scalar().fetch_optional(connection).await?;
        Ok(in_force.map(|act_id| match act_id == act.id {
            // The reply to an earlier commit was lost.
            true => DrawOutcome::Drawn,
            false => DrawOutcome::AlreadyDrawn,
        }))
    }
}

/// Ends a sample that is in force.
pub(super) struct EndSample<'a> {
    pub(super) kind: SampleKind,
    pub(super) form: &'a str,
    pub(super) sample: i64,
    pub(super) by: &'a str,
    pub(super) act: &'a Act,
}

impl Transaction for EndSample<'_> {
    type Outcome = bool;

    async fn apply(&self, connection: &mut Connection) -> Result<bool, Error> {
        let Self { kind, form, sample, by, act } = self;
        let mut end = QueryBuilder::new(format!("UPDATE {} SET ended_by = ", kind.table()));
        end.push_bind(act.actor.to_string()).push(", ended_name = ").push_bind(*by);
        end.push(", ended_at = ").push_bind(act.at).push(", ended_act = ").push_bind(&act.id);
        end.push(" WHERE form = ").push_bind(*form).push(" AND number = ").push_bind(*sample);
        // An end by this act is this one: the reply to an earlier commit was lost.
        end.push(" AND (ended_at IS NULL OR ended_act = ").push_bind(&act.id).push(")");
        let is_ended = end.build().execute(&mut *connection).await?.rows_affected() > 0;
        if is_ended && *kind == SampleKind::Double {
            keep_codes_of_sample(*sample, connection).await?;
        }
        Ok(is_ended)
    }
}
