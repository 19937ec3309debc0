//! The list of questions, and the themes of one.

use super::code_words::CodeWords;
use super::context::CodingContext;
use super::theme_fields::{change as asked_change, refusal, typed_theme};
use super::view_model::frame_page as page_of_frame;
use super::{CodingAnswer, Main};
use crate::i18n::key;
use crate::server::workspace::body::Body;
use crate::synthesis::{FrameHistory, SynthesisError};
use crate::ui::workspace::coding::{
    FramePage, OverviewPage, OverviewRow, TypedTheme, frame_page, overview_page, parameter,
};
use std::sync::Arc;

/// The list of questions.
pub(super) async fn overview(coding: &CodingContext) -> Result<CodingAnswer, SynthesisError> {
    let frames = coding.service.frames().await?;
    let progress = coding.service.progress().await?;
    let row = |(history, progress): (&FrameHistory, &crate::synthesis::QuestionCoding)| OverviewRow {
        control: progress.control.clone(),
        themes: history.frame.themes_in_use().iter().filter(|theme| !theme.heading).count() as u64,
        texts: progress.texts,
        coded: progress.coded,
    };
    let page =
        OverviewPage { form_name: coding.form_name.clone(), rows: frames.iter().zip(&progress).map(row).collect() };
    let (catalogue, form) = (coding.catalogue.clone(), Arc::clone(&coding.form));
    let main: Main = Arc::new(move |frame| overview_page(frame, &catalogue, &form, &page));
    Ok(CodingAnswer::Page(key::CODING_TITLE, main))
}

/// The themes of a question.
pub(super) async fn one(coding: &CodingContext, control: &str) -> Result<CodingAnswer, SynthesisError> {
    let history = coding.service.frame(control).await?;
    let page = load_page(coding, &history).await?;
    Ok(CodingAnswer::Page(key::CODING_FRAME, shows(coding, page)))
}

/// A change of the themes of a question.
pub(super) async fn change(coding: &CodingContext, control: &str, body: &Body) -> Result<CodingAnswer, SynthesisError> {
    let history = coding.service.frame(control).await?;
    match make_change(coding, &history, body).await {
        Ok(()) => Ok(CodingAnswer::Redirect(coding.address().frame(control))),
        Err(error) => match refusal(&error) {
            Some(problem) => {
                let is_new = body.field_value(parameter::ACTION) == "add";
                let typed = if is_new { typed_theme(body) } else { TypedTheme::default() };
                let history = coding.service.frame(control).await?;
                let page = FramePage { problem: Some(problem), typed, ..load_page(coding, &history).await? };
                Ok(CodingAnswer::Refused(key::CODING_FRAME, shows(coding, page)))
            }
            None => Err(error),
        },
    }
}

/// The page of a frame, with the marks of themes on which coders do not agree well enough.
async fn load_page(coding: &CodingContext, history: &FrameHistory) -> Result<FramePage, SynthesisError> {
    let words = CodeWords::load(coding, &history.frame).await?;
    let sample = coding.service.sample_in_force(history.frame.question()).await?;
    Ok(FramePage { is_frozen: sample.is_some(), ..page_of_frame(coding, history, &words) })
}

async fn make_change(coding: &CodingContext, history: &FrameHistory, body: &Body) -> Result<(), SynthesisError> {
    if body.field_value(parameter::SEEN) != history.frame.version().to_string() {
        return Err(SynthesisError::FrameOvertaken);
    }
    let change = asked_change(body, &body.field_values(parameter::INTO), &history.frame, coding.tag())?;
    coding.service.change_frame(&history.frame, &[change], &coding.who, coding.now).await?;
    Ok(())
}

fn shows(coding: &CodingContext, page: FramePage) -> Main {
    let (catalogue, form) = (coding.catalogue.clone(), Arc::clone(&coding.form));
    Arc::new(move |frame| frame_page(frame, &catalogue, &form, &page))
}
