//! A text that was coded differently: the two codings side by side, and the form that decides which codes count.

use super::text_form::code_choice;
use super::text_view::{CodeChoice, CodeLabel, with_cautions};
use super::{CodingAddress, parameter};
use crate::i18n::{Catalogue, Key, key};
use crate::ids::coding as names;
use crate::ui::message_view::{formatted_message, message};
use crate::ui::theme_caution::caution_mark;
use crate::ui::workspace::Frame;
use crate::ui::workspace::frame::problem;
use crate::ui::workspace::review::question;
use leptos::prelude::*;
use questionnaire::Form;

/// The content of the page.
#[derive(Clone, Debug)]
pub struct SettlingPage {
    /// The control of the question.
    pub control: String,
    /// The text; `None` if none waits.
    pub text: Option<SettledText>,
    /// The themes and the reserved codes.
    pub choices: Vec<CodeChoice>,
    /// The codes that were chosen and refused.
    pub chosen: Vec<String>,
    /// The reason that was entered and refused.
    pub reason: String,
    /// Why nothing was recorded.
    pub problem: Option<Key>,
}

/// A text with its two codings.
#[derive(Clone, Debug)]
pub struct SettledText {
    /// The response to which it belongs.
    pub response_id: String,
    /// What the page shows, for the server to compare.
    pub seen: String,
    /// The locale of the response.
    pub locale: String,
    /// The text as it is published.
    pub text: String,
    /// The two codings.
    pub codings: Vec<GivenCoding>,
    /// Who settled it, why, and the labels of what counts.
    pub settled: Option<(String, String, Vec<CodeLabel>)>,
}

/// What one coder gave.
#[derive(Clone, Debug)]
pub struct GivenCoding {
    /// The letter by which figures name the coder.
    pub letter: String,
    /// The labels of the codes that both gave, and of those that this one alone gave.
    pub labels: (Vec<CodeLabel>, Vec<CodeLabel>),
    /// The coder's note.
    pub memo: String,
}

/// The page; `catalogue` has the messages of the form too.
pub fn settling_page(frame: &Frame, catalogue: &Catalogue, form: &Form, page: &SettlingPage) -> AnyView {
    let address = CodingAddress::new(catalogue.locale(), form.id().as_str());
    let content = match &page.text {
        Some(text) => view! {
            <section class="review-text" aria-labelledby=names::QUESTION>
                <h2 id=names::QUESTION tabindex="-1">{question(catalogue, form, &page.control)}</h2>
                <blockquote lang=text.locale.clone() dir="auto">{text.text.clone()}</blockquote>
            </section>
            <ul class="review-opinions">
                {text.codings.iter().map(|coding| given(catalogue, coding)).collect_view()}
            </ul>
            {text.settled.as_ref().map(|settled| settled_note(catalogue, &address, page, text, settled))}
            {decision(catalogue, &address, page, text)}
        }
        .into_any(),
        None => view! { <p class="lead">{message(catalogue, key::CODING_SETTLE_NONE)}</p> }.into_any(),
    };
    let main = view! {
        <div class="text-review">
            <h1>{message(catalogue, key::CODING_SETTLE)}</h1>
            {problem(catalogue, page.problem)}
            <ul class="review-ways">
                <li><a href=address.agreement(&page.control)>{message(catalogue, key::CODING_DOUBLE)}</a></li>
                <li><a href=address.frame(&page.control)>{message(catalogue, key::CODING_FRAME)}</a></li>
            </ul>
            {content}
        </div>
    };
    frame.render(main.into_any())
}

fn given(catalogue: &Catalogue, coding: &GivenCoding) -> AnyView {
    let (both, alone) = &coding.labels;
    let memo = (!coding.memo.is_empty()).then(|| view! { <p class="hint" dir="auto">{coding.memo.clone()}</p> });
    let plain = |label: &CodeLabel| {
        view! { <li><bdi>{label.words.clone()}</bdi>{caution_mark(catalogue, label.caution)}</li> }
    };
    let marked = |label: &CodeLabel| {
        view! { <li><strong><bdi>{label.words.clone()}</bdi></strong>{caution_mark(catalogue, label.caution)}</li> }
    };
    view! {
        <li>
            <h3>{formatted_message(catalogue, key::CODING_SETTLE_OF.name(), &[("coder", &coding.letter)])}</h3>
            <ul>{alone.iter().map(marked).collect_view()}{both.iter().map(plain).collect_view()}</ul>
            {memo}
        </li>
    }
    .into_any()
}

fn settled_note(
    catalogue: &Catalogue,
    address: &CodingAddress,
    page: &SettlingPage,
    text: &SettledText,
    (by, reason, labels): &(String, String, Vec<CodeLabel>),
) -> AnyView {
    let labels = with_cautions(catalogue, labels);
    view! {
        <form class="notice" method="post" action=address.settling(&page.control)>
            <p>{formatted_message(catalogue, key::CODING_SETTLED_AS.name(), &[("name", by), ("themes", &labels), ("reason", reason)])}</p>
            {hidden(text)}
            <button class="button quiet" type="submit" name=parameter::ACTION value="undo">{message(catalogue, key::CODING_SETTLE_UNDO)}</button>
        </form>
    }
    .into_any()
}

/// The form of the decision. Nothing is chosen beforehand.
fn decision(catalogue: &Catalogue, address: &CodingAddress, page: &SettlingPage, text: &SettledText) -> AnyView {
    let choices = page.choices.iter().map(|choice| code_choice(catalogue, choice, page.chosen.contains(&choice.code)));
    view! {
        <form class="review-decision" method="post" action=address.settling(&page.control)>
            {hidden(text)}
            <fieldset>
                <legend>{message(catalogue, key::CODING_SETTLE_CODES)}</legend>
                <div class="code-choices">{choices.collect_view()}</div>
            </fieldset>
            <label class="field">
                <span>{message(catalogue, key::CODING_REASON)}</span>
                <small class="hint">{message(catalogue, key::CODING_REASON_HINT)}</small>
                <input name=parameter::REASON type="text" required maxlength="1000" autocomplete="off" dir="auto" value=page.reason.clone() />
            </label>
            <div class="review-moves">
                <button class="button" type="submit" name=parameter::ACTION value="settle">{message(catalogue, key::CODING_SETTLE_SAVE)}</button>
            </div>
        </form>
    }
    .into_any()
}

fn hidden(text: &SettledText) -> AnyView {
    view! {
        <input type="hidden" name=parameter::SEEN value=text.seen.clone() />
        <input type="hidden" name=parameter::TEXT value=text.response_id.clone() />
    }
    .into_any()
}
