//! One text at a time: pages and codings.

use super::code_words::CodeWords;
use super::context::CodingContext;
use super::recording::{is_one_of_several, record, undo};
use super::suggested;
use super::view_model::{coding_text, near_text_view};
use super::{CodingAnswer, Main};
use crate::coding::CodeError;
use crate::i18n::{Key, key};
use crate::server::workspace::body::Body;
use crate::store::TextToCode;
use crate::synthesis::{FrameHistory, SynthesisError};
use crate::ui::workspace::coding::{CodingPage, CodingText, TypedCoding, coding_page, parameter};
use std::sync::Arc;

/// The text that the address names, or the next one that nobody has coded.
pub(super) async fn one(coding: &CodingContext, control: &str, query: &str) -> Result<CodingAnswer, SynthesisError> {
    let value = |name: &str| {
        let found = form_urlencoded::parse(query.as_bytes()).find(|(known, _)| known == name);
        found.map(|(_, value)| value.into_owned()).filter(|value| !value.is_empty())
    };
    let history = coding.service.frame(control).await?;
    let after = value(parameter::AFTER);
    let text = match value(parameter::TEXT) {
        Some(response_id) => {
            let text = coding.find_text(control, response_id).await?;
            if text.is_none() {
                return Ok(CodingAnswer::Missing);
            }
            text
        }
        None => {
            let after = after.as_deref().unwrap_or_default();
            coding.service.next_text(control, after, &coding.reservation()).await?
        }
    };
    let is_undone = value(parameter::UNDONE).is_some();
    let notice = match &text {
        Some(_) if is_undone => Some(key::CODING_UNDONE),
        Some(text) if waits_again(&history, text) => Some(key::CODING_AGAIN),
        _ => None,
    };
    let is_undone_with_equal = is_one_of_several(coding, control, text.as_ref(), after.as_deref()).await?;
    let page = page_with_text(coding, &history, text.as_ref(), None).await?;
    let page = CodingPage { previous: after, notice, is_undone_with_equal, ..page };
    Ok(CodingAnswer::Page(key::CODING_TEXT, shows(coding, page)))
}

/// A coding of a text, or the undoing of one.
pub(super) async fn code(coding: &CodingContext, control: &str, body: &Body) -> Result<CodingAnswer, SynthesisError> {
    let history = coding.service.frame(control).await?;
    let response_id = body.field_value(parameter::TEXT);
    let Some(text) = coding.find_text(control, response_id.clone()).await? else {
        return refuse(coding, &history, None, None, key::CODING_PROBLEM_CHANGED).await;
    };
    let typed = TypedCoding {
        codes: body.field_values(parameter::CODE),
        is_doubtful: !body.field_value(parameter::DOUBT).is_empty(),
        is_quotable: !body.field_value(parameter::QUOTE).is_empty(),
        memo: body.field_value(parameter::MEMO),
    };
    let is_undoing = body.field_value(parameter::ACTION) == "undo";
    let made = if is_undoing {
        undo(coding, &history, &text, !body.field_value(parameter::EQUAL).is_empty()).await
    } else {
        record(coding, &history, &text, &typed, body).await
    };
    match made {
        Ok(()) if is_undoing => Ok(CodingAnswer::Redirect(coding.address().undone(control, &response_id))),
        Ok(()) => Ok(CodingAnswer::Redirect(coding.address().next(control, &response_id))),
        Err(error) => match refusal(&error) {
            Some(problem) => {
                let typed = (!is_undoing).then_some(typed);
                let text = coding.find_text(control, response_id).await?;
                refuse(coding, &history, text, typed, problem).await
            }
            None => Err(error),
        },
    }
}

/// Whether the coder coded the text, and has to do so again.
fn waits_again(history: &FrameHistory, text: &TextToCode) -> bool {
    let was_coded = text.own.iter().any(|(_, coding)| coding.codes.is_some());
    match text.standing().and_then(|coding| coding.codes.as_ref()) {
        Some(codes) => codes.parse().is_ok_and(|codes| history.frame.current_codes(&codes).is_none()),
        None => was_coded && text.own.last().is_some_and(|(_, coding)| coding.codes.is_some()),
    }
}

async fn page_with_text(
    coding: &CodingContext,
    history: &FrameHistory,
    text: Option<&TextToCode>,
    typed: Option<TypedCoding>,
) -> Result<CodingPage, SynthesisError> {
    let control = history.frame.question().to_owned();
    let progress = coding.service.progress().await?;
    let own = progress.iter().find(|question| question.control == control);
    let words = CodeWords::load(coding, &history.frame).await?;
    let (suggested, equal, near) = match text {
        Some(text) => (
            suggested::shown(coding, &history.frame, &words, text).await?,
            coding.service.equal_texts(text).await?,
            coding.service.near_texts(text).await?.into_iter().map(near_text_view).collect(),
        ),
        None => (None, 0, Vec::new()),
    };
    Ok(CodingPage {
        progress: own.map_or((0, 0), |question| (question.texts, question.coded)),
        themes: words.themes(),
        reserved: words.reserved(),
        text: text.map(|text| CodingText { suggested, equal, near, ..coding_text(&history.frame, text, typed) }),
        previous: None,
        is_undone_with_equal: false,
        problem: None,
        notice: None,
        control,
    })
}

/// The page that says why nothing was recorded; what was entered is still there.
async fn refuse(
    coding: &CodingContext,
    history: &FrameHistory,
    text: Option<TextToCode>,
    typed: Option<TypedCoding>,
    problem: Key,
) -> Result<CodingAnswer, SynthesisError> {
    let page = CodingPage { problem: Some(problem), ..page_with_text(coding, history, text.as_ref(), typed).await? };
    Ok(CodingAnswer::Refused(key::CODING_TEXT, shows(coding, page)))
}

pub(super) fn refusal(error: &SynthesisError) -> Option<Key> {
    match error {
        SynthesisError::Code(CodeError::Empty) => Some(key::CODING_PROBLEM_NONE),
        SynthesisError::Code(CodeError::NotAlone(_)) => Some(key::CODING_PROBLEM_ALONE),
        SynthesisError::Code(CodeError::Malformed(_) | CodeError::Reserved(_)) | SynthesisError::ThemeNotInUse => {
            Some(key::CODING_PROBLEM_THEME)
        }
        SynthesisError::TextChanged | SynthesisError::Assigned => Some(key::CODING_PROBLEM_CHANGED),
        SynthesisError::CodingOvertaken => Some(key::CODING_PROBLEM_WINDOW),
        SynthesisError::Store(_)
        | SynthesisError::NoTexts(_)
        | SynthesisError::Frame(_)
        | SynthesisError::Damaged { .. }
        | SynthesisError::FrameOvertaken
        | SynthesisError::FrameFrozen
        | SynthesisError::TooFewCoders
        | SynthesisError::NoThemes
        | SynthesisError::NothingToDraw
        | SynthesisError::NoSize
        | SynthesisError::AlreadyDrawn
        | SynthesisError::NoSample
        | SynthesisError::NoReason
        | SynthesisError::SettlementOvertaken
        | SynthesisError::PartDrawn
        | SynthesisError::AllDrawn
        | SynthesisError::NoPart
        | SynthesisError::Interrupted => None,
    }
}

fn shows(coding: &CodingContext, page: CodingPage) -> Main {
    let (catalogue, form) = (coding.catalogue.clone(), Arc::clone(&coding.form));
    Arc::new(move |frame| coding_page(frame, &catalogue, &form, &page))
}
