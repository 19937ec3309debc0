//! Restricted responses: their answers lie apart from the others.

use super::audit::{Audited, Logged};
use super::end_restriction::EndRestriction;
use super::restrict::Restrict;
use super::transaction::run_with_retry;
use super::{QueryBuilder, SqlStore, to_u64};
use crate::store::{
    PublicRow, RestrictOutcome, RestrictedResponse, Restriction, RestrictionEnd, RestrictionStore, Result, storable,
};
use crate::workspace::{Act, Outcome};
use async_trait::async_trait;

#[async_trait]
impl RestrictionStore for SqlStore {
    async fn restrict(&self, form: &str, restriction: Restriction, act: Act) -> Result<RestrictOutcome> {
        let (restriction, act) = (restriction.storable(), act.storable());
        let change = Restrict { form, restriction: &restriction, act_id: &act.id };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }

    async fn lift_restriction(&self, form: &str, lifting: RestrictionEnd, act: Act) -> Result<RestrictOutcome> {
        let (lifting, act) = (lifting.storable(), act.storable());
        let change = EndRestriction { form, lifting: &lifting, act_id: &act.id };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }

    async fn restricted_response(&self, form: &str, response_id: &str) -> Result<Option<RestrictedResponse>> {
        let mut select = QueryBuilder::new(SELECT_RESTRICTED);
        select.push_bind(form).push(" AND responses.id = ").push_bind(storable(response_id).into_owned());
        let row: Option<RestrictedRow> = select.build_query_as().fetch_optional(&self.readers).await?;
        Ok(row.map(RestrictedResponse::from))
    }

    async fn restricted_responses(&self, form: &str) -> Result<Vec<RestrictedResponse>> {
        let mut select = QueryBuilder::new(SELECT_RESTRICTED);
        select.push_bind(form).push(" ORDER BY responses.id");
        let rows: Vec<RestrictedRow> = select.build_query_as().fetch_all(&self.readers).await?;
        Ok(rows.into_iter().map(RestrictedResponse::from).collect())
    }

    async fn count_restricted(&self, form: &str) -> Result<u64> {
        let select = "SELECT count(*) FROM restricted_answers WHERE form = $1";
        let count: i64 = sqlx::query_scalar(select).bind(form).fetch_one(&self.readers).await?;
        Ok(to_u64(count))
    }
}

impl Logged for RestrictOutcome {
    fn logged(&self) -> Option<Outcome> {
        (*self == Self::Done).then_some(Outcome::Done)
    }
}

/// Selects the restricted responses of a form; the form follows.
const SELECT_RESTRICTED: &str = "SELECT responses.id AS response_id, responses.revision, responses.locale, \
    restricted_answers.document, coalesce(responses.restricted_at, 0) AS since, restricted_answers.restricted_name, \
    restricted_answers.reason FROM restricted_answers JOIN responses ON responses.number = restricted_answers.response_number \
    WHERE restricted_answers.form = ";

#[derive(sqlx::FromRow)]
struct RestrictedRow {
    response_id: String,
    #[sqlx(try_from = "i64")]
    revision: u32,
    locale: String,
    document: String,
    since: i64,
    restricted_name: String,
    reason: String,
}

impl From<RestrictedRow> for RestrictedResponse {
    fn from(row: RestrictedRow) -> Self {
        let RestrictedRow { response_id, revision, locale, document, since, restricted_name, reason } = row;
        let row = PublicRow { response_id, revision, locale, document };
        Self { row, since, name: restricted_name, reason }
    }
}
