//! The page of one text: the text as it is published, and the form to give it codes. Nothing of the respondent is shown.

use super::text_form::text_form;
use super::text_view::{CodeChoice, CodingText};
use super::{CodingAddress, parameter};
use crate::i18n::{Catalogue, Key, key};
use crate::ids::coding as names;
use crate::ui::message_view::message;
use crate::ui::pages::number_format::number;
use crate::ui::workspace::Frame;
use crate::ui::workspace::keys::{KeyWords, key_hint, keys_part};
use crate::ui::workspace::review::question;
use leptos::prelude::*;
use questionnaire::Form;

/// What the page says about its keys.
const KEYS: KeyWords = KeyWords { heading: key::CODING_KEYS, on: key::CODING_KEYS_ON, about: key::CODING_KEYS_ABOUT };

/// The content of the page.
#[derive(Clone, Debug)]
pub struct CodingPage {
    /// The control of the question.
    pub control: String,
    /// The number of published texts, and of those that somebody has coded.
    pub progress: (u64, u64),
    /// The themes, with headings.
    pub themes: Vec<CodeChoice>,
    /// The reserved codes.
    pub reserved: Vec<CodeChoice>,
    /// The text; `None` if none waits.
    pub text: Option<CodingText>,
    /// Whether the coding that can be undone is one of several of equal texts.
    pub is_undone_with_equal: bool,
    /// The response whose text was shown before.
    pub previous: Option<String>,
    /// Why a coding was not recorded.
    pub problem: Option<Key>,
    /// A message about what was done.
    pub notice: Option<Key>,
}

/// The page; `catalogue` has the messages of the form too.
pub fn coding_page(frame: &Frame, catalogue: &Catalogue, form: &Form, page: &CodingPage) -> AnyView {
    let address = CodingAddress::new(catalogue.locale(), form.id().as_str());
    let (texts, coded) = page.progress;
    let words = catalogue.format(
        key::CODING_PROGRESS.name(),
        &[("coded", &number(catalogue, coded)), ("texts", &number(catalogue, texts))],
    );
    let content = match &page.text {
        Some(text) => view! {
            <section class="review-text" aria-labelledby=names::QUESTION>
                <h2 id=names::QUESTION tabindex="-1">{question(catalogue, form, &page.control)}</h2>
                <blockquote lang=text.locale.clone() dir="auto">{text.text.clone()}</blockquote>
            </section>
            {text_form(catalogue, &address, (&page.themes, &page.reserved), text)}
        }
        .into_any(),
        None => view! { <p class="lead" id=names::QUESTION tabindex="-1">{message(catalogue, key::CODING_DONE)}</p> }
            .into_any(),
    };
    let main = view! {
        <div class="text-review" data-coding>
            <h1>{message(catalogue, key::CODING_TEXT)}</h1>
            <p class="review-progress">
                <label for=names::PROGRESS>{words}</label>
                <progress id=names::PROGRESS max=texts.max(1).to_string() value=coded.to_string()></progress>
            </p>
            {page.problem.map(|why| problem(catalogue, why))}
            {page.notice.map(|notice| view! { <p class="notice" role="status">{message(catalogue, notice)}</p> })}
            <ul class="review-ways">
                <li><a href=address.overview()>{message(catalogue, key::CODING_TITLE)}</a></li>
                <li><a href=address.frame(&page.control)>{message(catalogue, key::CODING_FRAME)}</a></li>
                <li><a href=address.list(&page.control)>{message(catalogue, key::CODING_LIST)}</a></li>
            </ul>
            {content}
            {previous(catalogue, &address, page)}
            {keys_part(catalogue, &KEYS, None)}
        </div>
    };
    frame.render(main.into_any())
}

/// Why nothing was recorded. The browser moves the focus there, because it has `autofocus`.
fn problem(catalogue: &Catalogue, why: Key) -> AnyView {
    view! {
        <div class="notice wrong" role="alert" tabindex="-1" autofocus>
            <h2>{message(catalogue, key::CODING_REFUSED)}</h2>
            <p>{message(catalogue, why)}</p>
        </div>
    }
    .into_any()
}

/// The text that was shown before, and the button that takes back the coding of this one or of that one.
fn previous(catalogue: &Catalogue, address: &CodingAddress, page: &CodingPage) -> Option<AnyView> {
    let own = page.text.as_ref().filter(|text| text.is_coded).map(|text| text.response_id.clone());
    let undone = own.or_else(|| page.previous.clone())?;
    let link = page.previous.as_ref().map(|response| {
        view! { <a href=address.text(&page.control, response) data-key="b">{message(catalogue, key::CODING_PREVIOUS)}{key_hint("b")}</a> }
    });
    Some(
        view! {
            <form class="review-previous" method="post" action=address.codings(&page.control)>
                {link}
                <input type="hidden" name=parameter::TEXT value=undone />
                {page.is_undone_with_equal.then(|| view! {
                    <label class="choice">
                        <input type="checkbox" name=parameter::EQUAL value="yes" />
                        <span>{message(catalogue, key::CODING_EQUAL_UNDO)}</span>
                    </label>
                })}
                <button class="button quiet" type="submit" name=parameter::ACTION value="undo" data-key="u">
                    {message(catalogue, key::CODING_UNDO)}{key_hint("u")}
                </button>
            </form>
        }
        .into_any(),
    )
}
