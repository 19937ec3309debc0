//! The agreement of two coders on the texts of a double sample.

use super::{SynthesisError, SynthesisService};
use crate::coding::agreement::{AgreementReport, CodedUnits, agreement_report};
use crate::coding::sample::coder_letters;
use crate::store::{DoubleSample, DoubleText};
use std::collections::{BTreeMap, BTreeSet};

/// The agreement on the sample of a question that is in force.
#[derive(Clone, Debug)]
pub struct QuestionAgreement {
    /// The sample.
    pub sample: DoubleSample,
    /// The figures, over the texts that both coders have coded.
    pub report: AgreementReport,
    /// The letter by which figures and files name each coder.
    pub coders: BTreeMap<String, String>,
    /// The texts of the sample in the order of the draw.
    pub texts: Vec<DoubleText>,
}

impl SynthesisService {
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
    Ok(QuestionAgreement { sample, report, coders, texts })
}
