//! The list of texts with its filters, and the progress by question.

use super::address::{ReviewAddress, ReviewSelection, parameter};
use super::progress::{ProgressView, heading};
use super::question::question_number;
use super::question_table::{QuestionRow, questions};
use crate::i18n::{Catalogue, Key, key};
use crate::ui::pages::number_format::number;
use crate::ui::workspace::Frame;
use leptos::prelude::*;
use questionnaire::Form;

/// The content of the page.
#[derive(Clone, Debug)]
pub struct ListPage {
    /// How far the whole review is.
    pub progress: ProgressView,
    /// How many accepted texts were read again, and how often the decision was another one; `None` if the form wants none of it.
    pub rereadings: Option<(u64, u64)>,
    /// How far the review of each question is.
    pub questions: Vec<QuestionRow>,
    /// The selection that is shown.
    pub selection: ReviewSelection,
    /// The review statuses to choose from.
    pub statuses: Vec<SelectOption>,
    /// The languages to choose from.
    pub languages: Vec<SelectOption>,
    /// The kinds of flags to choose from.
    pub flags: Vec<SelectOption>,
    /// The texts of this page.
    pub texts: Vec<ListedText>,
    /// Whether this is the first page.
    pub is_first: bool,
    /// The response and the control after which the next page begins, if there is one.
    pub next: Option<(String, String)>,
}

/// A value to choose, with its label.
#[derive(Clone, Debug)]
pub struct SelectOption {
    /// The value.
    pub value: String,
    /// The label.
    pub label: String,
}

/// A text of the list.
#[derive(Clone, Debug)]
pub struct ListedText {
    /// The response.
    pub response_id: String,
    /// The control.
    pub control: String,
    /// The locale of the response.
    pub locale: String,
    /// The beginning of the text.
    pub beginning: String,
    /// The review status.
    pub status: Key,
    /// The kinds of its flags.
    pub flags: Vec<Key>,
}

/// The page.
pub fn list_page(frame: &Frame, catalogue: &Catalogue, form: &Form, page: &ListPage) -> AnyView {
    let address = ReviewAddress::new(catalogue.locale(), form.id().as_str());
    let main = view! {
        <div class="text-review">
            {heading(catalogue, catalogue.message(key::REVIEW_LIST), page.progress)}
            <ul class="review-ways">
                <li><a href=address.next(&page.selection, None)>{catalogue.message(key::REVIEW_START)}</a></li>
                <li><a href=address.together()>{catalogue.message(key::REVIEW_TOGETHER_LINK)}</a></li>
            </ul>
            {filters(catalogue, form, &address, page)}
            {texts(catalogue, form, &address, page)}
            {page.rereadings.map(|counts| rereadings(catalogue, counts))}
            {questions(catalogue, form, &address, &page.questions)}
        </div>
    };
    frame.render(main.into_any())
}

/// How many accepted texts another person read again, and the share of those on which that person decided otherwise.
fn rereadings(catalogue: &Catalogue, (read, overturned): (u64, u64)) -> AnyView {
    let share = (overturned * 100 + read / 2).checked_div(read).unwrap_or_default();
    let [read, overturned, share] = [read, overturned, share].map(|count| number(catalogue, count));
    let words = catalogue
        .format(key::REVIEW_REREADINGS.name(), &[("read", &read), ("overturned", &overturned), ("share", &share)]);
    view! { <p class="review-rereadings">{words}</p> }.into_any()
}

fn filters(catalogue: &Catalogue, form: &Form, address: &ReviewAddress, page: &ListPage) -> AnyView {
    let any = || SelectOption { value: String::new(), label: catalogue.message(key::REVIEW_ANY) };
    let with_any = |options: &[SelectOption]| [any()].into_iter().chain(options.iter().cloned()).collect::<Vec<_>>();
    let questions = page
        .questions
        .iter()
        .map(|row| SelectOption { value: row.control.clone(), label: question_number(form, &row.control) });
    let questions: Vec<_> = [any()].into_iter().chain(questions).collect();
    let selection = &page.selection;
    view! {
        <form class="review-filters" method="get" action=address.list(&ReviewSelection::default(), None)>
            {choice(catalogue, parameter::QUESTION, key::REVIEW_QUESTION, &selection.question, questions)}
            {choice(catalogue, parameter::STATUS, key::REVIEW_STATUS, &selection.status, page.statuses.clone())}
            {choice(catalogue, parameter::FLAG, key::REVIEW_FLAG, &selection.flag, with_any(&page.flags))}
            {choice(catalogue, parameter::LANGUAGE, key::REVIEW_LANGUAGE, &selection.language, with_any(&page.languages))}
            <button class="button quiet" type="submit">{catalogue.message(key::REVIEW_FILTER)}</button>
        </form>
    }
    .into_any()
}

fn choice(catalogue: &Catalogue, name: &'static str, label: Key, chosen: &str, options: Vec<SelectOption>) -> AnyView {
    let id = format!("review-{name}");
    let option = |option: SelectOption| {
        let selected = option.value == chosen;
        view! { <option value=option.value selected=selected>{option.label}</option> }
    };
    view! {
        <div class="field">
            <label for=id.clone()>{catalogue.message(label)}</label>
            <select id=id name=name>{options.into_iter().map(option).collect_view()}</select>
        </div>
    }
    .into_any()
}

fn texts(catalogue: &Catalogue, form: &Form, address: &ReviewAddress, page: &ListPage) -> AnyView {
    if page.texts.is_empty() {
        return view! { <p class="lead">{catalogue.message(key::REVIEW_NONE)}</p> }.into_any();
    }
    let row = |text: &ListedText| {
        let flags: Vec<String> = text.flags.iter().map(|flag| catalogue.message(*flag)).collect();
        let href = address.text_of(&page.selection, &text.response_id, &text.control);
        view! {
            <tr>
                <td data-label=catalogue.message(key::REVIEW_QUESTION)>{question_number(form, &text.control)}</td>
                <th scope="row"><a href=href lang=text.locale.clone() dir="auto">{text.beginning.clone()}</a></th>
                <td data-label=catalogue.message(key::REVIEW_STATUS)>{catalogue.message(text.status)}</td>
                <td data-label=catalogue.message(key::REVIEW_FLAG)>{(!flags.is_empty()).then(|| flags.join(", "))}</td>
            </tr>
        }
    };
    let column = |label: Key| view! { <th scope="col">{catalogue.message(label)}</th> };
    view! {
        <div class="wide" tabindex="0" role="region" aria-label=catalogue.message(key::REVIEW_LIST)>
            <table class="review-list">
                <thead><tr>{column(key::REVIEW_QUESTION)}{column(key::REVIEW_TEXT)}{column(key::REVIEW_STATUS)}{column(key::REVIEW_FLAG)}</tr></thead>
                <tbody>{page.texts.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
        {pager(catalogue, address, page)}
    }
    .into_any()
}

fn pager(catalogue: &Catalogue, address: &ReviewAddress, page: &ListPage) -> Option<AnyView> {
    let link = |href: String, label: Key| view! { <li><a href=href>{catalogue.message(label)}</a></li> };
    let first = (!page.is_first).then(|| link(address.list(&page.selection, None), key::RESULTS_FIRST));
    let next = page
        .next
        .as_ref()
        .map(|(response, control)| link(address.list(&page.selection, Some((response, control))), key::RESULTS_NEXT));
    let is_needed = first.is_some() || next.is_some();
    is_needed.then(|| {
        view! { <nav class="pager" aria-label=catalogue.message(key::REVIEW_PAGES)><ul>{first}{next}</ul></nav> }
            .into_any()
    })
}
