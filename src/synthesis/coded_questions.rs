//! What the texts of each question are coded with, counted: what the figures of themes are made of. The number of codings does not
//! change how long this takes, because the store has counted them already.

use super::double_codings::counted_units;
use super::frames::histories;
use super::text_codes::{Counted, counted_codes};
use super::{FrameHistory, QuestionSample, SynthesisError};
use crate::coding::agreement::CountedUnits;
use crate::coding::figures::{
    CodedCounts, QuestionFacts, QuestionFigures, SampledStratum, question_estimates, question_themes,
};
use crate::coding::frame::CodingFrame;
use crate::store::{CodedTexts, SamplePurpose, Store};
use questionnaire::{Form, OptionCode};

/// A question whose texts are coded.
#[derive(Clone, Debug, PartialEq)]
pub struct CodedQuestion {
    /// Its coding frame.
    pub frame: CodingFrame,
    /// The number of published texts.
    pub texts: u64,
    /// The number of texts on which coders differ, so that they do not count.
    pub to_settle: u64,
    /// The number of people who coded them.
    pub coders: u64,
    /// The texts that count.
    pub counts: CodedCounts,
    /// The first codings of the texts that were coded twice.
    pub double: CountedUnits,
    /// The sample that is coded in place of all texts.
    pub sample: Option<QuestionSample>,
}

/// Returns the questions of a form with a theme in use, in the order of the form.
///
/// # Errors
/// When the store fails or holds a change of a frame that cannot be read.
pub async fn coded_questions(form: &Form, store: &dyn Store) -> Result<Vec<CodedQuestion>, SynthesisError> {
    let histories = histories(form, store).await?;
    let used = histories.into_iter().filter(|history| !history.frame.themes_in_use().is_empty()).collect::<Vec<_>>();
    if used.is_empty() {
        return Ok(Vec::new());
    }
    let texts = store.coded_texts(form.id().as_str()).await?;
    let coders = store.coder_counts(form.id().as_str()).await?;
    let mut samples = store.probability_samples(form.id().as_str()).await?;
    let mut questions = Vec::new();
    for FrameHistory { frame, .. } in used {
        let coders = coders.iter().find(|(control, _)| control == frame.question()).map_or(0, |(_, coders)| *coders);
        let sample = store.sample_in_force(form.id().as_str(), frame.question()).await?;
        let double = match sample.filter(|sample| sample.purpose == SamplePurpose::Reliability) {
            Some(sample) => counted_units(form, store, sample.number).await?,
            None => CountedUnits::default(),
        };
        let own = texts.iter().filter(|texts| texts.control == frame.question());
        let drawn = samples.iter().position(|sample| sample.control == frame.question());
        let sample = match drawn.map(|at| samples.swap_remove(at)) {
            Some(sample) => Some(QuestionSample::load(form.id().as_str(), store, &frame, sample).await?),
            None => None,
        };
        questions.push(CodedQuestion { sample, ..coded_question(frame.clone(), own, coders, double) });
    }
    Ok(questions)
}

fn coded_question<'t>(
    frame: CodingFrame,
    own: impl Iterator<Item = &'t CodedTexts>,
    coders: u64,
    double: CountedUnits,
) -> CodedQuestion {
    let (mut texts, mut to_settle, mut counts) = (0, 0, CodedCounts::default());
    for own in own {
        texts += own.texts;
        match counted_codes(&frame, &own.codes) {
            Counted::Waiting => {}
            Counted::ToSettle => to_settle += own.texts,
            Counted::Codes(codes) => counts.add(OptionCode::parse(&own.group), codes, own.texts),
        }
    }
    CodedQuestion { frame, texts, to_settle, coders, counts, double, sample: None }
}

impl CodedQuestion {
    /// Returns the figures of the question, with suppression: estimates, where a sample is coded in place of all texts.
    pub fn figures(&self, form: &Form) -> QuestionFigures {
        let facts = QuestionFacts {
            question: self.frame.question(),
            frame_version: self.frame.version(),
            texts: self.texts,
            coders: self.coders,
            double_coded: &self.double,
            least_alpha: form.least_agreement(),
        };
        match &self.sample {
            Some(QuestionSample { sample, strata, .. }) => {
                let strata: Vec<SampledStratum> = strata.values().cloned().collect();
                QuestionFigures::Sample(question_estimates(&facts, &sample.seed, groups(form), &strata))
            }
            None => QuestionFigures::All(question_themes(&facts, groups(form), &self.counts)),
        }
    }
}

/// Returns the groups of respondents of a form; none without a breakdown question.
fn groups(form: &Form) -> &[OptionCode] {
    form.breakdown().map_or(&[], |(_, choice)| choice.options.codes())
}
