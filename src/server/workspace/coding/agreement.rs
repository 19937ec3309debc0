//! The double coding of a question: the page of its sample, drawing one, and ending one.

use super::agreement_view::{DoubleView, part_view, problem_key};
use super::code_words::CodeWords;
use super::context::CodingContext;
use super::{CodingAnswer, Main};
use crate::i18n::key;
use crate::server::workspace::body::Body;
use crate::store::SamplePurpose;
use crate::synthesis::{DrawRequest, FrameHistory, SynthesisError};
use crate::ui::workspace::coding::{AgreementPage, CoderChoice, DrawFields, agreement_page, parameter};
use std::sync::Arc;

/// The page of the newest sample.
pub(super) async fn one(coding: &CodingContext, control: &str) -> Result<CodingAnswer, SynthesisError> {
    let history = coding.service.frame(control).await?;
    let page = load_page(coding, &history).await?;
    Ok(CodingAnswer::Page(key::CODING_DOUBLE, shows(coding, page)))
}

/// Draws a sample, or ends the one in force.
pub(super) async fn change(coding: &CodingContext, control: &str, body: &Body) -> Result<CodingAnswer, SynthesisError> {
    let history = coding.service.frame(control).await?;
    let typed = DrawFields {
        purpose: body.field_value(parameter::PURPOSE),
        seed: body.field_value(parameter::SEED),
        size: body.field_value(parameter::SIZE),
        coders: body.field_values(parameter::CODER),
    };
    let (service, who, now) = (&coding.service, &coding.who, coding.now);
    let reason = body.field_value(parameter::REASON);
    let made = match body.field_value(parameter::ACTION).as_str() {
        "end" | "end-part" if reason.is_empty() => Err(SynthesisError::NoReason),
        "end" => service.end_double_sample(control, &reason, who, now).await,
        "end-part" => service.end_probability_sample(control, &reason, who, now).await,
        "draw-part" => match size(&typed.size) {
            Ok(size) => service.draw_probability_sample(control, (&typed.seed, size), who, now).await,
            Err(error) => Err(error),
        },
        _ => draw(coding, &history, &typed).await,
    };
    match made {
        Ok(()) => Ok(CodingAnswer::Redirect(coding.address().agreement(control))),
        Err(error) => match problem_key(&error) {
            Some(problem) => {
                let page = AgreementPage { problem: Some(problem), typed, ..load_page(coding, &history).await? };
                Ok(CodingAnswer::Refused(key::CODING_DOUBLE, shows(coding, page)))
            }
            None => Err(error),
        },
    }
}

async fn draw(coding: &CodingContext, history: &FrameHistory, typed: &DrawFields) -> Result<(), SynthesisError> {
    // Whoever may not code this form cannot be given its texts, whatever was sent.
    let known = coders(coding).await?;
    let coders = known.into_iter().map(|choice| choice.coder).filter(|coder| typed.coders.contains(coder));
    let request = DrawRequest {
        purpose: SamplePurpose::from_name(&typed.purpose).unwrap_or(SamplePurpose::Reliability),
        seed: typed.seed.clone(),
        size: size(&typed.size)?,
        coders: coders.collect(),
    };
    coding.service.draw_double_sample(&history.frame, &request, &coding.who, coding.now).await
}

/// The number of texts that was typed; `None` for the number that the rules give.
fn size(typed: &str) -> Result<Option<usize>, SynthesisError> {
    match typed {
        "" => Ok(None),
        typed => Ok(Some(typed.parse().ok().filter(|size| *size > 0).ok_or(SynthesisError::NoSize)?)),
    }
}

/// The accounts that may code the form.
async fn coders(coding: &CodingContext) -> Result<Vec<CoderChoice>, SynthesisError> {
    let accounts = coding.service.coders().await?;
    Ok(accounts.into_iter().map(|(coder, name)| CoderChoice { coder, name }).collect())
}

async fn load_page(coding: &CodingContext, history: &FrameHistory) -> Result<AgreementPage, SynthesisError> {
    let control = history.frame.question().to_owned();
    let words = CodeWords::load(coding, &history.frame).await?;
    let sample = match coding.service.agreement(&control).await? {
        Some(agreement) => Some(DoubleView::new(&words).in_force(&agreement)),
        None => {
            let ended = coding.service.newest_sample(&control).await?;
            ended.map(|sample| DoubleView::new(&words).ended(&sample))
        }
    };
    let part = coding.service.probability_sample(&history.frame).await?;
    let part = part.map(|part| part_view(coding, &part));
    Ok(AgreementPage { control, sample, part, coders: coders(coding).await?, ..AgreementPage::default() })
}

fn shows(coding: &CodingContext, page: AgreementPage) -> Main {
    let (catalogue, form) = (coding.catalogue.clone(), Arc::clone(&coding.form));
    Arc::new(move |frame| agreement_page(frame, &catalogue, &form, &page))
}
