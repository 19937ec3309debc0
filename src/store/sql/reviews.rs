//! Reviews of free texts, and the texts that were approved for publication.

use super::audit::Audited;
use super::insert_review::InsertReview;
use super::transaction::run_with_retry;
use super::{Pool, QueryBuilder, SqlStore, push_in_list};
use crate::store::{
    Result, Review, ReviewAct, ReviewEffect, ReviewOutcome, ReviewStore, ReviewedText, SeenReview, StoreError, Verdict,
    storable,
};
use crate::workspace::Act;
use async_trait::async_trait;

#[async_trait]
impl ReviewStore for SqlStore {
    async fn reviews(&self, form: &str, after: &str, through: &str) -> Result<Vec<(i64, Review)>> {
        let mut select = QueryBuilder::new(SELECT_REVIEWS);
        select.push_bind(form).push(" AND responses.id > ").push_bind(storable(after).into_owned());
        select.push(" AND responses.id <= ").push_bind(storable(through).into_owned());
        read_reviews(select, &self.readers).await
    }

    async fn reviews_of(&self, form: &str, response_ids: &[String]) -> Result<Vec<(i64, Review)>> {
        if response_ids.is_empty() {
            return Ok(Vec::new());
        }
        let mut select = QueryBuilder::new(SELECT_REVIEWS);
        select.push_bind(form).push(" AND responses.id IN ");
        push_in_list(&mut select, response_ids.iter().map(|id| storable(id).into_owned()));
        read_reviews(select, &self.readers).await
    }

    async fn record_review(
        &self,
        form: &str,
        review: Review,
        seen: SeenReview,
        effect: ReviewEffect,
        act: Act,
    ) -> Result<ReviewOutcome> {
        let (review, act) = (review.storable(), act.storable());
        let ReviewEffect { published, entry } = effect;
        let published = published.storable();
        let change = InsertReview { form, review: &review, seen, published: &published, entry: entry.as_ref() };
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

#[derive(sqlx::FromRow)]
struct ReviewRow {
    number: i64,
    response_id: String,
    control: String,
    text_digest: Vec<u8>,
    act: String,
    verdict: String,
    spans: String,
    note: String,
    reviewer: String,
    reviewed_by: String,
    reviewed_at: i64,
}

impl ReviewRow {
    fn into_review(self) -> Result<(i64, Review)> {
        let act = act_from_columns(&self.act, &self.verdict, &self.spans).ok_or(StoreError::Damaged("a review"))?;
        let review = Review {
            response_id: self.response_id,
            control: self.control,
            text_digest: self.text_digest,
            act,
            note: self.note,
            person: self.reviewer,
            by: self.reviewed_by,
            at: self.reviewed_at,
        };
        Ok((self.number, review))
    }
}

fn act_from_columns(act: &str, verdict: &str, spans: &str) -> Option<ReviewAct> {
    if let Some(other) =
        [ReviewAct::Note, ReviewAct::AskOpinion, ReviewAct::Undo].into_iter().find(|known| known.name() == act)
    {
        return Some(other);
    }
    let has_name = |known: &Verdict| known.name() == verdict;
    let redacted = || serde_json::from_str(spans).ok().map(Verdict::Redacted).filter(has_name);
    let verdict = [Verdict::Accepted, Verdict::Withheld].into_iter().find(has_name).or_else(redacted)?;
    Some(ReviewAct::Decision(verdict)).filter(|decision| decision.name() == act)
}

/// Selects the reviews of a form; the form follows.
const SELECT_REVIEWS: &str = "SELECT reviews.* FROM responses JOIN reviews ON reviews.response_id = responses.id \
    WHERE responses.form = ";

async fn read_reviews(mut select: QueryBuilder, pool: &Pool) -> Result<Vec<(i64, Review)>> {
    select.push(" ORDER BY reviews.response_id, reviews.control, reviews.number");
    let rows: Vec<ReviewRow> = select.build_query_as().persistent(false).fetch_all(pool).await?;
    rows.into_iter().map(ReviewRow::into_review).collect()
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
