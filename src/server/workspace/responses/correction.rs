//! Corrects one answer of a response, for a reason. A private answer is replaced without being shown.

use super::super::body::Body;
use super::super::page;
use super::super::permitted::Permitted;
use super::{Parameters, response_id};
use crate::i18n::form_keys::question_key;
use crate::i18n::{Catalogue, key, option_words};
use crate::server::corrections::{Correction, CorrectionError, Corrector};
use crate::server::response_letters::LetterChoice;
use crate::store::StoreError;
use crate::ui::messages;
use crate::ui::workspace::{CorrectableAnswer, CorrectionField, CorrectionPage, OptionView, correction, fields};
use crate::workspace::permit::CorrectResponses;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use questionnaire::{Form, Question, RawAnswers};

type Permit = Permitted<CorrectResponses>;

/// The answers that can be corrected: each control of the form with its question.
pub(super) fn correctable_answers(catalogue: &Catalogue, form: &Form) -> Vec<CorrectableAnswer> {
    let of_question = |question: &Question| -> Vec<CorrectableAnswer> {
        let label = catalogue.message_by_key(&question_key(question));
        let answer = |control: String| CorrectableAnswer { label: label.clone(), control };
        question.controls().map(answer).collect()
    };
    form.questions().flat_map(of_question).collect()
}

/// The form that replaces one answer.
pub(super) async fn correction_form(permitted: Permit, parameters: Parameters) -> Response {
    let control = permitted.query(fields::QUESTION);
    match load(&permitted, response_id(&parameters), &control).await {
        Ok(Some(shown)) => respond(&permitted, shown).await,
        Ok(None) => permitted.missing().await,
        Err(error) => permitted.broken(&error).await,
    }
}

pub(super) async fn correct(permitted: Permit, parameters: Parameters, body: Body) -> Response {
    let Some(form) = permitted.form.clone() else { return permitted.missing().await };
    let (id, control) = (response_id(&parameters), body.field_value(fields::QUESTION));
    let shown = match load(&permitted, id, &control).await {
        Ok(Some(shown)) => shown,
        Ok(None) => return permitted.missing().await,
        Err(error) => return permitted.broken(&error).await,
    };
    let (values, reason) = (body.field_values(fields::VALUE), body.field_value(fields::REASON));
    let shown = CorrectionPage { field: shown.field.clone().with_values(&values), reason: reason.clone(), ..shown };
    let words = |key| permitted.locale().catalogue().message(key);
    let refused = |problem: String| CorrectionPage { problem: Some(problem), ..shown.clone() };
    if reason.is_empty() {
        return respond(&permitted, refused(words(key::WORKSPACE_NO_REASON))).await;
    }
    let Ok(seen) = body.field_value(fields::SEEN).parse() else {
        return respond(&permitted, refused(words(key::WORKSPACE_RESPONSE_STALE))).await;
    };
    let corrector = Corrector {
        store: permitted.store(),
        secret: &permitted.state.secret,
        form: &form,
        actor: permitted.actor(),
        reason: &reason,
        now: permitted.now,
        letter: LetterChoice::of_site(&permitted.snapshot.context),
    };
    match corrector.correct(Correction { response_id: id, seen, control: &control, values }).await {
        Ok(()) => {
            let page = format!("/{}/{}/{id}", form.id(), fields::RESPONSES);
            Redirect::to(&permitted.address(&page)).into_response()
        }
        Err(CorrectionError::Store(error)) => permitted.broken(&error).await,
        Err(CorrectionError::Gone | CorrectionError::UnknownControl) => permitted.missing().await,
        Err(CorrectionError::Stale) => respond(&permitted, refused(words(key::WORKSPACE_RESPONSE_STALE))).await,
        Err(CorrectionError::Erased) => respond(&permitted, refused(words(key::WORKSPACE_CORRECTION_ERASED))).await,
        Err(CorrectionError::Unchanged) => {
            respond(&permitted, refused(words(key::WORKSPACE_CORRECTION_UNCHANGED))).await
        }
        Err(CorrectionError::Invalid(errors)) => {
            let catalogue = permitted.locale().form_catalogue(&form);
            let errors: Vec<_> = errors.iter().map(|error| messages::error(&catalogue, error)).collect();
            respond(&permitted, refused(errors.join(" "))).await
        }
        Err(CorrectionError::Loses(controls)) => {
            let (catalogue, questions) = (permitted.locale().catalogue(), controls.join(", "));
            let problem = catalogue.format(key::WORKSPACE_CORRECTION_LOSES.name(), &[("questions", &questions)]);
            respond(&permitted, refused(problem)).await
        }
    }
}

/// The page about a control of a response; `None` if there is no such response or control.
async fn load(permitted: &Permit, id: &str, control: &str) -> Result<Option<CorrectionPage>, StoreError> {
    let Some(form) = permitted.form.clone() else { return Ok(None) };
    let versions = permitted.store().response_versions(form.id().as_str(), id).await?;
    let (Some(newest), Some(question)) = (versions.first(), form.question_for_control(control)) else {
        return Ok(None);
    };
    let catalogue = permitted.locale().form_catalogue(&form);
    let public: RawAnswers = serde_json::from_str(&newest.document).map_err(|_| StoreError::Damaged("a response"))?;
    let given = public.get(control).map(|answer| answer.values().to_vec()).unwrap_or_default();
    Ok(Some(CorrectionPage {
        form: form.id().to_string(),
        response: id.to_owned(),
        control: control.to_owned(),
        label: catalogue.message_by_key(&question_key(question)),
        is_private: question.is_private(),
        field: field(&catalogue, question, control).with_values(&given),
        seen: newest.revision,
        reason: String::new(),
        problem: None,
    }))
}

/// The field in which an answer is given.
fn field(catalogue: &Catalogue, question: &Question, control: &str) -> CorrectionField {
    let codes = question.kind().codes();
    if codes.is_empty() || control != question.id().as_str() {
        return CorrectionField::Text { value: String::new(), is_multi_line: question.is_multi_line(control) };
    }
    let option = |code: String| OptionView {
        label: option_words(catalogue, question, &code).unwrap_or_else(|| code.clone()),
        is_chosen: false,
        code,
    };
    CorrectionField::Options {
        options: codes.iter().map(|code| option(code.to_string())).collect(),
        are_several: question.kind().multiple_choice().is_some(),
    }
}

async fn respond(permitted: &Permit, shown: CorrectionPage) -> Response {
    let status = if shown.problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let frame = page::frame(permitted, Some(&permitted.account), key::WORKSPACE_CORRECTION);
    let frame = if shown.problem.is_some() { frame.as_refusal() } else { frame };
    page::respond(status, move || correction(&frame, &shown)).await
}
