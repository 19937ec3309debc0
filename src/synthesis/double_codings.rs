//! The first codings of the texts that two people coded without knowing of each other. Everything that shows agreement takes them
//! from here.

use super::SynthesisError;
use crate::coding::agreement::{CodedUnits, CountedUnits};
use crate::coding::frame::CodingFrame;
use crate::coding::sample::coder_letters;
use crate::store::{DoubleCount, DoubleText, SamplePurpose, Store};
use questionnaire::Form;
use std::collections::BTreeSet;

/// How many texts are read at once.
const PAGE: u32 = 500;

/// The texts of a question that were coded twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DoubleCodings {
    /// The codings of each text, by the id of its response and a letter for each coder.
    pub units: CodedUnits,
    /// The seed by which the texts were drawn; it draws the samples of the intervals too.
    pub seed: String,
}

/// Returns how many texts of a sample got the same first codings. The number of texts does not change how long this takes.
pub(super) async fn counted_units(form: &Form, store: &dyn Store, sample: i64) -> Result<CountedUnits, SynthesisError> {
    let mut units = CountedUnits::default();
    for DoubleCount { coders, codes, texts } in store.double_counts(form.id().as_str(), sample).await? {
        let sets = codes.iter().map(|codes| codes.parse()).collect::<Result<Vec<_>, _>>()?;
        units.add(coders, sets, usize::try_from(texts).unwrap_or(usize::MAX));
    }
    Ok(units)
}

/// Returns the first codings of the sample of a question that is in force; those of a sample that ended are void.
///
/// # Errors
/// When the store fails or holds codes that cannot be read.
pub async fn double_codings(
    form: &Form,
    store: &dyn Store,
    frame: &CodingFrame,
) -> Result<DoubleCodings, SynthesisError> {
    let (form, control) = (form.id().as_str(), frame.question());
    let sample = store.sample_in_force(form, control).await?;
    let Some(sample) = sample.filter(|sample| sample.purpose == SamplePurpose::Reliability) else {
        return Ok(DoubleCodings::default());
    };
    let (mut texts, mut after): (Vec<DoubleText>, u32) = (Vec::new(), 0);
    loop {
        let page = store.double_texts(form, sample.number, after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = last.place;
        texts.extend(page);
    }
    let coders: BTreeSet<String> =
        texts.iter().flat_map(|text| &text.codings).map(|assigned| assigned.coder.clone()).collect();
    let letters = coder_letters(&sample.seed, control, &coders);
    let mut units = CodedUnits::new();
    for text in &texts {
        for coding in text.first_codings().into_iter().flatten() {
            let codes = coding.codes.as_deref().unwrap_or_default().parse()?;
            let letter = letters.get(&coding.coder).cloned().unwrap_or_default();
            units.entry(text.response_id.clone()).or_default().insert(letter, codes);
        }
    }
    Ok(DoubleCodings { units, seed: sample.seed })
}
