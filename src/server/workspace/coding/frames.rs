//! The list of questions, and the themes of one.

use super::agreement_view::reliability_key;
use super::context::CodingContext;
use super::theme_fields::{change as asked_change, refusal, typed_theme};
use super::view_model::frame_page as page_of_frame;
use super::{CodingAnswer, Main};
use crate::coding::agreement::Reliability;
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
    let mut page = page_of_frame(coding, history);
    let Some(agreement) = coding.service.agreement(history.frame.question()).await? else { return Ok(page) };
    page.is_frozen = true;
    // Coders learn nothing of each other before all is coded.
    if coding.may_settle || agreement.sample.coded == agreement.sample.texts {
        for theme in &mut page.themes {
            let found = agreement.report.themes.iter().find(|found| found.code.name() == theme.id);
            let marked = found.filter(|found| found.reliability != Reliability::Reliable);
            theme.reliability = marked.map(|found| reliability_key(found.reliability));
        }
    }
    Ok(page)
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
