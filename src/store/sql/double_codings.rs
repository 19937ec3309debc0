//! Double samples with their first codings, and settlements.

use super::audit::Audited;
use super::double_rows::{DoubleTextRow, SAMPLE_COLUMNS, SampleRow, texts_of_rows};
use super::draw_sample::DrawSample;
use super::sample_in_force::{EndSample, SampleKind};
use super::settle_text::{SETTLEMENT_COLUMNS, SettleText, SettlementRow, settlements_of_text};
use super::transaction::run_with_retry;
use super::{QueryBuilder, SqlStore, to_u64};
use crate::store::{
    DoubleCodingStore, DoubleCount, DoubleSample, DoubleText, DrawOutcome, NewDoubleSample, Result, SampleInForce,
    SamplePurpose, SettleOutcome, Settlement, StoreError, TextKey, storable,
};
use crate::workspace::Act;
use async_trait::async_trait;

#[async_trait]
impl DoubleCodingStore for SqlStore {
    async fn draw_double_sample(&self, form: &str, sample: NewDoubleSample, act: Act) -> Result<DrawOutcome> {
        let (sample, act) = (sample.storable(), act.storable());
        let change = DrawSample { form, sample: &sample, act: &act };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }

    async fn end_double_sample(&self, form: &str, sample: i64, by: &str, act: Act) -> Result<bool> {
        let (by, act) = (storable(by), act.storable());
        let change = EndSample { kind: SampleKind::Double, form, sample, by: &by, act: &act };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }

    async fn double_samples(&self, form: &str) -> Result<Vec<DoubleSample>> {
        let mut select = QueryBuilder::new(format!("SELECT {SAMPLE_COLUMNS} FROM double_samples WHERE form = "));
        select.push_bind(form).push(" ORDER BY number");
        let rows: Vec<SampleRow> = select.build_query_as().persistent(false).fetch_all(&self.readers).await?;
        rows.into_iter().map(SampleRow::into_sample).collect()
    }

    async fn sample_in_force(&self, form: &str, control: &str) -> Result<Option<SampleInForce>> {
        let select = "SELECT number, purpose, seed, (SELECT count(*) FROM (SELECT 1 FROM double_texts \
            WHERE double_texts.sample = double_samples.number AND double_texts.coding IS NULL LIMIT 1) AS open_texts) \
            FROM double_samples WHERE form = $1 AND control = $2 AND ended_at IS NULL";
        let row: Option<(i64, String, String, i64)> =
            sqlx::query_as(select).bind(form).bind(&*storable(control)).fetch_optional(&self.readers).await?;
        let sample = |(number, purpose, seed, open): (i64, String, String, i64)| {
            let purpose = SamplePurpose::from_name(&purpose).ok_or(StoreError::Damaged("a double sample"))?;
            Ok(SampleInForce { number, purpose, seed, is_complete: open == 0 })
        };
        row.map(sample).transpose()
    }

    async fn double_counts(&self, form: &str, sample: i64) -> Result<Vec<DoubleCount>> {
        let select = "SELECT coder, other_coder, codes, other_codes, texts FROM double_counts \
            WHERE sample = $1 AND texts > 0 AND EXISTS (SELECT 1 FROM double_samples WHERE number = $1 AND form = $2) \
            ORDER BY coder, other_coder, codes, other_codes";
        let rows: Vec<(String, String, String, String, i64)> =
            sqlx::query_as(select).bind(sample).bind(form).fetch_all(&self.readers).await?;
        let count = |(coder, other, codes, other_codes, texts)| DoubleCount {
            coders: [coder, other],
            codes: [codes, other_codes],
            texts: to_u64(texts),
        };
        Ok(rows.into_iter().map(count).collect())
    }

    async fn double_texts(&self, form: &str, sample: i64, after: u32, limit: u32) -> Result<Vec<DoubleText>> {
        let mut texts = texts_of_rows(self.double_rows(form, sample, after, limit).await?)?;
        let Some((first, last)) = texts.first().zip(texts.last()).map(|(first, last)| (first.place, last.place)) else {
            return Ok(texts);
        };
        let mut select = QueryBuilder::new(format!("SELECT {SETTLEMENT_COLUMNS} FROM settlements "));
        select.push("JOIN standing_settlements ON standing_settlements.number = settlements.number WHERE EXISTS ");
        select.push("(SELECT 1 FROM double_texts WHERE double_texts.response_id = settlements.response_id ");
        select.push("AND double_texts.control = settlements.control AND double_texts.sample = ").push_bind(sample);
        select.push(" AND double_texts.place >= ").push_bind(i64::from(first));
        select.push(" AND double_texts.place <= ").push_bind(i64::from(last)).push(")");
        let rows: Vec<SettlementRow> = select.build_query_as().persistent(false).fetch_all(&self.readers).await?;
        for row in rows {
            let settled = row.into_settlement()?;
            if let Some(text) = texts.iter_mut().find(|text| text.response_id == settled.1.response_id) {
                text.settlement = Some(settled);
            }
        }
        Ok(texts)
    }

    async fn settle(&self, form: &str, settlement: Settlement, seen: i64, act: Act) -> Result<SettleOutcome> {
        let (settlement, act) = (settlement.storable(), act.storable());
        let change = SettleText { form, settlement: &settlement, seen, act_id: &act.id };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }

    async fn settlements(&self, form: &str, text: &TextKey) -> Result<Vec<(i64, Settlement)>> {
        let mut connection = self.readers.acquire().await?;
        Ok(settlements_of_text(form, &text.storable(), &mut connection).await?)
    }

    async fn standing_settlements(
        &self,
        form: &str,
        control: &str,
        after: &str,
        limit: u32,
    ) -> Result<Vec<(i64, Settlement)>> {
        let mut select = QueryBuilder::new(format!("SELECT {SETTLEMENT_COLUMNS} FROM settlements "));
        select.push("JOIN standing_settlements ON standing_settlements.number = settlements.number ");
        select.push("WHERE standing_settlements.form = ").push_bind(form);
        select.push(" AND standing_settlements.control = ").push_bind(storable(control).into_owned());
        select.push(" AND standing_settlements.response_id > ").push_bind(storable(after).into_owned());
        select.push(" ORDER BY standing_settlements.response_id LIMIT ").push_bind(i64::from(limit));
        let rows: Vec<SettlementRow> = select.build_query_as().persistent(false).fetch_all(&self.readers).await?;
        Ok(rows.into_iter().map(SettlementRow::into_settlement).collect::<std::result::Result<_, _>>()?)
    }
}

impl SqlStore {
    /// The rows of the texts after a place: one for each coder of a text.
    async fn double_rows(&self, form: &str, sample: i64, after: u32, limit: u32) -> Result<Vec<DoubleTextRow>> {
        let mut select = QueryBuilder::new(
            "SELECT double_texts.response_id, responses.locale, reviewed_texts.text, double_texts.place, \
            double_texts.coder AS assigned, codings.number, codings.control, codings.text_digest, codings.frame_version, \
            codings.codes, codings.doubtful, codings.quotable, codings.memo, codings.coder_name, codings.coded_at \
            FROM double_texts \
            JOIN reviewed_texts ON reviewed_texts.response_id = double_texts.response_id \
            AND reviewed_texts.control = double_texts.control \
            JOIN responses ON responses.id = double_texts.response_id \
            LEFT JOIN codings ON codings.number = double_texts.coding WHERE double_texts.sample = ",
        );
        select.push_bind(sample).push(" AND double_texts.form = ").push_bind(form);
        select.push(" AND double_texts.place > ").push_bind(i64::from(after));
        // A text is never cut apart: it has two rows with the same place.
        select.push(" ORDER BY double_texts.place, double_texts.coder LIMIT ").push_bind(i64::from(limit) * 2);
        Ok(select.build_query_as().persistent(false).fetch_all(&self.readers).await?)
    }
}
