//! Finds the next text to code and reserves it.

use super::coding_rows::text_of_coder;
use super::probability_samples::sample_number;
use super::transaction::Transaction;
use super::{Connection, QueryBuilder};
use crate::store::{NewReservation, TextKey, TextToCode};
use sqlx::Error;

/// How many texts are tried at once. Others may be reserving the same ones.
const CANDIDATES: i64 = 8;

/// Reserves the next text that waits for this person: one that nobody has coded and that nobody else has before them, or one of a
/// double sample that the person has still to code. The two kinds follow one another in one order, so that nothing tells them apart.
pub(super) struct NextTextToCode<'a> {
    pub(super) form: &'a str,
    pub(super) control: &'a str,
    pub(super) locale: Option<&'a str>,
    pub(super) after: &'a str,
    pub(super) reservation: &'a NewReservation,
}

/// The place of a text in the order in which texts are coded. In a probability sample, and while the person has texts of a double sample to
/// code, texts have no place but their random id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, sqlx::FromRow)]
struct CodingPlace {
    likeness: String,
    response_id: String,
}

impl Transaction for NextTextToCode<'_> {
    type Outcome = Option<TextToCode>;

    async fn apply(&self, connection: &mut Connection) -> Result<Option<TextToCode>, Error> {
        let lapsed = "DELETE FROM coding_reservations WHERE reserved_until <= $1";
        sqlx::query(lapsed).bind(self.reservation.now).execute(&mut *connection).await?;
        let sample = sample_number(self.form, self.control, connection).await?;
        let is_by_likeness = sample.is_none() && self.own_text("", connection).await?.is_none();
        let mut after = self.place_after(is_by_likeness, connection).await?;
        let own = if is_by_likeness { None } else { self.own_text(self.after, connection).await? };
        loop {
            let candidates = self.candidates(&after, is_by_likeness, sample, connection).await?;
            let last = candidates.last().cloned();
            for CodingPlace { response_id, .. } in candidates {
                if own.as_ref().is_some_and(|own| *own < response_id) {
                    break;
                }
                let text = self.key(response_id);
                // Another process may have reserved it since it was found.
                if self.reserve(&text, connection).await? {
                    let found = text_of_coder(self.form, &text, &self.reservation.person, connection).await?;
                    if found.is_some() {
                        return Ok(found);
                    }
                }
            }
            let is_own_next = own.as_ref().is_some_and(|own| last.as_ref().is_none_or(|last| *own < last.response_id));
            match (&own, last) {
                (Some(own), _) if is_own_next => {
                    let text = self.key(own.clone());
                    return text_of_coder(self.form, &text, &self.reservation.person, connection).await;
                }
                (_, Some(last)) => after = last,
                (_, None) => return Ok(None),
            }
        }
    }
}

impl NextTextToCode<'_> {
    fn key(&self, response_id: String) -> TextKey {
        TextKey { response_id, control: self.control.to_owned() }
    }

    /// The place after which the next text is looked for. A text that is not published any more has none: the search begins anew.
    async fn place_after(&self, is_by_likeness: bool, connection: &mut Connection) -> Result<CodingPlace, Error> {
        if !is_by_likeness {
            return Ok(CodingPlace { likeness: String::new(), response_id: self.after.to_owned() });
        }
        let select =
            "SELECT likeness, response_id FROM reviewed_texts WHERE form = $1 AND control = $2 AND response_id = $3";
        let place = sqlx::query_as(select).bind(self.form).bind(self.control).bind(self.after);
        let place: Option<CodingPlace> = place.fetch_optional(connection).await?;
        Ok(place.unwrap_or(CodingPlace { likeness: String::new(), response_id: String::new() }))
    }

    /// The first text of a double sample in force, after a response, that the person has still to code. Nobody else is given it, so it is not
    /// reserved.
    async fn own_text(&self, after: &str, connection: &mut Connection) -> Result<Option<String>, Error> {
        let mut select = QueryBuilder::new("SELECT double_texts.response_id FROM double_texts ");
        select.push("JOIN double_samples ON double_samples.number = double_texts.sample ");
        if self.locale.is_some() {
            select.push("JOIN responses ON responses.id = double_texts.response_id ");
        }
        select.push("WHERE double_texts.form = ").push_bind(self.form);
        select.push(" AND double_texts.control = ").push_bind(self.control);
        select.push(" AND double_texts.coder = ").push_bind(&self.reservation.person);
        select.push(" AND double_texts.coding IS NULL AND double_samples.ended_at IS NULL");
        select.push(" AND double_texts.response_id > ").push_bind(after.to_owned());
        if let Some(locale) = self.locale {
            select.push(" AND responses.locale = ").push_bind(locale);
        }
        select.push(" ORDER BY double_texts.response_id LIMIT 1");
        select.build_query_scalar().persistent(false).fetch_optional(connection).await
    }

    /// Texts that nobody has coded, nobody else has before them, and no double sample in force holds; those of the probability sample alone,
    /// if one is in force.
    async fn candidates(
        &self,
        after: &CodingPlace,
        is_by_likeness: bool,
        sample: Option<i64>,
        connection: &mut Connection,
    ) -> Result<Vec<CodingPlace>, Error> {
        let likeness = if is_by_likeness { "reviewed_texts.likeness" } else { "''" };
        let mut select = QueryBuilder::new(format!("SELECT {likeness} AS likeness, reviewed_texts.response_id FROM "));
        if let Some(sample) = sample {
            // SQLite reads the tables of a cross join in this order: the texts of the sample are few, all texts may be many.
            select.push("(SELECT response_id AS drawn FROM sampled_texts WHERE sample = ").push_bind(sample);
            select.push(" AND response_id > ").push_bind(after.response_id.clone());
            select.push(" AND control = ").push_bind(self.control).push(") AS sampled CROSS JOIN ");
        }
        select.push("reviewed_texts ");
        if self.locale.is_some() {
            select.push("JOIN responses ON responses.id = reviewed_texts.response_id ");
        }
        select.push("WHERE reviewed_texts.form = ").push_bind(self.form);
        if sample.is_some() {
            select.push(" AND reviewed_texts.response_id = sampled.drawn");
        }
        select.push(" AND reviewed_texts.control = ").push_bind(self.control);
        select.push(" AND reviewed_texts.coders = 0 AND ");
        if is_by_likeness {
            select.push("(reviewed_texts.likeness, reviewed_texts.response_id) > (");
            select.push_bind(after.likeness.clone()).push(", ").push_bind(after.response_id.clone()).push(")");
        } else {
            select.push("reviewed_texts.response_id > ").push_bind(after.response_id.clone());
        }
        if let Some(locale) = self.locale {
            select.push(" AND responses.locale = ").push_bind(locale);
        }
        select
            .push(" AND NOT EXISTS (SELECT 1 FROM coding_reservations AS held ")
            .push("WHERE held.response_id = reviewed_texts.response_id AND held.control = reviewed_texts.control ")
            .push("AND held.reserved_by <> ")
            .push_bind(&self.reservation.person)
            .push(") AND NOT EXISTS (SELECT 1 FROM double_texts JOIN double_samples ")
            .push("ON double_samples.number = double_texts.sample WHERE double_samples.ended_at IS NULL ")
            .push("AND double_texts.response_id = reviewed_texts.response_id ")
            .push("AND double_texts.control = reviewed_texts.control) ORDER BY ")
            .push(if is_by_likeness { "reviewed_texts.likeness, " } else { "" })
            .push("reviewed_texts.response_id LIMIT ")
            .push_bind(CANDIDATES);
        select.build_query_as().persistent(false).fetch_all(connection).await
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
