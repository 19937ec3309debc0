//! The list of coded texts of one question, by theme and by what their coders marked.

use super::text_view::{CodeChoice, CodeLabel, with_cautions};
use super::{CodingAddress, parameter};
use crate::i18n::{Catalogue, Key, key};
use crate::ui::message_view::message;
use crate::ui::pages::query_string;
use crate::ui::theme_caution::with_caution;
use crate::ui::workspace::Frame;
use crate::ui::workspace::review::question;
use leptos::prelude::*;
use questionnaire::Form;

/// The content of the page.
#[derive(Clone, Debug)]
pub struct ListPage {
    /// The control of the question.
    pub control: String,
    /// The codes that can be chosen, without headings.
    pub choices: Vec<CodeChoice>,
    /// What is chosen: a code or nothing, to be discussed, worth quoting.
    pub filter: (String, bool, bool),
    /// The codings.
    pub rows: Vec<ListRow>,
    /// The response after which the next page begins.
    pub next: Option<String>,
}

/// A coding.
#[derive(Clone, Debug)]
pub struct ListRow {
    /// The response to which the text belongs.
    pub response_id: String,
    /// The locale of the response.
    pub locale: String,
    /// The text.
    pub text: String,
    /// The labels of its codes.
    pub labels: Vec<CodeLabel>,
    /// Whether it is to be discussed, and worth quoting.
    pub marks: (bool, bool),
    /// The note.
    pub memo: String,
    /// The name of the coder, where it is somebody else.
    pub by: Option<String>,
}

/// The page; `catalogue` has the messages of the form too.
pub fn list_page(frame: &Frame, catalogue: &Catalogue, form: &Form, page: &ListPage) -> AnyView {
    let address = CodingAddress::new(catalogue.locale(), form.id().as_str());
    let control = &page.control;
    let next = page.next.as_ref().map(|after| {
        let (code, doubtful, quotable) = &page.filter;
        let flag = |is_on: bool| if is_on { "yes" } else { "" };
        let entries = [
            (parameter::CODE, code.as_str()),
            (parameter::DOUBT, flag(*doubtful)),
            (parameter::QUOTE, flag(*quotable)),
            (parameter::AFTER, after.as_str()),
        ];
        let entries = entries.into_iter().filter(|(_, value)| !value.is_empty());
        let href = format!("{}{}", address.list(control), query_string(entries));
        view! { <p><a class="button quiet" href=href>{message(catalogue, key::CODING_LIST_MORE)}</a></p> }
    });
    let rows = match page.rows.is_empty() {
        true => view! { <p>{message(catalogue, key::CODING_LIST_NONE)}</p> }.into_any(),
        false => {
            let rows = page.rows.iter().map(|row| coded_text(catalogue, &address, control, row));
            view! { <ul class="review-together">{rows.collect_view()}</ul> }.into_any()
        }
    };
    let main = view! {
        <div class="text-review">
            <h1>{message(catalogue, key::CODING_LIST)}</h1>
            <p class="lead">{question(catalogue, form, control)}</p>
            <ul class="review-ways">
                <li><a href=address.overview()>{message(catalogue, key::CODING_TITLE)}</a></li>
                <li><a href=address.codings(control)>{message(catalogue, key::CODING_START)}</a></li>
            </ul>
            {filters(catalogue, &address, page)}
            {rows}
            {next}
        </div>
    };
    frame.render(main.into_any())
}

fn filters(catalogue: &Catalogue, address: &CodingAddress, page: &ListPage) -> AnyView {
    let (code, doubtful, quotable) = &page.filter;
    let option = |choice: &CodeChoice| {
        view! { <option value=choice.code.clone() selected={choice.code == *code}>{with_caution(catalogue, &choice.label.words, choice.label.caution)}</option> }
    };
    let flag = |name: &'static str, label: Key, is_on: bool| {
        view! {
            <label class="choice">
                <input type="checkbox" name=name value="yes" checked=is_on />
                <span>{message(catalogue, label)}</span>
            </label>
        }
    };
    view! {
        <form class="review-filters" method="get" action=address.list(&page.control)>
            <label>
                <span>{message(catalogue, key::CODING_HISTORY_THEME)}</span>
                <select name=parameter::CODE>
                    <option value="">{catalogue.message(key::CODING_LIST_ALL)}</option>
                    {page.choices.iter().filter(|choice| !choice.is_heading).map(option).collect_view()}
                </select>
            </label>
            {flag(parameter::DOUBT, key::CODING_DOUBT, *doubtful)}
            {flag(parameter::QUOTE, key::CODING_QUOTE, *quotable)}
            <button class="button" type="submit">{message(catalogue, key::CODING_LIST_SHOW)}</button>
        </form>
    }
    .into_any()
}

fn coded_text(catalogue: &Catalogue, address: &CodingAddress, control: &str, row: &ListRow) -> AnyView {
    let labels = with_cautions(catalogue, &row.labels);
    let mark =
        |is_on: bool, label: Key| is_on.then(|| view! { " " <small class="tag">{message(catalogue, label)}</small> });
    let (doubtful, quotable) = row.marks;
    let memo = (!row.memo.is_empty()).then(|| view! { <p class="hint" dir="auto">{row.memo.clone()}</p> });
    // Own codings can be seen again and taken back; those of others are theirs.
    let ways = match &row.by {
        Some(by) => view! { <p class="hint"><bdi>{by.clone()}</bdi></p> }.into_any(),
        None => view! {
            <form class="review-moves" method="post" action=address.codings(control)>
                <a href=address.text(control, &row.response_id)>{message(catalogue, key::CODING_TEXT)}</a>
                <input type="hidden" name=parameter::TEXT value=row.response_id.clone() />
                <button class="button quiet" type="submit" name=parameter::ACTION value="undo">{message(catalogue, key::CODING_UNDO)}</button>
            </form>
        }
        .into_any(),
    };
    view! {
        <li>
            <blockquote lang=row.locale.clone() dir="auto">{row.text.clone()}</blockquote>
            <p><strong><bdi>{labels}</bdi></strong>{mark(doubtful, key::CODING_DOUBT)}{mark(quotable, key::CODING_QUOTE)}</p>
            {memo}
            {ways}
        </li>
    }
    .into_any()
}
