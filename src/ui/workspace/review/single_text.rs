//! The page of one text, with its flags, the decisions on it, and the form to decide. After a refused decision it also says why,
//! and everything that was typed is still there.

use super::address::{ReviewAddress, ReviewSelection};
use super::decision_form::{TypedDecision, decision_form};
use super::progress::{ProgressView, heading};
use super::question::question_number;
use super::text_parts::{TextView, log, opinions, rest, text_section};
use crate::i18n::{Catalogue, Key, key};
use crate::ids::review as names;
use crate::ui::workspace::Frame;
use crate::ui::workspace::keys::{KeyWords, key_hint, keys_part};
use leptos::prelude::*;
use questionnaire::Form;

/// What the page says about its keys.
const KEYS: KeyWords = KeyWords { heading: key::REVIEW_KEYS, on: key::REVIEW_KEYS_ON, about: key::REVIEW_KEYS_ABOUT };

/// The content of the page of one text.
#[derive(Clone, Debug)]
pub struct TextPage {
    /// How far the whole review is.
    pub progress: ProgressView,
    /// The texts through which the reviewer goes.
    pub selection: ReviewSelection,
    /// Since when responses are published; `None` if none are.
    pub published_since: Option<String>,
    /// The text; `None` if no text waits.
    pub text: Option<TextView>,
    /// The text that was shown before.
    pub previous: Option<PreviousText>,
    /// Why the last decision was not taken.
    pub refusal: Option<Refusal>,
    /// A message about what was done.
    pub notice: Option<Key>,
    /// What was typed before.
    pub typed: TypedDecision,
}

/// The text that was shown before.
#[derive(Clone, Debug)]
pub struct PreviousText {
    /// The response.
    pub response_id: String,
    /// The control.
    pub control: String,
}

/// Why a decision was not taken.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// The message.
    pub why: Key,
    /// The words that are not in the text, if that is why.
    pub words: String,
}

/// The page of one text.
pub fn text_page(frame: &Frame, catalogue: &Catalogue, form: &Form, page: &TextPage) -> AnyView {
    let address = ReviewAddress::new(catalogue.locale(), form.id().as_str());
    let own = page.text.as_ref();
    let shown = own.map(|text| address.text_of(&page.selection, &text.response_id, &text.control));
    let next = own.map(|text| address.next(&page.selection, Some((&text.response_id, &text.control))));
    let content = match own {
        Some(text) => view! {
            {text_section(catalogue, form, text)}
            {opinions(catalogue, text)}
            {decision_form(catalogue, &address, &page.selection, &page.typed, text)}
            {rest(catalogue, form, text)}
            {log(catalogue, text)}
        }
        .into_any(),
        None if page.refusal.is_some() => {
            let next = address.next(&page.selection, None);
            view! { <p><a class="button" href=next>{catalogue.message(key::REVIEW_NEXT)}</a></p> }.into_any()
        }
        None => view! { <p class="lead" id=names::QUESTION tabindex="-1">{catalogue.message(key::REVIEW_DONE)}</p> }
            .into_any(),
    };
    let main = view! {
        <div
            class="text-review" data-review data-review-address=shown data-review-ahead=next
            data-review-unsent=catalogue.message(key::REVIEW_UNSENT) data-review-no-reason=catalogue.message(key::REVIEW_NO_REASON)
            data-review-once-more=catalogue.message(key::REVIEW_ONCE_MORE)
        >
            {heading(catalogue, catalogue.message(key::REVIEW_TITLE), page.progress)}
            {page.refusal.as_ref().map(|refusal| problem(catalogue, refusal))}
            {page.notice.map(|notice| view! { <p class="notice" role="status">{catalogue.message(notice)}</p> })}
            {ways(catalogue, &address, page)}
            {published(catalogue, page)}
            {content}
            {previous(catalogue, form, &address, page)}
            {keys_part(catalogue, &KEYS, Some("?"))}
        </div>
    };
    frame.render(main.into_any())
}

/// Why the last decision was not taken. The browser moves the focus there, because it has `autofocus`.
fn problem(catalogue: &Catalogue, refusal: &Refusal) -> AnyView {
    view! {
        <div class="notice wrong" role="alert" tabindex="-1" autofocus>
            <h2>{catalogue.message(key::REVIEW_REFUSED)}</h2>
            <p>{catalogue.format(refusal.why.name(), &[("words", &refusal.words)])}</p>
        </div>
    }
    .into_any()
}

/// The ways to the other pages of the review.
fn ways(catalogue: &Catalogue, address: &ReviewAddress, page: &TextPage) -> AnyView {
    view! {
        <ul class="review-ways">
            <li><a href=address.list(&page.selection, None)>{catalogue.message(key::REVIEW_LIST)}</a></li>
            <li><a href=address.together()>{catalogue.message(key::REVIEW_TOGETHER_LINK)}</a></li>
        </ul>
    }
    .into_any()
}

/// What another decision changes, if this one may be published already.
fn published(catalogue: &Catalogue, page: &TextPage) -> Option<AnyView> {
    page.text.as_ref().filter(|text| text.is_decided)?;
    let since = page.published_since.as_ref()?;
    let words = catalogue.format(key::REVIEW_PUBLISHED.name(), &[("date", since)]);
    Some(view! { <p class="notice">{words}</p> }.into_any())
}

/// The text that was shown before, and the button that takes back the decision on it. Where responses are published, the button is
/// only on the page that says what it changes.
fn previous(catalogue: &Catalogue, form: &Form, address: &ReviewAddress, page: &TextPage) -> Option<AnyView> {
    let own = page.text.as_ref().filter(|text| text.may_undo);
    let own = own.map(|text| (text.response_id.clone(), text.control.clone(), false));
    let before = page.previous.as_ref().map(|text| (text.response_id.clone(), text.control.clone(), true));
    let (response, control, is_previous) = own.or(before)?;
    let label = catalogue.format(key::REVIEW_PREVIOUS.name(), &[("question", &question_number(form, &control))]);
    let link = is_previous.then(|| {
        view! { <a href=address.text_of(&page.selection, &response, &control) data-key="k">{label}{key_hint("k")}</a> }
    });
    let hidden = page.selection.entries().into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| {
        view! { <input type="hidden" name=name value=value.to_owned() /> }
    });
    if is_previous && page.published_since.is_some() {
        return Some(view! { <div class="review-previous">{link}</div> }.into_any());
    }
    Some(
        view! {
            <form class="review-previous" method="post" action=address.text(&response, &control)>
                {link}
                {hidden.collect_view()}
                <button class="button quiet" type="submit" name=names::ACTION value="undo" data-key="u">
                    {catalogue.message(key::REVIEW_UNDO)}{key_hint("u")}
                </button>
            </form>
        }
        .into_any(),
    )
}
