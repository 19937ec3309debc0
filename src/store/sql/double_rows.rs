//! The rows of double samples and of their texts.

use crate::store::{AssignedCoding, Coding, DoubleSample, DoubleText, Result, SampleEnd, SamplePurpose, StoreError};
use sqlx::Error;

/// The columns of a sample, with how many texts it has and how many of them both coders have coded.
pub(super) const SAMPLE_COLUMNS: &str = "double_samples.number, double_samples.control, double_samples.purpose, \
    double_samples.frame_version, double_samples.seed, double_samples.strata, double_samples.drawn_by, \
    double_samples.drawn_name, double_samples.drawn_at, double_samples.ended_by, double_samples.ended_name, \
    double_samples.ended_at, \
    (SELECT count(*) FROM double_texts WHERE double_texts.sample = double_samples.number) AS assigned, \
    (SELECT count(DISTINCT response_id) FROM double_texts WHERE double_texts.sample = double_samples.number \
    AND double_texts.coding IS NULL) AS waiting";

#[derive(sqlx::FromRow)]
pub(super) struct SampleRow {
    number: i64,
    control: String,
    purpose: String,
    #[sqlx(try_from = "i64")]
    frame_version: u32,
    seed: String,
    strata: String,
    drawn_by: String,
    drawn_name: String,
    drawn_at: i64,
    ended_by: Option<String>,
    ended_name: Option<String>,
    ended_at: Option<i64>,
    /// Two for each text.
    assigned: i64,
    waiting: i64,
}

impl SampleRow {
    pub(super) fn into_sample(self) -> Result<DoubleSample> {
        let damaged = || StoreError::Damaged("a double sample");
        let end = match (self.ended_by, self.ended_name, self.ended_at) {
            (Some(person), Some(by), Some(at)) => Some(SampleEnd { person, by, at }),
            (None, None, None) => None,
            (_, _, _) => return Err(damaged()),
        };
        let texts = super::to_u64(self.assigned / 2);
        Ok(DoubleSample {
            number: self.number,
            control: self.control,
            purpose: SamplePurpose::from_name(&self.purpose).ok_or_else(damaged)?,
            frame_version: self.frame_version,
            seed: self.seed,
            strata: self.strata,
            person: self.drawn_by,
            by: self.drawn_name,
            at: self.drawn_at,
            end,
            texts,
            coded: texts.saturating_sub(super::to_u64(self.waiting)),
        })
    }
}

/// A coder of a text of a sample, with the coder's first coding if there is one.
#[derive(sqlx::FromRow)]
pub(super) struct DoubleTextRow {
    response_id: String,
    locale: String,
    text: String,
    #[sqlx(try_from = "i64")]
    place: u32,
    assigned: String,
    number: Option<i64>,
    control: Option<String>,
    text_digest: Option<Vec<u8>>,
    frame_version: Option<i64>,
    codes: Option<String>,
    doubtful: Option<i64>,
    quotable: Option<i64>,
    memo: Option<String>,
    coder_name: Option<String>,
    coded_at: Option<i64>,
}

/// Puts the rows of each text together. They follow one another.
pub(super) fn texts_of_rows(rows: Vec<DoubleTextRow>) -> std::result::Result<Vec<DoubleText>, Error> {
    let mut texts: Vec<DoubleText> = Vec::with_capacity(rows.len() / 2);
    for row in rows {
        let coding = AssignedCoding { coder: row.assigned.clone(), coding: row.coding()? };
        match texts.last_mut().filter(|text| text.response_id == row.response_id) {
            Some(text) => text.codings.push(coding),
            None => texts.push(DoubleText {
                response_id: row.response_id,
                locale: row.locale,
                text: row.text,
                place: row.place,
                codings: vec![coding],
                settlement: None,
            }),
        }
    }
    Ok(texts)
}

impl DoubleTextRow {
    fn coding(&self) -> std::result::Result<Option<(i64, Coding)>, Error> {
        let Some(number) = self.number else { return Ok(None) };
        let lacking = || Error::Decode("a coding lacks a column".into());
        let text = |text: &Option<String>| text.clone().ok_or_else(lacking);
        let version = self.frame_version.ok_or_else(lacking)?;
        let coding = Coding {
            response_id: self.response_id.clone(),
            control: text(&self.control)?,
            text_digest: self.text_digest.clone().ok_or_else(lacking)?,
            frame_version: u32::try_from(version).map_err(|error| Error::Decode(error.into()))?,
            codes: self.codes.clone().filter(|codes| !codes.is_empty()),
            is_doubtful: self.doubtful.ok_or_else(lacking)? != 0,
            is_quotable: self.quotable.ok_or_else(lacking)? != 0,
            memo: text(&self.memo)?,
            suggestion: None,
            coder: self.assigned.clone(),
            by: text(&self.coder_name)?,
            at: self.coded_at.ok_or_else(lacking)?,
        };
        Ok(Some((number, coding)))
    }
}
