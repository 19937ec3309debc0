//! Probability samples with their strata and texts.

use super::audit::Audited;
use super::sample_in_force::{EndSample, SampleKind};
use super::transaction::{Transaction, run_with_retry};
use super::{Connection, QueryBuilder, SqlStore, to_u64};
use crate::store::{
    DrawOutcome, DrawnStratum, NewProbabilitySample, ProbabilitySample, ProbabilitySampleStore, Result, SampleStratum,
    SampledCount, storable,
};
use crate::workspace::Act;
use async_trait::async_trait;
use sqlx::Error;

/// How many texts are written by one statement.
const CHUNK: usize = 500;

#[async_trait]
impl ProbabilitySampleStore for SqlStore {
    async fn draw_probability_sample(&self, form: &str, sample: NewProbabilitySample, act: Act) -> Result<DrawOutcome> {
        let (sample, act) = (sample.storable(), act.storable());
        let change = DrawSample { form, sample: &sample, act: &act };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }

    async fn end_probability_sample(&self, form: &str, sample: i64, by: &str, act: Act) -> Result<bool> {
        let (by, act) = (storable(by), act.storable());
        let change = EndSample { kind: SampleKind::Probability, form, sample, by: &by, act: &act };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }

    async fn probability_samples(&self, form: &str) -> Result<Vec<ProbabilitySample>> {
        let select = "SELECT number, control, seed, drawn_name, drawn_at, stratum, population, drawn \
            FROM probability_samples JOIN sample_strata ON sample_strata.sample = probability_samples.number \
            WHERE form = $1 AND ended_at IS NULL ORDER BY control, stratum";
        let rows: Vec<StratumRow> = sqlx::query_as(select).bind(form).fetch_all(&self.readers).await?;
        Ok(rows.chunk_by(|one, other| one.number == other.number).filter_map(sample_of_rows).collect())
    }

    async fn sampled_counts(&self, form: &str, sample: i64) -> Result<Vec<SampledCount>> {
        let select = "SELECT stratum, respondents, codes, count(*) FROM sampled_texts \
            JOIN reviewed_texts ON reviewed_texts.response_id = sampled_texts.response_id \
            AND reviewed_texts.control = sampled_texts.control \
            WHERE sampled_texts.sample = $1 AND reviewed_texts.form = $2 \
            GROUP BY stratum, respondents, codes ORDER BY stratum, respondents, codes";
        let rows: Vec<(String, String, String, i64)> =
            sqlx::query_as(select).bind(sample).bind(form).fetch_all(&self.readers).await?;
        let count = |(stratum, group, codes, texts)| SampledCount { stratum, group, codes, texts: to_u64(texts) };
        Ok(rows.into_iter().map(count).collect())
    }

    async fn sampled_texts(&self, form: &str, sample: i64) -> Result<Vec<(String, String)>> {
        let select = "SELECT response_id, stratum FROM sampled_texts WHERE sample = $1 \
            AND EXISTS (SELECT 1 FROM probability_samples WHERE number = $1 AND form = $2) ORDER BY response_id";
        Ok(sqlx::query_as(select).bind(sample).bind(form).fetch_all(&self.readers).await?)
    }
}

/// A stratum beside its sample.
#[derive(sqlx::FromRow)]
struct StratumRow {
    number: i64,
    control: String,
    seed: String,
    drawn_name: String,
    drawn_at: i64,
    stratum: String,
    population: i64,
    drawn: i64,
}

/// Puts the strata of one sample together.
fn sample_of_rows(rows: &[StratumRow]) -> Option<ProbabilitySample> {
    let first = rows.first()?;
    let stratum = |row: &StratumRow| SampleStratum {
        stratum: row.stratum.clone(),
        population: to_u64(row.population),
        drawn: to_u64(row.drawn),
    };
    Some(ProbabilitySample {
        number: first.number,
        control: first.control.clone(),
        seed: first.seed.clone(),
        by: first.drawn_name.clone(),
        at: first.drawn_at,
        strata: rows.iter().map(stratum).collect(),
    })
}

/// Returns the number of the sample of a control that is in force.
pub(super) async fn sample_number(
    form: &str,
    control: &str,
    connection: &mut Connection,
) -> std::result::Result<Option<i64>, Error> {
    let select = "SELECT number FROM probability_samples WHERE form = $1 AND control = $2 AND ended_at IS NULL";
    sqlx::query_scalar(select).bind(form).bind(control).fetch_optional(connection).await
}

/// Puts a sample in force.
struct DrawSample<'a> {
    form: &'a str,
    sample: &'a NewProbabilitySample,
    act: &'a Act,
}

impl Transaction for DrawSample<'_> {
    type Outcome = DrawOutcome;

    // Thousands of texts may be drawn.
    const IS_BRIEF: bool = false;

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<DrawOutcome, Error> {
        let NewProbabilitySample { control, strata, .. } = self.sample;
        if let Some(outcome) = SampleKind::Probability.drawn_already(self.form, control, self.act, connection).await? {
            return Ok(outcome);
        }
        let number = self.insert(connection).await?;
        for stratum in strata {
            for responses in stratum.responses.chunks(CHUNK) {
                self.insert_texts(number, &stratum.stratum, responses, connection).await?;
            }
            insert_stratum(number, stratum, connection).await?;
        }
        Ok(DrawOutcome::Drawn)
    }
}

impl DrawSample<'_> {
    async fn insert(&self, connection: &mut Connection) -> std::result::Result<i64, Error> {
        let NewProbabilitySample { control, seed, by, .. } = self.sample;
        let insert = "INSERT INTO probability_samples (act_id, form, control, seed, drawn_by, drawn_name, drawn_at) \
            VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING number";
        sqlx::query_scalar(insert)
            .bind(&self.act.id)
            .bind(self.form)
            .bind(control)
            .bind(seed)
            .bind(self.act.actor.to_string())
            .bind(by)
            .bind(self.act.at)
            .fetch_one(connection)
            .await
    }

    /// Adds the texts that are still published.
    async fn insert_texts(
        &self,
        sample: i64,
        stratum: &str,
        responses: &[String],
        connection: &mut Connection,
    ) -> std::result::Result<(), Error> {
        let mut insert = QueryBuilder::new("INSERT INTO sampled_texts (sample, response_id, control, stratum) SELECT ");
        insert.push_bind(sample).push(", response_id, control, ").push_bind(stratum.to_owned());
        insert.push(" FROM reviewed_texts WHERE form = ").push_bind(self.form);
        insert.push(" AND control = ").push_bind(&self.sample.control).push(" AND response_id IN ");
        super::push_in_list(&mut insert, responses.iter().cloned());
        insert.build().persistent(false).execute(connection).await?;
        Ok(())
    }
}

/// Adds a stratum with the number of its texts that were drawn.
async fn insert_stratum(
    sample: i64,
    stratum: &DrawnStratum,
    connection: &mut Connection,
) -> std::result::Result<(), Error> {
    let insert = "INSERT INTO sample_strata (sample, stratum, population, drawn) VALUES ($1, $2, $3, $4)";
    sqlx::query(insert)
        .bind(sample)
        .bind(&stratum.stratum)
        .bind(i64::try_from(stratum.population).unwrap_or(i64::MAX))
        .bind(i64::try_from(stratum.responses.len()).unwrap_or(i64::MAX))
        .execute(connection)
        .await?;
    Ok(())
}
