//! Reservations of texts under review: who has which text before them.

use super::Connection;
use super::queue_search::{push_order, read_queued, select_queued, stages};
use super::transaction::Transaction;
use crate::store::{NewReservation, QueueFilter, QueuePlace, QueueStage, QueuedText, Reservation, TextKey};
use sqlx::Error;

/// How many texts are tried at once when the next one is reserved. Others may be reserving the same ones.
const CANDIDATES: u32 = 8;

/// Reserves the next text that nobody else has before them.
pub(super) struct ReserveNext<'a> {
    pub(super) form: &'a str,
    pub(super) filter: &'a QueueFilter,
    pub(super) after: Option<&'a QueuePlace>,
    pub(super) reservation: &'a NewReservation,
}

impl Transaction for ReserveNext<'_> {
    type Outcome = Option<TextKey>;

    async fn apply(&self, connection: &mut Connection) -> Result<Option<TextKey>, Error> {
        let lapsed = "DELETE FROM review_reservations WHERE reserved_until <= $1";
        sqlx::query(lapsed).bind(self.reservation.now).execute(&mut *connection).await?;
        for stage in stages(self.filter) {
            if let Some(text) = self.of_stage(stage, connection).await? {
                return Ok(Some(text));
            }
        }
        Ok(None)
    }
}

impl ReserveNext<'_> {
    async fn of_stage(&self, stage: Option<QueueStage>, connection: &mut Connection) -> Result<Option<TextKey>, Error> {
        let mut after = self.after.cloned();
        loop {
            let mut select = select_queued(self.form, stage, self.filter, after.as_ref());
            select
                .push(" AND NOT EXISTS (SELECT 1 FROM review_reservations AS held ")
                .push("WHERE held.response_id = review_queue.response_id AND held.control = review_queue.control ")
                .push("AND held.reserved_by <> ")
                .push_bind(&self.reservation.person)
                .push(")");
            push_order(&mut select, CANDIDATES);
            let rows = select.build_query_as().persistent(false).fetch_all(&mut *connection).await?;
            let found = rows.into_iter().map(read_queued).collect::<Result<Vec<_>, _>>()?;
            let Some(last) = found.last() else { return Ok(None) };
            after = Some(QueuePlace { response_id: last.response_id.clone(), position: last.position });
            for QueuedText { response_id, control, .. } in found {
                let text = TextKey { response_id, control };
                // Another process may have reserved it since it was found.
                if insert_reservation(&text, self.reservation, connection).await? {
                    return Ok(Some(text));
                }
            }
        }
    }
}

/// Reserves one text.
pub(super) struct Reserve<'a> {
    pub(super) text: &'a TextKey,
    pub(super) reservation: &'a NewReservation,
}

impl Transaction for Reserve<'_> {
    /// The reservation of somebody else.
    type Outcome = Option<Reservation>;

    async fn apply(&self, connection: &mut Connection) -> Result<Option<Reservation>, Error> {
        if insert_reservation(self.text, self.reservation, connection).await? {
            return Ok(None);
        }
        let select = "SELECT reserved_name, reserved_until FROM review_reservations \
            WHERE response_id = $1 AND control = $2 AND reserved_by <> $3";
        let held: Option<(String, i64)> = sqlx::query_as(select)
            .bind(&self.text.response_id)
            .bind(&self.text.control)
            .bind(&self.reservation.person)
            .fetch_optional(connection)
            .await?;
        Ok(held.map(|(by, until)| Reservation { by, until }))
    }
}

/// Reserves a text unless somebody else holds it. Returns whether it is reserved now.
async fn insert_reservation(
    text: &TextKey,
    reservation: &NewReservation,
    connection: &mut Connection,
) -> Result<bool, Error> {
    let upsert = "INSERT INTO review_reservations (response_id, control, reserved_by, reserved_name, reserved_until) \
        VALUES ($1, $2, $3, $4, $5) ON CONFLICT (response_id, control) DO UPDATE SET reserved_by = excluded.reserved_by, \
        reserved_name = excluded.reserved_name, reserved_until = excluded.reserved_until \
        WHERE review_reservations.reserved_by = excluded.reserved_by OR review_reservations.reserved_until <= $6";
    let reserved = sqlx::query(upsert)
        .bind(&text.response_id)
        .bind(&text.control)
        .bind(&reservation.person)
        .bind(&reservation.name)
        .bind(reservation.until)
        .bind(reservation.now)
        .execute(connection)
        .await?;
    Ok(reserved.rows_affected() > 0)
}
