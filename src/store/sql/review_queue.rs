//! The queue of texts under review.

use super::queue_search::{push_order, read_queued, select_queued, stages};
use super::reservations::{Reserve, ReserveNext};
use super::transaction::{Transaction, run_with_retry};
use super::{Connection, Pool, QueryBuilder, SqlStore, push_in_list, to_u64};
use crate::store::{
    NewReservation, PublicRow, QueueCount, QueueFilter, QueuePlace, QueuedResponse, QueuedText, Rereading,
    RereadingCounts, Reservation, Result, ReviewQueueStore, TextKey,
};
use async_trait::async_trait;
use sqlx::Error;

#[async_trait]
impl ReviewQueueStore for SqlStore {
    async fn queue_version(&self, form: &str, basis: &str) -> Result<i64> {
        let select = "SELECT version FROM review_queue_versions WHERE form = $1 AND basis = $2";
        let known = sqlx::query_scalar(select).bind(form).bind(basis).fetch_optional(&self.readers).await?;
        match known {
            Some(version) => Ok(version),
            None => Ok(run_with_retry(&self.writers, &NewVersion { form, basis }).await?),
        }
    }

    async fn unqueued_rows(&self, form: &str, version: i64, limit: u32) -> Result<Vec<PublicRow>> {
        let select = "SELECT responses.id AS response_id, responses.revision, responses.locale, answers.document \
            FROM responses JOIN answers ON answers.response_number = responses.number \
            WHERE responses.form = $1 AND responses.queue_version < $2 LIMIT $3";
        let select = sqlx::query_as(select).bind(form).bind(version).bind(i64::from(limit));
        super::responses::read_public_rows(select.fetch_all(&self.readers).await?)
    }

    async fn queue_responses(&self, form: &str, version: i64, responses: &[QueuedResponse]) -> Result<()> {
        Ok(run_with_retry(&self.writers, &QueueResponses { form, version, responses }).await?)
    }

    async fn reserve_next(
        &self,
        form: &str,
        filter: &QueueFilter,
        after: Option<&QueuePlace>,
        reservation: &NewReservation,
    ) -> Result<Option<TextKey>> {
        let (after, reservation) = (after.cloned().map(QueuePlace::storable), reservation.storable());
        let next = ReserveNext { form, filter: &filter.storable(), after: after.as_ref(), reservation: &reservation };
        Ok(run_with_retry(&self.writers, &next).await?)
    }

    async fn reserve(&self, text: &TextKey, reservation: &NewReservation) -> Result<Option<Reservation>> {
        let change = Reserve { text: &text.storable(), reservation: &reservation.storable() };
        Ok(run_with_retry(&self.writers, &change).await?)
    }

    async fn queued_texts(
        &self,
        form: &str,
        filter: &QueueFilter,
        after: Option<&QueuePlace>,
        limit: u32,
    ) -> Result<Vec<QueuedText>> {
        let (filter, after) = (filter.storable(), after.cloned().map(QueuePlace::storable));
        let mut found = Vec::new();
        for stage in stages(&filter) {
            let mut select = select_queued(form, stage, &filter, after.as_ref());
            push_order(&mut select, limit);
            let rows = select.build_query_as().persistent(false).fetch_all(&self.readers).await?;
            found.extend(rows.into_iter().map(read_queued).collect::<std::result::Result<Vec<_>, _>>()?);
        }
        found.sort_by(|one, other| (&one.response_id, one.position).cmp(&(&other.response_id, other.position)));
        found.truncate(limit as usize);
        Ok(found)
    }

    async fn oldest_waiting_text(&self, form: &str) -> Result<Option<i64>> {
        let select = "SELECT min(responses.received_at) FROM responses WHERE responses.id IN \
            (SELECT response_id FROM review_queue WHERE form = $1 AND stage IN (1, 2, 3))";
        Ok(sqlx::query_scalar(select).bind(form).fetch_one(&self.readers).await?)
    }

    async fn queue_counts(&self, form: &str) -> Result<Vec<QueueCount>> {
        counts(&self.readers, form).await
    }

    async fn rereading_counts(&self, form: &str) -> Result<RereadingCounts> {
        let select =
            "SELECT rereading, count(*) FROM review_queue WHERE form = $1 AND rereading > 0 GROUP BY rereading";
        let rows: Vec<(i64, i64)> = sqlx::query_as(select).bind(form).fetch_all(&self.readers).await?;
        let count = |rereading: Rereading| {
            rows.iter().find(|(number, _)| *number == rereading.number()).map_or(0, |(_, texts)| to_u64(*texts))
        };
        Ok(RereadingCounts { confirmed: count(Rereading::Confirmed), overturned: count(Rereading::Overturned) })
    }
}

/// Gives the queue of a form a new version, unless another process has just done so.
struct NewVersion<'a> {
    form: &'a str,
    basis: &'a str,
}

impl Transaction for NewVersion<'_> {
    type Outcome = i64;

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<i64, Error> {
        let upsert = "INSERT INTO review_queue_versions (form, version, basis) VALUES ($1, 1, $2) \
            ON CONFLICT (form) DO UPDATE SET version = review_queue_versions.version + \
            CASE WHEN review_queue_versions.basis = excluded.basis THEN 0 ELSE 1 END, basis = excluded.basis \
            RETURNING version";
        sqlx::query_scalar(upsert).bind(self.form).bind(self.basis).fetch_one(connection).await
    }
}

/// Writes the texts of responses to the queue.
struct QueueResponses<'a> {
    form: &'a str,
    version: i64,
    responses: &'a [QueuedResponse],
}

impl Transaction for QueueResponses<'_> {
    type Outcome = ();

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<(), Error> {
        let mut current = Vec::with_capacity(self.responses.len());
        for response in self.responses {
            // The update also locks the response, so that an amendment, a withdrawal or a decision waits.
            let update = "UPDATE responses SET queue_version = $1 \
                WHERE form = $2 AND id = $3 AND revision = $4 AND restricted_at IS NULL";
            let updated = sqlx::query(update)
                .bind(self.version)
                .bind(self.form)
                .bind(&response.response_id)
                .bind(i64::from(response.revision))
                .execute(&mut *connection)
                .await?;
            if updated.rows_affected() > 0 && self.has_same_reviews(response, connection).await? {
                current.push(response);
            }
        }
        if current.is_empty() {
            return Ok(());
        }
        let mut delete = QueryBuilder::new("DELETE FROM review_queue WHERE response_id IN ");
        push_in_list(&mut delete, current.iter().map(|response| &response.response_id));
        delete.build().persistent(false).execute(&mut *connection).await?;
        let texts = current.iter().flat_map(|response| response.texts.iter().map(move |text| (response, text)));
        let texts: Vec<_> = texts.collect();
        for chunk in texts.chunks(500) {
            let mut insert = QueryBuilder::new(
                "INSERT INTO review_queue \
                (response_id, control, form, position, locale, flags, status, stage, reader, rereading) ",
            );
            insert.push_values(chunk, |mut row, (response, text)| {
                row.push_bind(&response.response_id)
                    .push_bind(&text.control)
                    .push_bind(self.form)
                    .push_bind(i64::from(text.position))
                    .push_bind(&response.locale)
                    .push_bind(i64::from(text.flags))
                    .push_bind(text.entry.status)
                    .push_bind(text.entry.stage.number())
                    .push_bind(&text.entry.reader)
                    .push_bind(text.entry.rereading.number());
            });
            insert.build().persistent(false).execute(&mut *connection).await?;
        }
        Ok(())
    }
}

impl QueueResponses<'_> {
    /// Returns whether the response has no newer review than the one that was read. If it has, the response stays unqueued: its
    /// texts may stand elsewhere now.
    async fn has_same_reviews(
        &self,
        response: &QueuedResponse,
        connection: &mut Connection,
    ) -> std::result::Result<bool, Error> {
        // A statement of its own sees what a review has committed while the update waited for it.
        let select = "SELECT coalesce(max(number), 0) FROM reviews WHERE response_id = $1";
        let last: i64 = sqlx::query_scalar(select).bind(&response.response_id).fetch_one(&mut *connection).await?;
        if last == response.last_review {
            return Ok(true);
        }
        let update = "UPDATE responses SET queue_version = 0 WHERE form = $1 AND id = $2";
        sqlx::query(update).bind(self.form).bind(&response.response_id).execute(connection).await?;
        Ok(false)
    }
}

async fn counts(pool: &Pool, form: &str) -> Result<Vec<QueueCount>> {
    let select = "SELECT control, status, CAST(flags <> 0 AS INTEGER) AS flagged, count(*) FROM review_queue \
        WHERE form = $1 GROUP BY control, status, flagged ORDER BY control, status, flagged";
    let rows: Vec<(String, String, i32, i64)> = sqlx::query_as(select).bind(form).fetch_all(pool).await?;
    let count = |(control, status, flagged, texts)| QueueCount {
        control,
        status,
        is_flagged: flagged != 0,
        texts: to_u64(texts),
    };
    Ok(rows.into_iter().map(count).collect())
}
