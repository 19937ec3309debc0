//! The form in which a reviewer decides on a text. The Enter key in the note's field presses the first button, so the first one
//! publishes nothing.

use super::address::{ReviewAddress, ReviewSelection};
use super::marked_text::Passage;
use super::text_parts::TextView;
use crate::i18n::{Catalogue, Key, key};
use crate::ids::review as names;
use crate::ui::workspace::keys::key_hint;
use leptos::prelude::*;

/// What a reviewer typed and chose before a decision was refused.
#[derive(Clone, Debug, Default)]
pub struct TypedDecision {
    /// The words to hide, a passage a line.
    pub words: String,
    /// The note.
    pub note: String,
    /// Whether the flagged passages that stay visible are to be published.
    pub is_despite_flags: bool,
    /// The selected passages: `from-to`.
    pub spans: Vec<String>,
}

/// The form of a decision on this text.
pub(super) fn decision_form(
    catalogue: &Catalogue,
    address: &ReviewAddress,
    selection: &ReviewSelection,
    typed: &TypedDecision,
    text: &TextView,
) -> AnyView {
    let after = (&*text.response_id, &*text.control);
    let next = address.next(selection, Some(after));
    let hidden = |name: &'static str, value: &str| {
        (!value.is_empty()).then(|| view! { <input type="hidden" name=name value=value.to_owned() /> })
    };
    let accept = ("a", "accept", key::REVIEW_ACCEPT);
    let redact = ("r", "redact", key::REVIEW_REDACT);
    // Enter presses the first button, and it alone stands out: that of what such a text mostly needs.
    let (first, second) = if text.passages.is_empty() { (accept, redact) } else { (redact, accept) };
    view! {
        <form class="review-decision" method="post" action=address.text(&text.response_id, &text.control) data-review-form>
            {hidden(names::SEEN, &text.seen)}
            {selection.entries().map(|(name, value)| hidden(name, value)).into_iter().collect_view()}
            {typed.spans.iter().map(|span| hidden(names::SPAN, span)).collect_view()}
            {passages(catalogue, typed, text)}
            <div class="field">
                <label for=names::WORDS_FIELD>{catalogue.message(key::REVIEW_WORDS)}{key_hint("m")}</label>
                <textarea id=names::WORDS_FIELD name=names::WORDS rows="2" autocomplete="off" data-key="m" inner_html=textarea(&typed.words)></textarea>
            </div>
            <div class="field">
                <label for=names::NOTE_FIELD>{catalogue.message(key::REVIEW_NOTE)}{key_hint("n")}</label>
                <div class="review-note-line">
                    <input id=names::NOTE_FIELD name=names::NOTE type="text" autocomplete="off" value=typed.note.clone() data-key="n" />
                    {quiet_button(catalogue, "note", key::REVIEW_KEEP_NOTE)}
                </div>
            </div>
            <div class="review-moves">
                {button(catalogue, "button", first)}
                {button(catalogue, "button quiet", second)}
                {button(catalogue, "button quiet", ("w", "withhold", key::REVIEW_WITHHOLD))}
                {text.may_ask_opinion.then(|| button(catalogue, "button quiet", ("o", "ask-opinion", key::REVIEW_ASK_OPINION)))}
                <a class="button quiet" href=next data-key="j" data-review-next>{catalogue.message(key::REVIEW_NEXT)}{key_hint("j")}</a>
            </div>
            <p class="notice wrong" role="alert" data-review-alert hidden></p>
        </form>
    }
    .into_any()
}

/// The flagged passages, each with a box to hide it.
fn passages(catalogue: &Catalogue, typed: &TypedDecision, text: &TextView) -> AnyView {
    if text.passages.is_empty() {
        return view! { <p>{catalogue.message(key::REVIEW_NO_FLAG)}</p> }.into_any();
    }
    let passage = |(rank, passage): (usize, &Passage)| {
        view! {
            <label class="choice">
                <input type="checkbox" name=names::FLAG value=rank.to_string() checked=passage.is_chosen />
                <span>
                    {catalogue.message(key::REVIEW_HIDE)}" "<q lang=text.locale.clone()><bdi>{passage.words.clone()}</bdi></q>
                    " ("{catalogue.message(passage.kind)}")"
                </span>
            </label>
        }
    };
    view! {
        <fieldset>
            <legend>{catalogue.message(key::REVIEW_FLAGS)}</legend>
            {text.passages.iter().enumerate().map(passage).collect_view()}
            <label class="choice">
                <input type="checkbox" name=names::DESPITE value="yes" checked=typed.is_despite_flags />
                <span>{catalogue.message(key::REVIEW_DESPITE)}</span>
            </label>
        </fieldset>
    }
    .into_any()
}

fn button(
    catalogue: &Catalogue,
    class: &'static str,
    (letter, action, label): (&'static str, &'static str, Key),
) -> AnyView {
    view! {
        <button class=class type="submit" name=names::ACTION value=action data-key=letter>
            {catalogue.message(label)}{key_hint(letter)}
        </button>
    }
    .into_any()
}

fn quiet_button(catalogue: &Catalogue, action: &'static str, label: Key) -> AnyView {
    view! { <button class="button quiet" type="submit" name=names::ACTION value=action>{catalogue.message(label)}</button> }
        .into_any()
}

/// The content of a text area as HTML. Leptos does not escape the children of one, so the text is escaped here. The browser drops
/// the first line break.
pub(in crate::ui::workspace) fn textarea(text: &str) -> String {
    format!("\n{}", text.replace('&', "&amp;").replace('<', "&lt;"))
}
