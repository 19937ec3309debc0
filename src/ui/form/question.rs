//! One question: its container and the control of its kind.

use super::{acknowledgement, choice, country, scale, several, text};
use crate::i18n::form_keys;
use crate::i18n::{Catalogue, Fragment, key};
use crate::ids;
use crate::ui::message_view;
use crate::ui::number::number;
use crate::ui::state::InitialState;
use leptos::prelude::*;
use questionnaire::{Kind, Question, is_asked};

/// A question of any kind. One that is not asked keeps its place, hidden where scripts run.
pub(super) fn question(page: &InitialState, question: &Question) -> AnyView {
    let field = match question.kind() {
        Kind::Text(_) | Kind::Email { .. } | Kind::Url { .. } => text::text_field(page, question),
        Kind::Country => country::country_field(page, question),
        Kind::Acknowledgement => acknowledgement::acknowledgement_field(page, question),
        Kind::SingleChoice(options) => choice::single_choice_field(page, question, options),
        Kind::MultipleChoice(options) => several::multiple_choice_field(page, question, options),
        Kind::Scale(points) => scale::scale_field(page, question, points),
    };
    let unasked = !is_asked(&page.form, question, &page.answers);
    view! { <div id=ids::question(question.id().as_str()) class="question" class:unasked=unasked>{field}</div> }
        .into_any()
}

/// The question's number and words; whether it is required is part of them.
pub(super) fn label(catalogue: &Catalogue, question: &Question) -> AnyView {
    let required = question
        .is_required()
        .then(|| view! { <span class="required">{message_view::message(catalogue, key::REQUIRED)}</span> });
    view! { {number(question)}{message_view::message_by_key(catalogue, &form_keys::question_key(question))}{required} }
        .into_any()
}

/// What helps to answer, below the question: its hint and its reference, if it has them, and what describes its control.
pub(super) struct Help {
    pub(super) view: AnyView,
    /// Ids for `aria-describedby`: the hint, the message.
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

/// A sentence that leads to a long page, which opens beside the form, in a dialog that `public/beside.js` makes or in a
/// new tab: nothing typed is lost.
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
