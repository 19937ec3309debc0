//! The codings of published texts, and the texts that wait for one.

use super::audit::Audited;
use super::coding_rows::{CODING_COLUMNS, CodingRow, text_of_coder};
use super::insert_coding::InsertCoding;
use super::reserve_coding::NextTextToCode;
use super::transaction::run_with_retry;
use super::{QueryBuilder, SqlStore, to_u64};
use crate::store::{
    Coding, CodingCount, CodingOutcome, CodingStore, NewReservation, RespondentGroup, Result, TextKey, TextToCode,
    storable,
};
use crate::workspace::Act;
use async_trait::async_trait;

#[async_trait]
impl CodingStore for SqlStore {
    async fn next_text_to_code(
        &self,
        form: &str,
        control: &str,
        locale: Option<&str>,
        after: &str,
        reservation: &NewReservation,
    ) -> Result<Option<TextToCode>> {
        let (control, after, reservation) = (storable(control), storable(after), reservation.storable());
        let locale = locale.map(storable);
        let next = NextTextToCode {
            form,
            control: &control,
            locale: locale.as_deref(),
            after: &after,
            reservation: &reservation,
        };
        Ok(run_with_retry(&self.writers, &next).await?)
    }

    async fn text_to_code(&self, form: &str, text: &TextKey, coder: &str) -> Result<Option<TextToCode>> {
        let mut connection = self.readers.acquire().await?;
        Ok(text_of_coder(form, &text.storable(), &storable(coder), &mut connection).await?)
    }

    async fn record_coding(
        &self,
        form: &str,
        coding: Coding,
        seen: i64,
        respondent: &RespondentGroup,
        act: Act,
    ) -> Result<CodingOutcome> {
        let (coding, act) = (coding.storable(), act.storable());
        let change = InsertCoding { form, coding: &coding, seen, respondent, act_id: &act.id };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }

    async fn coding_log(&self, form: &str, after: i64, limit: u32) -> Result<Vec<(i64, Coding)>> {
        let mut select = QueryBuilder::new(format!("SELECT {CODING_COLUMNS} FROM codings WHERE form = "));
        select.push_bind(form).push(" AND number > ").push_bind(after);
        select.push(" ORDER BY number LIMIT ").push_bind(i64::from(limit));
        let rows: Vec<CodingRow> = select.build_query_as().persistent(false).fetch_all(&self.readers).await?;
        Ok(rows.into_iter().map(CodingRow::into_coding).collect::<std::result::Result<_, _>>()?)
    }

    async fn standing_codings(&self, form: &str, control: &str, after: &str, limit: u32) -> Result<Vec<(i64, Coding)>> {
        let mut select = QueryBuilder::new(format!("SELECT {CODING_COLUMNS} FROM codings JOIN standing_codings "));
        select.push("ON standing_codings.number = codings.number WHERE standing_codings.form = ").push_bind(form);
        select.push(" AND standing_codings.control = ").push_bind(storable(control).into_owned());
        select.push(" AND standing_codings.response_id > ").push_bind(storable(after).into_owned());
        // A text is never cut apart: all its codings are of the same page.
        select.push(
            " AND standing_codings.response_id IN (SELECT DISTINCT response_id FROM standing_codings WHERE form = ",
        );
        select.push_bind(form).push(" AND control = ").push_bind(storable(control).into_owned());
        select.push(" AND response_id > ").push_bind(storable(after).into_owned());
        select.push(" ORDER BY response_id LIMIT ").push_bind(i64::from(limit)).push(")");
        select.push(" ORDER BY standing_codings.response_id, standing_codings.coder");
        let rows: Vec<CodingRow> = select.build_query_as().persistent(false).fetch_all(&self.readers).await?;
        Ok(rows.into_iter().map(CodingRow::into_coding).collect::<std::result::Result<_, _>>()?)
    }

    async fn coding_counts(&self, form: &str) -> Result<Vec<CodingCount>> {
        let select = "SELECT control, count(*), count(CASE WHEN coders > 0 THEN 1 END) FROM reviewed_texts \
            WHERE form = $1 GROUP BY control ORDER BY control";
        let rows: Vec<(String, i64, i64)> = sqlx::query_as(select).bind(form).fetch_all(&self.readers).await?;
        let count = |(control, texts, coded)| CodingCount { control, texts: to_u64(texts), coded: to_u64(coded) };
        Ok(rows.into_iter().map(count).collect())
    }
}
