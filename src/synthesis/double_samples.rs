//! Double samples: drawing the texts that two people code without knowing of each other.

use super::{SynthesisError, SynthesisService};
use crate::coding::frame::CodingFrame;
use crate::coding::sample::{LEAST_TOGETHER, SampleUnit, TRAINING, coder_pair, draw_sample};
use crate::coding::sample_size::double_sample_size;
use crate::store::{DoubleSample, DoubleText, DrawOutcome, DrawnText, NewDoubleSample, SamplePurpose};
use crate::workspace::{Account, Act, Action, Actor, Object, Permission, Signature, permits};
use questionnaire::RawAnswers;
use std::collections::{BTreeMap, BTreeSet};

/// How many texts are read at once.
const PAGE: u32 = 500;

/// A sample to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawRequest {
    /// What it is drawn for.
    pub purpose: SamplePurpose,
    /// The seed; a random one if it is empty.
    pub seed: String,
    /// The number of texts; `None` for the number that the rules give.
    pub size: Option<usize>,
    /// The coders, as codings name them.
    pub coders: Vec<String>,
}

impl SynthesisService {
    /// Returns those who may code the form, as codings name them, with their names.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn coders(&self) -> Result<Vec<(String, String)>, SynthesisError> {
        let may_code = |account: &Account| {
            account.closed_at.is_none()
                && permits(&account.grants, Permission::CodeTexts, Some(self.form_id())).is_some()
        };
        let coders = self.store.accounts().await?.into_iter().filter(may_code);
        let named = coders.map(|account| (Actor::Account { id: account.id, role: None }.to_string(), account.name));
        Ok(named.collect())
    }

    /// Returns the newest sample of a control, which may have ended.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn newest_sample(&self, control: &str) -> Result<Option<DoubleSample>, SynthesisError> {
        let samples = self.store.double_samples(self.form_id()).await?;
        Ok(samples.into_iter().rev().find(|sample| sample.control == control))
    }

    /// Returns the texts of a sample in the order of the draw.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn texts_of_sample(&self, sample: i64) -> Result<Vec<DoubleText>, SynthesisError> {
        let mut texts: Vec<DoubleText> = Vec::new();
        loop {
            let after = texts.last().map_or(0, |text| text.place);
            let page = self.store.double_texts(self.form_id(), sample, after, PAGE).await?;
            if page.is_empty() {
                return Ok(texts);
            }
            texts.extend(page);
        }
    }

    /// Draws a sample among the published texts of a frame's control and puts it in force: the frame stays as it is from then on.
    ///
    /// # Errors
    /// When there are no themes, too few coders or no texts, a sample is in force, the frame changed, or the store fails.
    pub async fn draw_double_sample(
        &self,
        frame: &CodingFrame,
        request: &DrawRequest,
        who: &Signature,
        at: i64,
    ) -> Result<(), SynthesisError> {
        let coders: Vec<String> = request.coders.iter().collect::<BTreeSet<_>>().into_iter().cloned().collect();
        if coders.len() < 2 {
            return Err(SynthesisError::TooFewCoders);
        }
        if !frame.themes_in_use().iter().any(|theme| !theme.heading) {
            return Err(SynthesisError::NoThemes);
        }
        let units = self.double_units(frame.question()).await?;
        let seed = match request.seed.trim() {
            "" => uuid::Uuid::new_v4().to_string(),
            seed => seed.to_owned(),
        };
        let size = request.size.unwrap_or_else(|| match request.purpose {
            SamplePurpose::Training => TRAINING,
            SamplePurpose::Reliability => {
                let pairs = coders.len() * (coders.len() - 1) / 2;
                double_sample_size(units.len()).max(pairs * LEAST_TOGETHER)
            }
        });
        let strata = draw_sample(&seed, frame.question(), &units, size);
        let drawn = strata.iter().flat_map(|stratum| &stratum.drawn);
        let pair = |place: usize| {
            let (one, other) = coder_pair(place, coders.len())?;
            Some([coders.get(one)?.clone(), coders.get(other)?.clone()])
        };
        let texts: Vec<DrawnText> = drawn
            .enumerate()
            .filter_map(|(place, id)| Some(DrawnText { response_id: id.clone(), coders: pair(place)? }))
            .collect();
        if texts.is_empty() {
            return Err(SynthesisError::NothingToDraw);
        }
        let described = strata.iter().map(|stratum| {
            serde_json::json!({
                "stratum": stratum.stratum, "population": stratum.population, "drawn": stratum.drawn.len(),
            })
        });
        let act = Act::new(who.actor.clone(), Action::DrawSample, Object::question(frame.question()), at)
            .on_form(self.form_id())
            .with("purpose", request.purpose.name())
            .with("seed", &seed)
            .with("texts", texts.len())
            .with("version", frame.version())
            .with("coders", coders.join(" "));
        let new = NewDoubleSample {
            control: frame.question().to_owned(),
            purpose: request.purpose,
            frame_version: frame.version(),
            seed,
            strata: serde_json::Value::from_iter(described).to_string(),
            by: who.name.clone(),
            texts,
        };
        match self.store.draw_double_sample(self.form_id(), new, act).await? {
            DrawOutcome::Drawn => Ok(()),
            DrawOutcome::AlreadyDrawn => Err(SynthesisError::AlreadyDrawn),
            DrawOutcome::FrameChanged => Err(SynthesisError::FrameOvertaken),
        }
    }

    /// Ends the sample of a control that is in force, so that its frame can change. Its figures are void from then on.
    ///
    /// # Errors
    /// When none is in force, or the store fails.
    pub async fn end_double_sample(
        &self,
        control: &str,
        reason: &str,
        who: &Signature,
        at: i64,
    ) -> Result<(), SynthesisError> {
        let sample = self.newest_sample(control).await?.filter(|sample| sample.end.is_none());
        let sample = sample.ok_or(SynthesisError::NoSample)?;
        let act = Act::new(who.actor.clone(), Action::EndSample, Object::question(control), at)
            .on_form(self.form_id())
            .because(reason)
            .with("sample", sample.number);
        let is_ended = self.store.end_double_sample(self.form_id(), sample.number, &who.name, act).await?;
        if is_ended { Ok(()) } else { Err(SynthesisError::NoSample) }
    }

    /// The texts that two people may code: those of the probability sample, if one is in force. Texts of a training are left out, because
    /// their coders talked about them.
    async fn double_units(&self, control: &str) -> Result<Vec<SampleUnit>, SynthesisError> {
        let mut units = self.units(control).await?;
        let trained = self.trained(control).await?;
        units.retain(|unit| !trained.contains(&unit.response_id));
        let samples = self.store.probability_samples(self.form_id()).await?;
        if let Some(sample) = samples.iter().find(|sample| sample.control == control) {
            let drawn = self.store.sampled_texts(self.form_id(), sample.number).await?;
            let drawn: BTreeSet<String> = drawn.into_iter().map(|(response_id, _)| response_id).collect();
            units.retain(|unit| drawn.contains(&unit.response_id));
        }
        Ok(units)
    }

    /// The published texts of a control with their strata: the kind of respondent and the language.
    pub(super) async fn units(&self, control: &str) -> Result<Vec<SampleUnit>, SynthesisError> {
        let kind_question = self.form.breakdown().map(|(question, _)| question.id().to_string());
        let (mut units, mut after) = (Vec::new(), String::new());
        loop {
            let texts = self.store.reviewed_texts(self.form_id(), control, "", &after, PAGE).await?;
            let Some(last) = texts.last() else { return Ok(units) };
            after.clone_from(&last.response_id);
            let ids: Vec<String> = texts.iter().map(|text| text.response_id.clone()).collect();
            let mut kinds = BTreeMap::new();
            for row in self.store.public_rows_of(self.form_id(), &ids).await? {
                let answers: Option<RawAnswers> = serde_json::from_str(&row.document).ok();
                let kind = answers.zip(kind_question.as_ref()).map(|(answers, id)| answers.first(id).to_owned());
                kinds.insert(row.response_id, kind.unwrap_or_default());
            }
            for text in texts {
                let kind = kinds.remove(&text.response_id).unwrap_or_default();
                let stratum = format!("{kind}.{}", text.locale);
                units.push(SampleUnit { response_id: text.response_id, stratum });
            }
        }
    }

    /// The responses whose texts were in a training.
    async fn trained(&self, control: &str) -> Result<BTreeSet<String>, SynthesisError> {
        let samples = self.store.double_samples(self.form_id()).await?;
        let mut trained = BTreeSet::new();
        for sample in samples {
            if sample.control == control && sample.purpose == SamplePurpose::Training {
                let texts = self.texts_of_sample(sample.number).await?;
                trained.extend(texts.into_iter().map(|text| text.response_id));
            }
        }
        Ok(trained)
    }
}
