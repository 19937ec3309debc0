//! The parts around every control: its label, its hint, its error message. This module knows no control.

use crate::i18n::form_keys;
use crate::i18n::{Catalogue, Fragment, key};
use crate::ids;
use crate::ui::form::component_view::question_number;
use crate::ui::message_view;
use crate::ui::messages;
use crate::ui::state::InitialState;
use leptos::prelude::*;
use questionnaire::{FieldError, Question};

/// The question's number and label, which also says whether the question is required.
pub(super) fn label(catalogue: &Catalogue, question: &Question) -> AnyView {
    let required = question
        .is_required()
        .then(|| view! { <span class="required">{message_view::message(catalogue, key::REQUIRED)}</span> });
    view! { {question_number(question)}{message_view::message_by_key(catalogue, &form_keys::question_key(question))}{required} }
        .into_any()
}

/// The help below a question: its hint and its link to a long page, if it has them.
pub(super) struct Help {
    pub(super) view: AnyView,
    /// The ids for `aria-describedby`: those of the hint and of the error message.
    pub(super) described_by: String,
}

pub(super) fn help(catalogue: &Catalogue, question: &Question) -> Help {
    let message = ids::message(question.id().as_str());
    let key = form_keys::question_attribute_key(question, "hint");
    let reference = question.reference().map(|page| reference(catalogue, question, page));
    if !catalogue.has(&key) {
        return Help { view: reference.into_any(), described_by: message };
    }
    let id = ids::hint(question.id().as_str());
    let described_by = format!("{id} {message}");
    Help {
        view: view! { <p class="hint" id=id>{message_view::message_by_key(catalogue, &key)}</p>{reference} }.into_any(),
        described_by,
    }
}

/// A message with a link to a long page. The page opens in a dialog that `public/beside.js` makes, or in a new tab, so that
/// nothing typed is lost.
fn reference(catalogue: &Catalogue, question: &Question, page: &str) -> AnyView {
    let key = form_keys::question_attribute_key(question, "reference");
    let (link, lang) = (form_keys::question_attribute_key(question, "reference-link"), catalogue.lang(&key));
    let href = format!("/{}/{page}", catalogue.locale());
    let part = |fragment| {
        match fragment {
        Fragment::Text(text) => text.into_any(),
        Fragment::Placeholder(_) => {
            view! { <a href=href.clone() target="_blank" data-beside=catalogue.message(key::BESIDE_CLOSE)>{message_view::message_by_key(catalogue, &link)}</a> }.into_any()
        }
    }
    };
    let parts = catalogue.fragments(&key).into_iter().map(part);
    view! { <p class="hint" lang=lang>{parts.collect_view()}</p> }.into_any()
}

/// The error message of a control. Its element is always rendered, so that the control can refer to it, and hidden while there
/// is no error.
pub(super) fn error_message(page: &InitialState, control: &str) -> AnyView {
    let own = |error: &&FieldError| error.question == control;
    let first = page.errors.iter().find(own).map(|error| messages::error_key(&page.catalogue, error));
    let lang = first.and_then(|key| page.catalogue.lang(&key));
    let sentences: Vec<_> =
        page.errors.iter().filter(own).map(|error| messages::error(&page.catalogue, error)).collect();
    view! { <p class="error" id=ids::message(control) lang=lang hidden=sentences.is_empty()>{sentences.join(" ")}</p> }
        .into_any()
}

/// The element in which the client prints the answer of a control, because a field prints only the text that fits in it.
pub(super) fn print_lines(control: &str) -> AnyView {
    view! { <p class="paper" id=ids::paper(control) aria-hidden="true" dir="auto"></p> }.into_any()
}

/// The value of `aria-invalid`, for a control with an error.
pub(super) fn invalid(page: &InitialState, control: &str) -> Option<&'static str> {
    page.errors.iter().any(|error| error.question == control).then_some("true")
}
