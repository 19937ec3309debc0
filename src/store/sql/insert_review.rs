//! Adds a review with all that follows from it, as one transaction.

use super::Connection;
use super::audit::Logged;
use super::published_text::PublishedText;
use super::transaction::Transaction;
use crate::store::{PublishedChange, QueueEntry, Review, ReviewAct, ReviewOutcome, SeenReview, TextKey, Verdict};
use crate::workspace::Outcome;
use sqlx::Error;

/// Adds a review, and updates the published text and the queue accordingly.
pub(super) struct InsertReview<'a> {
    pub(super) form: &'a str,
    pub(super) review: &'a Review,
    pub(super) seen: SeenReview,
    pub(super) published: &'a PublishedChange,
    pub(super) entry: Option<&'a QueueEntry>,
}

impl Logged for Option<ReviewOutcome> {
    fn logged(&self) -> Option<Outcome> {
        (*self == Some(ReviewOutcome::Recorded)).then_some(Outcome::Done)
    }
}

/// The last entry about a text in the log besides notes.
#[derive(sqlx::FromRow)]
struct CurrentReview {
    number: i64,
    act: String,
    text_digest: Vec<u8>,
    reviewer: String,
    reviewed_at: i64,
}

impl Transaction for InsertReview<'_> {
    /// `None` if the response is gone or restricted.
    type Outcome = Option<ReviewOutcome>;

    async fn apply(&self, connection: &mut Connection) -> Result<Self::Outcome, Error> {
        // This update changes no value. It locks the row, so that an amendment, a withdrawal and another review wait.
        let hold = "UPDATE responses SET revision = revision \
            WHERE form = $1 AND id = $2 AND restricted_at IS NULL RETURNING revision";
        let held: Option<i64> = sqlx::query_scalar(hold)
            .bind(self.form)
            .bind(&self.review.response_id)
            .fetch_optional(&mut *connection)
            .await?;
        let Some(revision) = held else { return Ok(None) };
        if self.review.act == ReviewAct::Note {
            if self.is_logged(connection).await? {
                return Ok(Some(ReviewOutcome::Recorded));
            }
        } else {
            if let Some(current) = self.current(connection).await?
                && current.number != self.seen.last
            {
                // The reply to an earlier commit of this review may have been lost.
                let is_own = current.act == self.review.act.name()
                    && current.text_digest == self.review.text_digest
                    && current.reviewer == self.review.person
                    && current.reviewed_at == self.review.at;
                return Ok(Some(if is_own { ReviewOutcome::Recorded } else { ReviewOutcome::Overtaken }));
            }
            if revision != i64::from(self.seen.revision) {
                return Ok(Some(ReviewOutcome::Amended));
            }
        }
        self.log(connection).await?;
        self.publish(connection).await?;
        self.queue(connection).await?;
        Ok(Some(ReviewOutcome::Recorded))
    }
}

impl InsertReview<'_> {
    async fn current(&self, connection: &mut Connection) -> Result<Option<CurrentReview>, Error> {
        let select = "SELECT number, act, text_digest, reviewer, reviewed_at FROM reviews \
            WHERE response_id = $1 AND control = $2 AND act <> 'note' ORDER BY number DESC LIMIT 1";
        sqlx::query_as(select)
            .bind(&self.review.response_id)
            .bind(&self.review.control)
            .fetch_optional(connection)
            .await
    }

    /// Returns whether the log already has this note, which happens when the reply to an earlier commit was lost.
    async fn is_logged(&self, connection: &mut Connection) -> Result<bool, Error> {
        let select = "SELECT count(*) FROM reviews WHERE response_id = $1 AND control = $2 AND act = $3 \
            AND reviewer = $4 AND reviewed_at = $5";
        let same: i64 = sqlx::query_scalar(select)
            .bind(&self.review.response_id)
            .bind(&self.review.control)
            .bind(self.review.act.name())
            .bind(&self.review.person)
            .bind(self.review.at)
            .fetch_one(connection)
            .await?;
        Ok(same > 0)
    }

    async fn log(&self, connection: &mut Connection) -> Result<(), Error> {
        let Review { response_id, control, text_digest, act, note, person, by, at } = self.review;
        // Only a decision has a verdict. The column takes the one that publishes nothing.
        let verdict = act.verdict().unwrap_or(&Verdict::Withheld);
        let insert = "INSERT INTO reviews \
            (form, response_id, control, text_digest, act, verdict, spans, note, reviewer, reviewed_by, reviewed_at) \
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
        sqlx::query(insert)
            .bind(self.form)
            .bind(response_id)
            .bind(control)
            .bind(text_digest)
            .bind(act.name())
            .bind(verdict.name())
            .bind(spans_as_json(verdict))
            .bind(note)
            .bind(person)
            .bind(by)
            .bind(at)
            .execute(connection)
            .await?;
        Ok(())
    }

    async fn publish(&self, connection: &mut Connection) -> Result<(), Error> {
        let Review { response_id, control, .. } = self.review;
        match self.published {
            PublishedChange::Keep => {}
            PublishedChange::Remove => {
                let delete = "DELETE FROM reviewed_texts WHERE response_id = $1 AND control = $2";
                sqlx::query(delete).bind(response_id).bind(control).execute(connection).await?;
            }
            PublishedChange::Replace { text, folded, likeness } => {
                let key = &TextKey { response_id: response_id.clone(), control: control.clone() };
                PublishedText { form: self.form, key, text, folded, likeness }.publish(connection).await?;
            }
        }
        Ok(())
    }

    async fn queue(&self, connection: &mut Connection) -> Result<(), Error> {
        let (Review { response_id, control, .. }, Some(entry)) = (self.review, self.entry) else { return Ok(()) };
        // A text that is not queued yet gets its place when it is.
        let update = "UPDATE review_queue SET status = $1, stage = $2, reader = $3, rereading = $4 \
            WHERE response_id = $5 AND control = $6";
        sqlx::query(update)
            .bind(entry.status)
            .bind(entry.stage.number())
            .bind(&entry.reader)
            .bind(entry.rereading.number())
            .bind(response_id)
            .bind(control)
            .execute(&mut *connection)
            .await?;
        let release = "DELETE FROM review_reservations WHERE response_id = $1 AND control = $2";
        sqlx::query(release).bind(response_id).bind(control).execute(connection).await?;
        Ok(())
    }
}

/// Encodes the spans of a verdict as the JSON of their column: an empty list for a verdict without spans.
fn spans_as_json(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Accepted | Verdict::Withheld => "[]".to_owned(),
        Verdict::Redacted(spans) => serde_json::json!(spans).to_string(),
    }
}
