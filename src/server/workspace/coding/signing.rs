//! The sign-off of synthesis documents: who answers for each, with its words and its figures as they are.

use super::context::CodingContext;
use super::{CodingAnswer, Main};
use crate::i18n::{Key, key};
use crate::server::results::{DocumentState, SignOffError, current_figures, document_states};
use crate::server::workspace::body::Body;
use crate::site::Site;
use crate::store::timestamps::timestamp_from_ms;
use crate::store::{SignOff, Store};
use crate::synthesis::SynthesisError;
use crate::synthesis_document::{DocumentProblem, SignOffState};
use crate::ui::workspace::coding::{DocumentView, SigningPage, parameter, signing_page};
use std::sync::Arc;

/// The documents of a form, each with its state.
pub(super) async fn documents(
    coding: &CodingContext,
    site: &Site,
    store: &dyn Store,
) -> Result<CodingAnswer, SynthesisError> {
    let states = load(coding, site, store).await?;
    Ok(CodingAnswer::Page(key::SYNTHESIS_HEADING, shows(coding, &states, None)))
}

/// Signs the document in a language.
pub(super) async fn sign(
    coding: &CodingContext,
    site: &Site,
    store: &dyn Store,
    body: &Body,
) -> Result<CodingAnswer, SynthesisError> {
    let states = load(coding, site, store).await?;
    let language = body.field_value(parameter::LANGUAGE);
    let Some(state) = states.iter().find(|state| state.language == language) else {
        // The document was there when the page was shown.
        return Ok(CodingAnswer::Refused(
            key::SYNTHESIS_HEADING,
            shows(coding, &states, Some(key::CODING_SIGN_CHANGED)),
        ));
    };
    let (seen, name) = (body.field_value(parameter::SEEN), body.field_value(parameter::NAME));
    match state.sign(&coding.form, store, (&seen, &name), &coding.who, coding.now).await {
        Ok(()) => Ok(CodingAnswer::Redirect(coding.address().synthesis())),
        Err(SignOffError::Store(error)) => Err(error.into()),
        Err(error) => {
            let main = shows(coding, &states, problem_key(&error));
            Ok(CodingAnswer::Refused(key::SYNTHESIS_HEADING, main))
        }
    }
}

fn problem_key(error: &SignOffError) -> Option<Key> {
    Some(match error {
        SignOffError::Problems => key::CODING_SIGN_PROBLEMS,
        SignOffError::Changed => key::CODING_SIGN_CHANGED,
        SignOffError::Name => key::CODING_SIGN_NO_NAME,
        SignOffError::Store(_) => return None,
    })
}

async fn load(coding: &CodingContext, site: &Site, store: &dyn Store) -> Result<Vec<DocumentState>, SynthesisError> {
    let figures = current_figures(&coding.form, store, &coding.zone).await?;
    document_states(site, &coding.form, store, &figures).await
}

fn shows(coding: &CodingContext, states: &[DocumentState], problem: Option<Key>) -> Main {
    let told = |SignOff { in_name_of, at, .. }: &SignOff| {
        (in_name_of.clone(), coding.zone.format_long(timestamp_from_ms(*at), &coding.catalogue))
    };
    let document = |state: &DocumentState| DocumentView {
        language: (state.language.clone(), coding.language(&state.language)),
        title: state.title.clone(),
        seen: state.fingerprint(),
        problems: state.problems.iter().map(|DocumentProblem { line, message }| (*line, message.clone())).collect(),
        signed: match &state.state {
            SignOffState::Draft => None,
            SignOffState::Signed(last) => Some((told(last), true)),
            SignOffState::Changed(last) => Some((told(last), false)),
        },
    };
    let page =
        SigningPage { form_name: coding.form_name.clone(), documents: states.iter().map(document).collect(), problem };
    let (catalogue, form) = (coding.catalogue.clone(), Arc::clone(&coding.form));
    Arc::new(move |frame| signing_page(frame, &catalogue, form.id().as_str(), &page))
}
