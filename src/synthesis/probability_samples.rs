//! Probability samples of questions with too many texts to code them all.

use super::text_codes::{Counted, counted_codes};
use super::{SynthesisError, SynthesisService};
use crate::coding::figures::SampledStratum;
use crate::coding::frame::CodingFrame;
use crate::coding::probability_sample::{USUAL_SIZE, draw_part};
use crate::coding::sample::StratumSample;
use crate::store::{DrawOutcome, DrawnStratum, NewProbabilitySample, ProbabilitySample, Store};
use crate::workspace::{Act, Action, Object, Signature};
use questionnaire::OptionCode;
use std::collections::BTreeMap;

/// The texts of a question that were drawn, with what they count for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionSample {
    /// The sample.
    pub sample: ProbabilitySample,
    /// Its strata by name.
    pub strata: BTreeMap<String, SampledStratum>,
    /// The number of its texts on which coders differ.
    pub to_settle: u64,
}

impl QuestionSample {
    /// Counts the texts of a sample under the present frame.
    pub(super) async fn load(
        form: &str,
        store: &dyn Store,
        frame: &CodingFrame,
        sample: ProbabilitySample,
    ) -> Result<Self, SynthesisError> {
        let stratum = |population, drawn| SampledStratum { population, drawn, ..SampledStratum::default() };
        let strata = sample.strata.iter();
        let mut strata: BTreeMap<String, SampledStratum> =
            strata.map(|own| (own.stratum.clone(), stratum(own.population, own.drawn))).collect();
        let mut to_settle = 0;
        for count in store.sampled_counts(form, sample.number).await? {
            match (strata.get_mut(&count.stratum), counted_codes(frame, &count.codes)) {
                (_, Counted::ToSettle) => to_settle += count.texts,
                (Some(own), Counted::Codes(codes)) => {
                    own.counts.add(OptionCode::parse(&count.group), codes, count.texts);
                }
                (None, Counted::Codes(_)) | (_, Counted::Waiting) => {}
            }
        }
        Ok(Self { sample, strata, to_settle })
    }

    /// Returns the number of texts that were drawn, of those among which they were drawn, and of those whose codes count.
    pub fn progress(&self) -> (u64, u64, u64) {
        let strata = self.strata.values();
        strata.fold((0, 0, 0), |(drawn, population, coded), own| {
            (drawn + own.drawn, population + own.population, coded + own.counts.texts())
        })
    }
}

impl SynthesisService {
    /// Returns the sample of a frame's control that is in force, with what its texts count for.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn probability_sample(&self, frame: &CodingFrame) -> Result<Option<QuestionSample>, SynthesisError> {
        let samples = self.store.probability_samples(self.form_id()).await?;
        match samples.into_iter().find(|sample| sample.control == frame.question()) {
            Some(sample) => Ok(Some(QuestionSample::load(self.form_id(), self.store.as_ref(), frame, sample).await?)),
            None => Ok(None),
        }
    }

    /// Draws texts of a control that are coded in place of all. Without a number, as many as the rules give.
    ///
    /// # Errors
    /// When a sample is in force, all texts would be drawn, or the store fails.
    pub async fn draw_probability_sample(
        &self,
        control: &str,
        (seed, size): (&str, Option<usize>),
        who: &Signature,
        at: i64,
    ) -> Result<(), SynthesisError> {
        self.check_control(control)?;
        let in_force = self.store.probability_samples(self.form_id()).await?;
        if in_force.iter().any(|sample| sample.control == control) {
            return Err(SynthesisError::PartDrawn);
        }
        let units = self.units(control).await?;
        let texts = units.len();
        let seed = match seed.trim() {
            "" => uuid::Uuid::new_v4().to_string(),
            seed => seed.to_owned(),
        };
        let strata = draw_part(&seed, control, units, size.unwrap_or(USUAL_SIZE));
        let drawn: usize = strata.iter().map(|stratum| stratum.drawn.len()).sum();
        if drawn == texts {
            return Err(SynthesisError::AllDrawn);
        }
        let act = Act::new(who.actor.clone(), Action::DrawPart, Object::question(control), at)
            .on_form(self.form_id())
            .with("seed", &seed)
            .with("texts", drawn);
        let stratum = |drawn: StratumSample| DrawnStratum {
            stratum: drawn.stratum,
            population: drawn.population as u64,
            responses: drawn.drawn,
        };
        let sample = NewProbabilitySample {
            control: control.to_owned(),
            seed,
            by: who.name.clone(),
            strata: strata.into_iter().map(stratum).collect(),
        };
        match self.store.draw_probability_sample(self.form_id(), sample, act).await? {
            DrawOutcome::Drawn => Ok(()),
            DrawOutcome::AlreadyDrawn | DrawOutcome::FrameChanged => Err(SynthesisError::PartDrawn),
        }
    }

    /// Ends the sample of a control that is in force: all texts are coded again, and its estimates are not published any more.
    ///
    /// # Errors
    /// When none is in force, or the store fails.
    pub async fn end_probability_sample(
        &self,
        control: &str,
        reason: &str,
        who: &Signature,
        at: i64,
    ) -> Result<(), SynthesisError> {
        let samples = self.store.probability_samples(self.form_id()).await?;
        let sample = samples.into_iter().find(|sample| sample.control == control).ok_or(SynthesisError::NoPart)?;
        let act = Act::new(who.actor.clone(), Action::EndPart, Object::question(control), at)
            .on_form(self.form_id())
            .because(reason)
            .with("sample", sample.number);
        let is_ended = self.store.end_probability_sample(self.form_id(), sample.number, &who.name, act).await?;
        if is_ended { Ok(()) } else { Err(SynthesisError::NoPart) }
    }
}
