//! Puts a double sample in force.

use super::audit::Logged;
use super::sample_in_force::SampleKind;
use super::text_codes::keep_codes_of_sample;
use super::transaction::Transaction;
use super::{Connection, QueryBuilder};
use crate::store::{DrawOutcome, DrawnText, NewDoubleSample};
use crate::workspace::{Act, Outcome};
use sqlx::Error;

/// How many texts are written by one statement.
const CHUNK: usize = 500;

/// Puts a sample in force.
pub(super) struct DrawSample<'a> {
    pub(super) form: &'a str,
    pub(super) sample: &'a NewDoubleSample,
    pub(super) act: &'a Act,
}

impl Logged for DrawOutcome {
    fn logged(&self) -> Option<Outcome> {
        (*self == Self::Drawn).then_some(Outcome::Done)
    }
}

impl Transaction for DrawSample<'_> {
    type Outcome = DrawOutcome;

    // A tenth of the texts is drawn.
    const IS_BRIEF: bool = false;

    // Whoever writes the audit log waits for its end, so neither the frame nor another sample changes meanwhile.
    async fn apply(&self, connection: &mut Connection) -> Result<DrawOutcome, Error> {
        let NewDoubleSample { control, frame_version, texts, .. } = self.sample;
        if let Some(outcome) = SampleKind::Double.drawn_already(self.form, control, self.act, connection).await? {
            return Ok(outcome);
        }
        let version = "SELECT coalesce(max(version), 0) FROM frame_changes WHERE form = $1 AND control = $2";
        let version: i64 =
            sqlx::query_scalar(version).bind(self.form).bind(control).fetch_one(&mut *connection).await?;
        if version != i64::from(*frame_version) {
            return Ok(DrawOutcome::FrameChanged);
        }
        let number = self.insert(connection).await?;
        for (chunk, texts) in texts.chunks(CHUNK).enumerate() {
            self.insert_texts(number, chunk * CHUNK, texts, connection).await?;
        }
        keep_codes_of_sample(number, connection).await?;
        Ok(DrawOutcome::Drawn)
    }
}

impl DrawSample<'_> {
    async fn insert(&self, connection: &mut Connection) -> Result<i64, Error> {
        let NewDoubleSample { control, purpose, frame_version, seed, strata, by, .. } = self.sample;
        let insert = "INSERT INTO double_samples (act_id, form, control, purpose, frame_version, seed, strata, \
            codings_before, drawn_by, drawn_name, drawn_at) \
            VALUES ($1, $2, $3, $4, $5, $6, $7, (SELECT coalesce(max(number), 0) FROM codings), $8, $9, $10) \
            RETURNING number";
        sqlx::query_scalar(insert)
            .bind(&self.act.id)
            .bind(self.form)
            .bind(control)
            .bind(purpose.name())
            .bind(i64::from(*frame_version))
            .bind(seed)
            .bind(strata)
            .bind(self.act.actor.to_string())
            .bind(by)
            .bind(self.act.at)
            .fetch_one(connection)
            .await
    }

    /// Adds the texts that are still published, each with its coders.
    async fn insert_texts(
        &self,
        sample: i64,
        before: usize,
        texts: &[DrawnText],
        connection: &mut Connection,
    ) -> Result<(), Error> {
        let coders = (before as i64 + 1..).zip(texts).flat_map(|(place, text)| {
            text.coders.iter().map(move |coder| (place, text.response_id.as_str(), coder.as_str()))
        });
        let mut insert = QueryBuilder::new(
            "INSERT INTO double_texts (sample, form, control, response_id, coder, place) \
            SELECT double_samples.number, double_samples.form, double_samples.control, drawn.column1, drawn.column2, \
            drawn.column3 FROM double_samples CROSS JOIN (",
        );
        insert.push_values(coders, |mut row, (place, response_id, coder)| {
            row.push_bind(response_id.to_owned()).push_bind(coder.to_owned()).push_bind(place);
        });
        insert.push(") AS drawn WHERE double_samples.number = ").push_bind(sample);
        insert.push(" AND EXISTS (SELECT 1 FROM reviewed_texts WHERE reviewed_texts.response_id = drawn.column1 ");
        insert.push("AND reviewed_texts.control = double_samples.control AND reviewed_texts.form = ");
        insert.push("double_samples.form)");
        insert.build().persistent(false).execute(connection).await?;
        Ok(())
    }
}
