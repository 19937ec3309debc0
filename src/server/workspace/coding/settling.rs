//! Texts that were coded differently: pages and decisions.

use super::agreement_view::{DoubleView, problem_key};
use super::code_words::CodeWords;
use super::context::CodingContext;
use super::{CodingAnswer, Main};
use crate::coding::{Code, CodeError, CodeSet};
use crate::i18n::{Key, key};
use crate::server::workspace::body::Body;
use crate::store::DoubleText;
use crate::synthesis::{FrameHistory, QuestionAgreement, SynthesisError, differs};
use crate::ui::workspace::coding::{SettlingPage, parameter, settling_page};
use std::sync::Arc;

/// The text that the address names, or the next one that nobody has settled.
pub(super) async fn one(coding: &CodingContext, control: &str, query: &str) -> Result<CodingAnswer, SynthesisError> {
    let history = coding.service.frame(control).await?;
    let agreement = coding.service.agreement(control).await?;
    let named = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == parameter::TEXT);
    let text = match named {
        Some((_, id)) => match find(agreement.as_ref(), &id) {
            None => return Ok(CodingAnswer::Missing),
            found => found,
        },
        None => differing(agreement.as_ref()).find(|text| text.settlement.is_none()),
    };
    let words = CodeWords::load(coding, &history.frame).await?;
    let page = make_page(&words, &history, agreement.as_ref(), text);
    Ok(CodingAnswer::Page(key::CODING_SETTLE, shows(coding, page)))
}

/// A decision on a text, or taking the last one back.
pub(super) async fn decide(coding: &CodingContext, control: &str, body: &Body) -> Result<CodingAnswer, SynthesisError> {
    let history = coding.service.frame(control).await?;
    let agreement = coding.service.agreement(control).await?;
    let response_id = body.field_value(parameter::TEXT);
    let is_undoing = body.field_value(parameter::ACTION) == "undo";
    let (chosen, reason) = (body.field_values(parameter::CODE), body.field_value(parameter::REASON));
    let words = CodeWords::load(coding, &history.frame).await?;
    let Some(text) = find(agreement.as_ref(), &response_id) else {
        return Ok(refuse(coding, make_page(&words, &history, agreement.as_ref(), None), key::CODING_PROBLEM_CHANGED));
    };
    let made = match (text.fingerprint() == body.field_value(parameter::SEEN), is_undoing) {
        (false, _) => Err(SynthesisError::SettlementOvertaken),
        (true, true) => coding.service.undo_settlement(text, &history.frame, &coding.who, coding.now).await,
        (true, false) => settle(coding, &history, text, &chosen, &reason).await,
    };
    match made {
        Ok(()) if is_undoing => Ok(CodingAnswer::Redirect(coding.address().two_codings(control, &response_id))),
        Ok(()) => Ok(CodingAnswer::Redirect(coding.address().settling(control))),
        Err(error) => match problem_key(&error) {
            Some(problem) => {
                let page = make_page(&words, &history, agreement.as_ref(), Some(text));
                Ok(refuse(coding, SettlingPage { chosen, reason, ..page }, problem))
            }
            None => Err(error),
        },
    }
}

async fn settle(
    coding: &CodingContext,
    history: &FrameHistory,
    text: &DoubleText,
    chosen: &[String],
    reason: &str,
) -> Result<(), SynthesisError> {
    let codes = chosen.iter().map(|code| code.parse()).collect::<Result<Vec<Code>, CodeError>>()?;
    let codes = CodeSet::from_codes(codes)?;
    coding.service.settle(text, &history.frame, (&codes, reason), &coding.who, coding.now).await
}

fn differing(agreement: Option<&QuestionAgreement>) -> impl Iterator<Item = &DoubleText> {
    agreement.into_iter().flat_map(|agreement| &agreement.texts).filter(|text| differs(text))
}

fn find<'a>(agreement: Option<&'a QuestionAgreement>, response_id: &str) -> Option<&'a DoubleText> {
    differing(agreement).find(|text| text.response_id == response_id)
}

fn make_page(
    words: &CodeWords<'_>,
    history: &FrameHistory,
    agreement: Option<&QuestionAgreement>,
    text: Option<&DoubleText>,
) -> SettlingPage {
    let letters = agreement.map(|agreement| agreement.coders.clone()).unwrap_or_default();
    let view = DoubleView::new(words);
    SettlingPage {
        control: history.frame.question().to_owned(),
        text: text.map(|text| view.settled_text(text, &letters)),
        choices: words.choices(),
        chosen: Vec::new(),
        reason: String::new(),
        problem: None,
    }
}

fn refuse(coding: &CodingContext, page: SettlingPage, problem: Key) -> CodingAnswer {
    CodingAnswer::Refused(key::CODING_SETTLE, shows(coding, SettlingPage { problem: Some(problem), ..page }))
}

fn shows(coding: &CodingContext, page: SettlingPage) -> Main {
    let (catalogue, form) = (coding.catalogue.clone(), Arc::clone(&coding.form));
    Arc::new(move |frame| settling_page(frame, &catalogue, &form, &page))
}
