//! Responses as the pages show them: codes become labels of the page's language.

use super::super::permitted::Permitted;
use super::super::visitor::Visitor;
use super::correction::correctable_answers;
use super::restriction::restriction_view;
use super::search::{Found, Search};
use super::withdrawal::open_proposal;
use crate::i18n::form_keys::question_key;
use crate::i18n::{Catalogue, option_words};
use crate::store::{PrivateVersion, ResponseHead, ResponseVersion, StoreError};
use crate::ui::workspace::{AnswerLine, ResponsePage, ResponseRow, ResponsesPage, VersionView};
use crate::workspace::{Permission, Permit, permits};
use questionnaire::{Form, Question, RawAnswers};

/// How many responses a page shows.
const PAGE: u32 = 50;

/// The page of responses after an id; `None` without a form in the address.
pub(super) async fn list(visitor: &Visitor, after: &str) -> Result<Option<ResponsesPage>, StoreError> {
    let Some(form) = visitor.form.clone() else { return Ok(None) };
    let mut heads = visitor.store().response_heads(form.id().as_str(), after, PAGE + 1).await?;
    let has_more = heads.len() > PAGE as usize;
    heads.truncate(PAGE as usize);
    let next = heads.last().filter(|_| has_more).map(|head| head.response_id.clone());
    let rows = heads.iter().map(|head| row(visitor, head)).collect();
    Ok(Some(ResponsesPage { rows, next, is_first: after.is_empty(), ..empty_list(visitor, &form) }))
}

/// The page without responses.
pub(super) fn empty_list(visitor: &Visitor, form: &Form) -> ResponsesPage {
    let form_name = visitor.locale().name_of(form).0;
    ResponsesPage { form: form.id().to_string(), form_name, is_first: true, ..ResponsesPage::default() }
}

/// The rows of the responses that were found before and of those that this request finds after an id; and the id after which a
/// further request goes on, if not every response was read.
pub(super) async fn found(
    visitor: &Visitor,
    form: &Form,
    search: &Search,
    (before, after): (Vec<String>, &str),
) -> Result<(Vec<ResponseRow>, Option<String>), StoreError> {
    let form = form.id().as_str();
    let Found { ids, after } = search.found(visitor.store(), form, after).await?;
    let all: Vec<_> = before.into_iter().chain(ids).collect();
    let heads = visitor.store().response_heads_of(form, &all).await?;
    Ok((heads.iter().map(|head| row(visitor, head)).collect(), after))
}

fn row(visitor: &Visitor, head: &ResponseHead) -> ResponseRow {
    ResponseRow {
        id: head.response_id.clone(),
        received: visitor.moment(head.received_at),
        amended: head.amended_at.map(|at| visitor.moment(at)),
        versions: head.revision,
        language: language(visitor, &head.locale),
        restricted: head.restricted_at.map(|at| visitor.moment(at)),
    }
}

/// The page of the responses whose processing is restricted; `None` without a form in the address.
pub(super) async fn restricted(visitor: &Visitor) -> Result<Option<ResponsesPage>, StoreError> {
    let Some(form) = visitor.form.clone() else { return Ok(None) };
    let restricted = visitor.store().restricted_responses(form.id().as_str()).await?;
    let ids: Vec<_> = restricted.into_iter().map(|restricted| restricted.row.response_id).collect();
    let heads = visitor.store().response_heads_of(form.id().as_str(), &ids).await?;
    let rows = heads.iter().map(|head| row(visitor, head)).collect();
    Ok(Some(ResponsesPage { rows, is_restricted: true, ..empty_list(visitor, &form) }))
}

/// The page of a response, with its private answers if they may be shown; `None` if there is no such response.
pub(super) async fn one<P: Permit>(
    permitted: &Permitted<P>,
    id: &str,
    private: Option<Vec<PrivateVersion>>,
) -> Result<Option<ResponsePage>, StoreError> {
    let Some(form) = permitted.form.clone() else { return Ok(None) };
    let form_id = form.id().as_str();
    let sent = permitted.store().response_versions(form_id, id).await?;
    if sent.is_empty() {
        return Ok(None);
    }
    let catalogue = permitted.locale().form_catalogue(&form);
    let published = permitted.store().published_at(form_id).await?;
    let is_private_shown = private.is_some();
    let may = |permission| permits(&permitted.account.grants, permission, Some(form_id)).is_some();
    let view = |version: &ResponseVersion| version_view(permitted, &form, &catalogue, version, private.as_deref());
    let versions: Result<_, _> = sent.iter().map(view).collect();
    Ok(Some(ResponsePage {
        form: form.id().to_string(),
        id: id.to_owned(),
        language: language_of(permitted, &sent),
        languages: languages(permitted),
        versions: versions?,
        published: published.map(|at| permitted.moment(at)),
        has_private: form.questions().any(Question::is_private),
        is_private_shown,
        proposal: open_proposal(permitted, &form, id).await?,
        restriction: restriction_view(permitted, form_id, id).await?,
        may_restrict: may(Permission::RestrictResponses),
        correctable: if may(Permission::CorrectResponses) {
            correctable_answers(&catalogue, &form)
        } else {
            Vec::new()
        },
        ..ResponsePage::default()
    }))
}

fn version_view(
    visitor: &Visitor,
    form: &Form,
    catalogue: &Catalogue,
    version: &ResponseVersion,
    private: Option<&[PrivateVersion]>,
) -> Result<VersionView, StoreError> {
    let of_version = |private: &[PrivateVersion]| match private.iter().find(|one| one.revision == version.revision) {
        Some(found) => lines(catalogue, form, found.document.reveal()),
        None => Ok(Vec::new()),
    };
    Ok(VersionView {
        revision: version.revision,
        sent: visitor.moment(version.at),
        language: language(visitor, &version.locale),
        lines: lines(catalogue, form, &version.document)?,
        private: private.map(of_version).transpose()?,
    })
}

/// The answers of a document in the order of the form. Answers to questions that the form no longer has stand under their ids.
fn lines(catalogue: &Catalogue, form: &Form, document: &str) -> Result<Vec<AnswerLine>, StoreError> {
    let raw: RawAnswers = serde_json::from_str(document).map_err(|_| StoreError::Damaged("a response"))?;
    let (mut lines, mut known) = (Vec::new(), Vec::new());
    for question in form.questions() {
        for control in question.controls() {
            let values = raw.get(&control).map(|answer| answer.values().to_vec()).unwrap_or_default();
            known.push(control);
            let words = |code: &String| option_words(catalogue, question, code).unwrap_or_else(|| code.clone());
            let value = values.iter().map(words).collect::<Vec<_>>().join(", ");
            if !value.is_empty() {
                lines.push(AnswerLine { label: catalogue.message_by_key(&question_key(question)), value });
            }
        }
    }
    let others = raw.iter().filter(|(name, _)| known.iter().all(|control| control != name));
    lines.extend(others.map(|(name, answer)| AnswerLine { label: name.to_owned(), value: answer.values().join(", ") }));
    Ok(lines)
}

/// The tag of the language in which the newest version was sent, if the site has it.
pub(super) fn language_of(visitor: &Visitor, versions: &[ResponseVersion]) -> Option<String> {
    let locale = visitor.snapshot.context.site.locale(&versions.first()?.locale)?;
    Some(locale.tag().to_owned())
}

fn languages(visitor: &Visitor) -> Vec<(String, String)> {
    let locales = visitor.snapshot.context.site.locales().iter();
    locales.map(|locale| (locale.tag().to_owned(), locale.name())).collect()
}

fn language(visitor: &Visitor, tag: &str) -> String {
    visitor.snapshot.context.site.locale(tag).map_or_else(|| tag.to_owned(), |locale| locale.name())
}
