//! The agreement of two coders on the texts of a double sample.

use super::double_codings::counted_units;
use super::{SynthesisError, SynthesisService};
use crate::coding::Code;
use crate::coding::agreement::{AgreementReport, CodedUnits, CountedUnits, Reliability, agreement_report};
use crate::coding::sample::coder_letters;
use crate::store::{DoubleSample, DoubleText, SampleInForce};
use std::collections::{BTreeMap, BTreeSet};

/// The agreement on the sample of a question that is in force.
#[derive(Clone, Debug)]
pub struct QuestionAgreement {
    /// The sample.
    pub sample: DoubleSample,
    /// The figures, over the texts that both coders have coded.
    pub report: AgreementReport,
    /// The number of texts of each language that both coders have coded, and alpha over the whole sets with MASI.
    pub languages: BTreeMap<String, (usize, Option<f64>)>,
    /// The letter by which figures and files name each coder.
    pub coders: BTreeMap<String, String>,
    /// The texts of the sample in the order of the draw.
    pub texts: Vec<DoubleText>,
}

impl SynthesisService {
    /// Returns the sample of a control that is in force.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn sample_in_force(&self, control: &str) -> Result<Option<SampleInForce>, SynthesisError> {
        Ok(self.store.sample_in_force(self.form_id(), control).await?)
    }

    /// Returns how far each code of a control may be relied on, by the sample in force. Coders learn nothing of each other before all of it
    /// is coded; whoever settles does. The number of texts does not change how long this takes.
    ///
    /// # Errors
    /// When the store fails or holds codes that cannot be read.
    pub async fn reliabilities(
        &self,
        control: &str,
        may_settle: bool,
    ) -> Result<BTreeMap<Code, Reliability>, SynthesisError> {
        let sample = self.sample_in_force(control).await?.filter(|sample| may_settle || sample.is_complete);
        let Some(sample) = sample else { return Ok(BTreeMap::new()) };
        let units = counted_units(&self.form, self.store.as_ref(), sample.number).await?;
        let least = self.form.least_agreement();
        let judged = |code: &Code| (code.clone(), units.agreement_on(code, least).reliability);
        Ok(units.codes().into_iter().map(judged).collect())
    }

    /// Returns the agreement on the sample of a control that is in force; `None` if there is none.
    ///
    /// # Errors
    /// When the store fails or holds codes that cannot be read.
    pub async fn agreement(&self, control: &str) -> Result<Option<QuestionAgreement>, SynthesisError> {
        let Some(sample) = self.newest_sample(control).await?.filter(|sample| sample.end.is_none()) else {
            return Ok(None);
        };
        let texts = self.texts_of_sample(sample.number).await?;
        let least = self.form.least_agreement();
        // The intervals are made of a thousand samples, which takes a while where many texts were drawn.
        let computed = tokio::task::spawn_blocking(move || figures(sample, texts, least)).await;
        computed.map_err(|_| SynthesisError::Interrupted)?.map(Some)
    }
}

/// Computes the figures of a sample.
fn figures(sample: DoubleSample, texts: Vec<DoubleText>, least: f64) -> Result<QuestionAgreement, SynthesisError> {
    let coders: BTreeSet<String> =
        texts.iter().flat_map(|text| &text.codings).map(|assigned| assigned.coder.clone()).collect();
    let coders = coder_letters(&sample.seed, &sample.control, &coders);
    let mut units = CodedUnits::new();
    for text in &texts {
        for coding in text.first_codings().into_iter().flatten() {
            let codes = coding.codes.as_deref().unwrap_or_default().parse()?;
            let letter = coders.get(&coding.coder).cloned().unwrap_or_default();
            units.entry(text.response_id.clone()).or_default().insert(letter, codes);
        }
    }
    let report = agreement_report(&units, &sample.seed, least);
    let mut by_language: BTreeMap<String, CountedUnits> = BTreeMap::new();
    for text in &texts {
        if let Some(codings) = units.get(&text.response_id) {
            let counted = by_language.entry(text.locale.clone()).or_default();
            counted.add(codings.keys().cloned(), codings.values().cloned().collect(), 1);
        }
    }
    let languages = by_language.into_iter().map(|(tag, counted)| (tag, (counted.texts(), counted.alpha()))).collect();
    Ok(QuestionAgreement { sample, report, languages, coders, texts })
}
