//! Corrections: an operator replaces an answer of a recorded response on behalf of its respondent, who may ask for it at any time, after
//! the form has closed too (RGPD, article 16). What follows is what follows an amendment: a new version, and changed texts wait for
//! reviewers and coders again.

use super::amendments::{NewAnswers, amendment};
use super::found_response::{FindError, FoundResponse, response_with_id};
use super::receipt_code::Secret;
use super::recorded_response::RecordedResponse;
use super::response_letters::LetterChoice;
use crate::store::timestamps::now_ms;
use crate::store::{AmendOutcome, AmendedBy, Store, StoreError, StoredResponse};
use crate::workspace::{Act, Action, Actor, Object};
use questionnaire::{FieldError, Form, Question, RawAnswer, RawAnswers, validate};

/// Why an answer was not corrected.
#[derive(Debug, thiserror::Error)]
pub enum CorrectionError {
    /// The form has no such question.
    #[error("the form has no such question")]
    UnknownControl,
    /// The response does not exist, or was withdrawn.
    #[error("there is no such response")]
    Gone,
    /// The response has changed since it was shown.
    #[error("the response has changed meanwhile")]
    Stale,
    /// The private answers were erased.
    #[error("the private answers were erased")]
    Erased,
    /// The answer is the one that there is.
    #[error("the answer is the same")]
    Unchanged,
    /// The form does not accept the answer.
    #[error("the form does not accept the answer: {}", error_codes(.0))]
    Invalid(Vec<FieldError>),
    /// The form, as it is by now, would not take these other answers of the response, which would be lost.
    #[error("other answers would be lost, because the form has changed: {}", .0.join(", "))]
    Loses(Vec<String>),
    /// The store failed, or holds something else than this software writes.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// An answer in place of the one that a response has.
pub struct Correction<'a> {
    /// The response.
    pub response_id: &'a str,
    /// The revision that was shown.
    pub seen: u32,
    /// The control whose answer it is.
    pub control: &'a str,
    /// The answer; without values, the response has none.
    pub values: Vec<String>,
}

/// Who corrects answers of a form, when and why, and whether the respondent is told.
pub(super) struct Corrector<'a> {
    pub(super) store: &'a dyn Store,
    pub(super) secret: &'a Secret,
    pub(super) form: &'a Form,
    pub(super) actor: Actor,
    pub(super) reason: &'a str,
    pub(super) now: i64,
    pub(super) letter: LetterChoice<'a>,
}

/// Replaces an answer, for a command, with the secret of the store.
///
/// # Errors
/// When the answer is not replaced; the error says why.
pub async fn correct_answer(
    store: &dyn Store,
    form: &Form,
    correction: Correction<'_>,
    (actor, reason): (Actor, &str),
    letter: LetterChoice<'_>,
) -> Result<(), CorrectionError> {
    let secret = Secret::new(store.secret().await?);
    Corrector { store, secret: &secret, form, actor, reason, now: now_ms(), letter }.correct(correction).await
}

impl Corrector<'_> {
    /// Replaces an answer.
    #[tracing::instrument(name = "correct", skip_all, fields(form = %self.form.id()))]
    pub(super) async fn correct(&self, correction: Correction<'_>) -> Result<(), CorrectionError> {
        let Correction { response_id, seen, control, values } = correction;
        let form = self.form.id().as_str();
        let question = self.form.question_for_control(control).ok_or(CorrectionError::UnknownControl)?;
        let FoundResponse { receipt_digest, stored } = match response_with_id(self.store, self.form, response_id).await
        {
            Ok(found) => found,
            Err(FindError::Store(error)) => return Err(error.into()),
            Err(FindError::Unknown | FindError::NotACode | FindError::Withdrawn(_)) => {
                return Err(CorrectionError::Gone);
            }
        };
        if stored.revision != seen {
            return Err(CorrectionError::Stale);
        }
        let recorded = recorded(stored)?;
        if question.is_private() && recorded.is_purged() {
            return Err(CorrectionError::Erased);
        }
        let former = recorded.answers();
        let wanted = corrected(&former, control, values);
        let (accepted, errors) = validate(self.form, &wanted);
        let own: Vec<_> =
            errors.into_iter().filter(|error| question.controls().any(|own| own == error.question)).collect();
        if !own.is_empty() {
            return Err(CorrectionError::Invalid(own));
        }
        let new = accepted.to_raw();
        let lost = lost_controls(self.form, question, (&former, &new));
        if !lost.is_empty() {
            return Err(CorrectionError::Loses(lost));
        }
        if new == former {
            return Err(CorrectionError::Unchanged);
        }
        let act = Act::new(self.actor.clone(), Action::CorrectResponse, Object::response(response_id), self.now);
        let act = act.on_form(form).because(self.reason).with("control", control).with("revision", seen + 1);
        let version = (response_id, seen + 1);
        let new = NewAnswers {
            form: self.form,
            secret: self.secret,
            accepted: &accepted,
            locale: &recorded.locale,
            at: self.now,
            by: AmendedBy::Operator(Box::new(act)),
            letters: self.letter.correction_letters((self.form, &recorded.locale), version, (&former, &new), self.now),
        };
        match self.store.amend(form, amendment(&recorded, (receipt_digest, seen), new)).await? {
            AmendOutcome::Done { .. } => Ok(()),
            AmendOutcome::Stale => Err(CorrectionError::Stale),
            AmendOutcome::Gone => Err(CorrectionError::Gone),
        }
    }
}

/// The codes of errors, as the HTTP API has them.
fn error_codes(errors: &[FieldError]) -> String {
    errors.iter().map(|error| error.code.name()).collect::<Vec<_>>().join(", ")
}

fn recorded(stored: StoredResponse) -> Result<RecordedResponse, StoreError> {
    RecordedResponse::from_stored(stored, None).map_err(|_| StoreError::Damaged("a response"))
}

/// The answers with this one in place of the former one.
fn corrected(former: &RawAnswers, control: &str, mut values: Vec<String>) -> RawAnswers {
    let mut answers = former.clone();
    match values.len() {
        0 => _ = answers.remove(control),
        1 => answers.set(control, RawAnswer::One(values.remove(0))),
        _ => answers.set(control, RawAnswer::Many(values)),
    }
    answers
}

/// The controls whose answers would be lost, though they neither belong to the corrected question nor depend on it.
fn lost_controls(form: &Form, corrected: &Question, (former, new): (&RawAnswers, &RawAnswers)) -> Vec<String> {
    let depends = |question: &Question| question.condition().is_some_and(|(on, _)| on == corrected.id());
    let may_go = |control: &str| {
        form.question_for_control(control).is_some_and(|question| question.id() == corrected.id() || depends(question))
    };
    let lost = former.iter().filter(|(control, answer)| new.get(control) != Some(answer) && !may_go(control));
    lost.map(|(control, _)| control.to_owned()).collect()
}
