//! Finds the next text to code and reserves it.

use super::coding_rows::text_of_coder;
use super::transaction::Transaction;
use super::{Connection, QueryBuilder};
use crate::store::{NewReservation, TextKey, TextToCode};
use sqlx::Error;

/// How many texts are tried at once. Others may be reserving the same ones.
const CANDIDATES: i64 = 8;

/// Reserves the next text that nobody has coded and that nobody else has before them.
pub(super) struct NextTextToCode<'a> {
    pub(super) form: &'a str,
    pub(super) control: &'a str,
    pub(super) locale: Option<&'a str>,
    pub(super) after: &'a str,
    pub(super) reservation: &'a NewReservation,
}

impl Transaction for NextTextToCode<'_> {
    type Outcome = Option<TextToCode>;

    async fn apply(&self, connection: &mut Connection) -> Result<Option<TextToCode>, Error> {
        let lapsed = "DELETE FROM coding_reservations WHERE reserved_until <= $1";
        sqlx::query(lapsed).bind(self.reservation.now).execute(&mut *connection).await?;
        let mut after = self.after.to_owned();
        loop {
            let candidates = self.candidates(&after, connection).await?;
            let Some(last) = candidates.last() else { return Ok(None) };
            after.clone_from(last);
            for response_id in candidates {
                let text = TextKey { response_id, control: self.control.to_owned() };
                // Another process may have reserved it since it was found.
                if self.reserve(&text, connection).await? {
                    let found = text_of_coder(self.form, &text, &self.reservation.person, connection).await?;
                    if found.is_some() {
                        return Ok(found);
                    }
                }
            }
        }
    }
}

impl NextTextToCode<'_> {
    async fn candidates(&self, after: &str, connection: &mut Connection) -> Result<Vec<String>, Error> {
        let mut select = QueryBuilder::new("SELECT reviewed_texts.response_id FROM reviewed_texts ");
        if self.locale.is_some() {
            select.push("JOIN responses ON responses.id = reviewed_texts.response_id ");
        }
        select.push("WHERE reviewed_texts.form = ").push_bind(self.form);
        select.push(" AND reviewed_texts.control = ").push_bind(self.control);
        select.push(" AND reviewed_texts.coders = 0 AND reviewed_texts.response_id > ").push_bind(after);
        if let Some(locale) = self.locale {
            select.push(" AND responses.locale = ").push_bind(locale);
        }
        select
            .push(" AND NOT EXISTS (SELECT 1 FROM coding_reservations AS held ")
            .push("WHERE held.response_id = reviewed_texts.response_id AND held.control = reviewed_texts.control ")
            .push("AND held.reserved_by <> ")
            .push_bind(&self.reservation.person)
            .push(") ORDER BY reviewed_texts.response_id LIMIT ")
            .push_bind(CANDIDATES);
        select.build_query_scalar().persistent(false).fetch_all(connection).await
    }

    /// Reserves a text unless somebody else holds it. Returns whether it is reserved now.
    async fn reserve(&self, text: &TextKey, connection: &mut Connection) -> Result<bool, Error> {
        let upsert = "INSERT INTO coding_reservations (response_id, control, reserved_by, reserved_until) \
            VALUES ($1, $2, $3, $4) ON CONFLICT (response_id, control) DO UPDATE SET \
            reserved_by = excluded.reserved_by, reserved_until = excluded.reserved_until \
            WHERE coding_reservations.reserved_by = excluded.reserved_by OR coding_reservations.reserved_until <= $5";
        let reserved = sqlx::query(upsert)
            .bind(&text.response_id)
            .bind(&text.control)
            .bind(&self.reservation.person)
            .bind(self.reservation.until)
            .bind(self.reservation.now)
            .execute(connection)
            .await?;
        Ok(reserved.rows_affected() > 0)
    }
}
