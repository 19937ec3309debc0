//! The list of coded texts of a question.

use super::code_words::CodeWords;
use super::context::CodingContext;
use super::{CodingAnswer, Main};
use crate::i18n::key;
use crate::synthesis::{CodingFilter, ListedCoding, SynthesisError};
use crate::ui::workspace::coding::{ListPage, ListRow, list_page, parameter};
use std::sync::Arc;

/// The codings that the address asks for.
pub(super) async fn one(coding: &CodingContext, control: &str, query: &str) -> Result<CodingAnswer, SynthesisError> {
    let value = |name: &str| {
        let found = form_urlencoded::parse(query.as_bytes()).find(|(known, _)| known == name);
        found.map(|(_, value)| value.into_owned()).unwrap_or_default()
    };
    let history = coding.service.frame(control).await?;
    let filter = CodingFilter {
        // What is no code lists everything, as an empty choice does.
        code: value(parameter::CODE).parse().ok(),
        is_doubtful: !value(parameter::DOUBT).is_empty(),
        is_quotable: !value(parameter::QUOTE).is_empty(),
    };
    let viewer = (coding.coder(), coding.may_settle);
    let after = value(parameter::AFTER);
    let (listed, next) = coding.service.coded_texts(&history.frame, &filter, (&viewer.0, viewer.1), &after).await?;
    let words = CodeWords::load(coding, &history.frame).await?;
    let page = ListPage {
        control: control.to_owned(),
        choices: words.choices(),
        filter: (filter.code.map(|code| code.to_string()).unwrap_or_default(), filter.is_doubtful, filter.is_quotable),
        rows: listed.into_iter().map(|listed| row(coding, &words, listed)).collect(),
        next,
    };
    Ok(CodingAnswer::Page(key::CODING_LIST, shows(coding, page)))
}

fn row(coding: &CodingContext, words: &CodeWords<'_>, listed: ListedCoding) -> ListRow {
    let is_own = listed.coding.coder == coding.coder();
    ListRow {
        labels: words.labels(listed.codes.as_ref()),
        response_id: listed.coding.response_id,
        locale: listed.locale,
        text: listed.text,
        marks: (listed.coding.is_doubtful, listed.coding.is_quotable),
        memo: listed.coding.memo,
        by: (!is_own).then_some(listed.coding.by),
    }
}

fn shows(coding: &CodingContext, page: ListPage) -> Main {
    let (catalogue, form) = (coding.catalogue.clone(), Arc::clone(&coding.form));
    Arc::new(move |frame| list_page(frame, &catalogue, &form, &page))
}
