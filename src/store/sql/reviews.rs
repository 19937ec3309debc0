//! Reviews of free texts, and the texts that were approved for publication.

use super::audit::Audited;
use super::transaction::{Transaction, run_with_retry};
use super::{Connection, Pool, SqlStore};
use crate::store::storable::published as storable_texts;
use crate::store::{Result, Review, ReviewStore, ReviewedText, StoreError, Verdict, storable};
use crate::workspace::Act;
use async_trait::async_trait;
use sqlx::Error;

#[async_trait]
impl ReviewStore for SqlStore {
    async fn reviews(&self, form: &str, after: &str, through: &str) -> Result<Vec<Review>> {
        latest_reviews(&self.readers, form, &storable(after), &storable(through)).await
    }

    async fn record_review(
        &self,
        form: &str,
        review: Review,
        published: Option<(String, String)>,
        act: Act,
    ) -> Result<()> {
        let (review, published, act) = (review.storable(), published.map(storable_texts), act.storable());
        let change = InsertReview { form, review: &review, published: published.as_ref() };
        run_with_retry(&self.writers, &Audited { change, act: &act }).await?.ok_or(StoreError::Gone)
    }

    async fn review_log(&self, form: &str, after: i64, limit: u32) -> Result<Vec<(i64, Review)>> {
        log(&self.readers, form, after, limit).await
    }

    async fn reviewed_texts(
        &self,
        form: &str,
        control: &str,
        search: &str,
        after: &str,
        limit: u32,
    ) -> Result<Vec<ReviewedText>> {
        let [control, search, after] = [control, search, after].map(storable);
        texts(&self.readers, form, &control, &search, &after, limit).await
    }
}

/// Adds a review and updates the published text that follows from it.
struct InsertReview<'a> {
    form: &'a str,
    review: &'a Review,
    published: Option<&'a (String, String)>,
}

impl Transaction for InsertReview<'_> {
    /// `None` if the response is gone.
    type Outcome = Option<()>;

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<Option<()>, Error> {
        let Review { response_id, control, text_digest, verdict, note, by, at } = self.review;
        let insert = "INSERT INTO reviews \
            (form, response_id, control, text_digest, verdict, spans, note, reviewed_by, reviewed_at) \
            SELECT form, id, $3, $4, $5, $6, $7, $8, $9 FROM responses WHERE form = $1 AND id = $2";
        let inserted = sqlx::query(insert)
            .bind(self.form)
            .bind(response_id)
            .bind(control)
            .bind(text_digest)
            .bind(verdict.name())
            .bind(spans_as_json(verdict))
            .bind(note)
            .bind(by)
            .bind(at)
            .execute(&mut *connection)
            .await?;
        if inserted.rows_affected() == 0 {
            return Ok(None);
        }
        let Some((text, folded)) = self.published else {
            let delete = "DELETE FROM reviewed_texts WHERE response_id = $1 AND control = $2";
            sqlx::query(delete).bind(response_id).bind(control).execute(connection).await?;
            return Ok(Some(()));
        };
        let upsert = "INSERT INTO reviewed_texts (response_id, control, form, text, folded) \
            VALUES ($1, $2, $3, $4, $5) \
            ON CONFLICT (response_id, control) DO UPDATE SET text = excluded.text, folded = excluded.folded";
        sqlx::query(upsert)
            .bind(response_id)
            .bind(control)
            .bind(self.form)
            .bind(text)
            .bind(folded)
            .execute(connection)
            .await?;
        Ok(Some(()))
    }
}

#[derive(sqlx::FromRow)]
struct ReviewRow {
    number: i64,
    response_id: String,
    control: String,
    text_digest: Vec<u8>,
    verdict: String,
    spans: String,
    note: String,
    reviewed_by: String,
    reviewed_at: i64,
}

impl ReviewRow {
    fn into_review(self) -> Result<(i64, Review)> {
        let review = Review {
            response_id: self.response_id,
            control: self.control,
            text_digest: self.text_digest,
            verdict: verdict_from_columns(&self.verdict, &self.spans).ok_or(StoreError::Damaged("a review"))?,
            note: self.note,
            by: self.reviewed_by,
            at: self.reviewed_at,
        };
        Ok((self.number, review))
    }
}

/// Encodes the spans of a verdict as the JSON of their column: an empty list for a verdict without spans.
fn spans_as_json(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Accepted | Verdict::Withheld => "[]".to_owned(),
        Verdict::Redacted(spans) => serde_json::json!(spans).to_string(),
    }
}

fn verdict_from_columns(name: &str, spans: &str) -> Option<Verdict> {
    let has_name = |verdict: &Verdict| verdict.name() == name;
    let redacted = || serde_json::from_str(spans).ok().map(Verdict::Redacted).filter(has_name);
    [Verdict::Accepted, Verdict::Withheld].into_iter().find(has_name).or_else(redacted)
}

async fn latest_reviews(pool: &Pool, form: &str, after: &str, through: &str) -> Result<Vec<Review>> {
    let select = "SELECT reviews.* FROM responses JOIN reviews ON reviews.response_id = responses.id \
        WHERE responses.form = $1 AND responses.id > $2 AND responses.id <= $3 \
        AND NOT EXISTS (SELECT 1 FROM reviews AS newer WHERE newer.response_id = reviews.response_id \
            AND newer.control = reviews.control AND newer.number > reviews.number) \
        ORDER BY reviews.response_id, reviews.control";
    let rows: Vec<ReviewRow> = sqlx::query_as(select).bind(form).bind(after).bind(through).fetch_all(pool).await?;
    rows.into_iter().map(|row| Ok(row.into_review()?.1)).collect()
}

async fn log(pool: &Pool, form: &str, after: i64, limit: u32) -> Result<Vec<(i64, Review)>> {
    let select = "SELECT * FROM reviews WHERE form = $1 AND number > $2 ORDER BY number LIMIT $3";
    let rows: Vec<ReviewRow> =
        sqlx::query_as(select).bind(form).bind(after).bind(i64::from(limit)).fetch_all(pool).await?;
    rows.into_iter().map(ReviewRow::into_review).collect()
}

async fn texts(
    pool: &Pool,
    form: &str,
    control: &str,
    search: &str,
    after: &str,
    limit: u32,
) -> Result<Vec<ReviewedText>> {
    let select = "SELECT reviewed_texts.response_id, responses.locale, reviewed_texts.text FROM reviewed_texts \
        JOIN responses ON responses.id = reviewed_texts.response_id \
        WHERE reviewed_texts.form = $1 AND reviewed_texts.control = $2 AND reviewed_texts.response_id > $3 \
        AND ($4 = '%%' OR reviewed_texts.folded LIKE $4 ESCAPE '!') \
        ORDER BY reviewed_texts.response_id LIMIT $5";
    let rows: Vec<(String, String, String)> = sqlx::query_as(select)
        .bind(form)
        .bind(control)
        .bind(after)
        .bind(like_pattern(search))
        .bind(i64::from(limit))
        .fetch_all(pool)
        .await?;
    let text = |(response_id, locale, text)| ReviewedText { response_id, locale, text };
    Ok(rows.into_iter().map(text).collect())
}

/// Builds a LIKE pattern that matches every text containing `text`, with the wildcards in `text` escaped.
pub(super) fn like_pattern(text: &str) -> String {
    let mut pattern = String::from("%");
    for letter in text.chars() {
        if matches!(letter, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}
