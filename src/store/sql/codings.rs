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

    async fn codings_of(&self, form: &str, response_id: &str) -> Result<Vec<(i64, Coding)>> {
        let mut select = QueryBuilder::new(format!("SELECT {CODING_COLUMNS} FROM codings WHERE response_id = "));
        select.push_bind(storable(response_id).into_owned()).push(" AND form = ").push_bind(form);
        select.push(" ORDER BY number");
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

    async fn equal_texts(&self, form: &str, text: &TextKey, limit: u32) -> Result<Vec<String>> {
        let TextKey { response_id, control } = text.storable();
        let own = "SELECT folded FROM reviewed_texts WHERE form = $1 AND response_id = $2 AND control = $3";
        let own = sqlx::query_scalar(own).bind(form).bind(&response_id).bind(&control);
        let Some(folded): Option<String> = own.fetch_optional(&self.readers).await? else { return Ok(Vec::new()) };
        // The beginning is what the index holds, of texts that wait. Expressions in place of the form and of the whole text keep the
        // planner from reading all of them, and from putting the known text into the expression of the index.
        let mut select = QueryBuilder::new("SELECT other.response_id FROM reviewed_texts AS other WHERE ");
        select.push("substr(other.folded, 1, 60) = substr(").push_bind(folded.clone()).push(", 1, 60) ");
        select.push("AND other.control = ").push_bind(control).push(" AND other.coders = 0 AND other.folded || '' = ");
        select.push_bind(folded).push(" AND other.form || '' = ").push_bind(form.to_owned());
        select.push(" AND other.response_id <> ").push_bind(response_id);
        select.push(" AND NOT EXISTS (SELECT 1 FROM double_texts JOIN double_samples ");
        select.push("ON double_samples.number = double_texts.sample WHERE double_samples.ended_at IS NULL ");
        select.push("AND double_texts.response_id = other.response_id AND double_texts.control = other.control)");
        select.push(" ORDER BY other.response_id LIMIT ").push_bind(i64::from(limit));
        Ok(select.build_query_scalar().persistent(false).fetch_all(&self.readers).await?)
    }

    async fn coded_at_once(&self, form: &str, text: &TextKey, coder: &str, at: i64, limit: u32) -> Result<Vec<String>> {
        let select = "SELECT codings.response_id FROM codings JOIN standing_codings \
            ON standing_codings.response_id = codings.response_id AND standing_codings.control = codings.control \
            AND standing_codings.coder = codings.coder AND standing_codings.number = codings.number \
            WHERE codings.form = $1 AND codings.control = $2 AND codings.coder = $3 AND codings.coded_at = $4 \
            AND codings.response_id <> $5 ORDER BY codings.response_id LIMIT $6";
        let TextKey { response_id, control } = text.storable();
        Ok(sqlx::query_scalar(select)
            .bind(form)
            .bind(control)
            .bind(storable(coder).into_owned())
            .bind(at)
            .bind(response_id)
            .bind(i64::from(limit))
            .fetch_all(&self.readers)
            .await?)
    }

    async fn coding_counts(&self, form: &str) -> Result<Vec<CodingCount>> {
        let select = "SELECT control, texts, coded FROM text_counts WHERE form = $1 AND texts > 0 ORDER BY control";
        let rows: Vec<(String, i64, i64)> = sqlx::query_as(select).bind(form).fetch_all(&self.readers).await?;
        let count = |(control, texts, coded)| CodingCount { control, texts: to_u64(texts), coded: to_u64(coded) };
        Ok(rows.into_iter().map(count).collect())
    }
}
