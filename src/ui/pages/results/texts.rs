//! The published texts of one question, after the disclosure review.

use crate::i18n::form_keys;
use crate::i18n::{Catalogue, key};
use crate::ids;
use crate::ui::form::component_view::question_number;
use crate::ui::pages::Layout;
use crate::ui::pages::query_string::query_string;
use leptos::prelude::*;
use questionnaire::Form;

/// The content of a page of texts.
pub struct TextsPage {
    /// The control in which the texts were written.
    pub control: String,
    /// The text that was searched for; may be empty.
    pub search: String,
    /// The texts.
    pub quotes: Vec<PublishedText>,
    /// Whether this is the first page.
    pub is_first: bool,
    /// The id of the response after which the next page begins, if there is one.
    pub next: Option<String>,
}

/// A published text and its language.
#[derive(Clone, Debug)]
pub struct PublishedText {
    /// The locale of the response.
    pub locale: String,
    /// The text as published.
    pub text: String,
}

/// The page of the texts of one question, with a search in them.
pub fn result_texts(layout: &Layout, catalogue: &Catalogue, form: &Form, texts: &TextsPage) -> AnyView {
    let question = form.question_for_control(&texts.control);
    let heading = question.map(|asked| catalogue.message_by_key(&form_keys::question_key(asked)));
    let quotes = texts.quotes.iter().map(|quote| {
        view! { <li><blockquote lang=quote.locale.clone() dir="auto">{quote.text.clone()}</blockquote></li> }
    });
    let none = texts.quotes.is_empty().then(|| {
        let words = if texts.search.is_empty() { key::RESULTS_TEXTS_NONE } else { key::RESULTS_TEXTS_NOT_FOUND };
        view! { <p class="lead">{catalogue.message(words)}</p> }
    });
    let search = catalogue.message(key::RESULTS_SEARCH);
    let main = view! {
        <div class="results column">
            <p class="eyebrow">
                <a href=format!("/{}/{}/results", catalogue.locale(), form.id())>{catalogue.message(key::RESULTS_HEADING)}</a>
            </p>
            <h1>{question.map(question_number)}{heading}</h1>
            <p class="about">{catalogue.message(key::RESULTS_TEXTS_LEAD)}</p>
            <form class="search" method="get" role="search">
                <input type="hidden" name="texts" value=texts.control.clone() />
                <label for=ids::SEARCH>{search}</label>
                <input type="text" id=ids::SEARCH name="search" value=texts.search.clone() autocomplete="off" />
                <button class="button quiet">{catalogue.message(key::RESULTS_SEARCH_GO)}</button>
            </form>
            {none}
            <ul class="quotes">{quotes.collect_view()}</ul>
            {pager(catalogue, texts)}
        </div>
    };
    layout.render(main.into_any(), None)
}

fn pager(catalogue: &Catalogue, texts: &TextsPage) -> AnyView {
    let address = |after: &str| query_string([("texts", &*texts.control), ("search", &texts.search), ("after", after)]);
    let link = |address: String, words| view! { <li><a href=address>{catalogue.message(words)}</a></li> };
    let first = (!texts.is_first).then(|| link(address(""), key::RESULTS_FIRST));
    let next = texts.next.as_ref().map(|after| link(address(after), key::RESULTS_NEXT));
    (first.is_some() || next.is_some())
        .then(|| view! { <nav class="pager" aria-label=catalogue.message(key::RESULTS_PAGES)><ul>{first}{next}</ul></nav> })
        .into_any()
}
