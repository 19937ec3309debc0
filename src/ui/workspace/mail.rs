//! Mail: the letters that failed and the addresses that were refused, without what they say and to whom, how many wait, and what letters
//! there are.

mod refused_addresses;

use super::frame::problem;
use super::{Frame, address, fields};
use crate::i18n::{Key, key};
use crate::ui::message_view::{formatted_message, message};
use crate::ui::pages::Moment;
use crate::ui::pages::number_format::number;
use leptos::prelude::*;
use refused_addresses::refused_addresses;

pub use refused_addresses::RefusedAddressRow;

/// The page.
#[derive(Clone, Debug, Default)]
pub struct MailPage {
    /// The id of the form.
    pub form: String,
    /// The form's name.
    pub form_name: String,
    /// How many letters wait to be sent; `None` if none does.
    pub waiting: Option<WaitingLetters>,
    /// The letters that failed, the oldest first.
    pub failed: Vec<FailedLetterRow>,
    /// The addresses that were refused for good, the oldest first.
    pub refused: Vec<RefusedAddressRow>,
    /// Whether the account may open the responses.
    pub may_read_responses: bool,
    /// The letters of which there is an example.
    pub examples: Vec<ExampleLink>,
    /// Why nothing was changed.
    pub problem: Option<Key>,
}

/// A letter of which there is an example.
#[derive(Clone, Debug)]
pub struct ExampleLink {
    /// What it is.
    pub label: Key,
    /// Its name in addresses.
    pub name: &'static str,
}

/// The letters that wait to be sent.
#[derive(Clone, Debug)]
pub struct WaitingLetters {
    /// How many.
    pub count: u64,
    /// Since when the oldest waits, in words.
    pub since: String,
    /// What stopped the oldest; `None` if it was not tried yet.
    pub reply: Option<ReplyView>,
}

/// A letter that failed.
#[derive(Clone, Debug)]
pub struct FailedLetterRow {
    /// The id.
    pub id: String,
    /// What it is.
    pub purpose: Key,
    /// The response that it is about.
    pub response: Option<String>,
    /// When it was added.
    pub made: Moment,
    /// Why it failed.
    pub reply: ReplyView,
    /// How often it was tried.
    pub attempts: u64,
}

/// The answer of the mail server, or why there was none.
#[derive(Clone, Debug)]
pub enum ReplyView {
    /// A code.
    Code(String),
    /// There was no answer.
    Message(Key),
}

/// The page.
pub fn mail(frame: &Frame, page: &MailPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let main = view! {
        <h1>{message(catalogue, key::WORKSPACE_MAIL)} " " <small class="of-form"><bdi>{page.form_name.clone()}</bdi></small></h1>
        {problem(catalogue, page.problem)}
        {page.waiting.as_ref().map(|waiting| waiting_letters(frame, waiting))}
        {refused_addresses(frame, page)}
        {table(frame, page)}
        {examples(frame, page)}
    };
    frame.render(main.into_any())
}

fn waiting_letters(frame: &Frame, waiting: &WaitingLetters) -> AnyView {
    let catalogue = &frame.catalogue;
    let words = formatted_message(
        catalogue,
        key::WORKSPACE_MAIL_WAITING.name(),
        &[("count", &waiting.count), ("date", &waiting.since)],
    );
    let stopped = waiting.reply.as_ref().map(|answer| {
        view! { " " {message(catalogue, key::WORKSPACE_MAIL_WAITING_REPLY)} " " {reply(frame, answer)} }
    });
    view! { <p class="notice">{words}{stopped}</p> }.into_any()
}

fn table(frame: &Frame, page: &MailPage) -> AnyView {
    let catalogue = &frame.catalogue;
    if page.failed.is_empty() {
        return view! { <p>{message(catalogue, key::WORKSPACE_MAIL_NONE)}</p> }.into_any();
    }
    let heads = [
        key::WORKSPACE_MAIL_PURPOSE,
        key::WORKSPACE_MAIL_MADE,
        key::WORKSPACE_MAIL_WHY,
        key::WORKSPACE_MAIL_ATTEMPTS,
        key::WORKSPACE_MAIL_WHAT,
    ];
    let head = |words: Key| view! { <th scope="col">{message(catalogue, words)}</th> };
    view! {
        <h2>{message(catalogue, key::WORKSPACE_MAIL_FAILED)}</h2>
        <p>{message(catalogue, key::WORKSPACE_MAIL_FAILED_LEAD)}</p>
        <section class="wide" tabindex="0" aria-label=catalogue.message(key::WORKSPACE_MAIL_FAILED)>
            <table class="stacked">
                <thead><tr>{heads.map(head).into_iter().collect_view()}</tr></thead>
                <tbody>{page.failed.iter().map(|letter| row(frame, page, letter)).collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}

/// Every letter that the site sends about this form, each with a link to what it says.
fn examples(frame: &Frame, page: &MailPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let link = |example: &ExampleLink| {
        let ending = format!("/{}/{}{}?{}={}", page.form, fields::MAIL, fields::EXAMPLE, fields::LETTER, example.name);
        view! { <li><a href=address(catalogue.locale(), &ending)>{message(catalogue, example.label)}</a></li> }
    };
    view! {
        <section class="block">
            <h2>{message(catalogue, key::WORKSPACE_LETTERS)}</h2>
            <p>{message(catalogue, key::WORKSPACE_LETTERS_LEAD)}</p>
            <ul>{page.examples.iter().map(link).collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn row(frame: &Frame, page: &MailPage, letter: &FailedLetterRow) -> AnyView {
    let catalogue = &frame.catalogue;
    view! {
        <tr>
            <th scope="row">{letter_name(frame, page, letter.purpose, letter.response.as_deref())}</th>
            <td data-label=catalogue.message(key::WORKSPACE_MAIL_MADE)><time datetime=letter.made.at.clone()>{letter.made.words.clone()}</time></td>
            <td data-label=catalogue.message(key::WORKSPACE_MAIL_WHY)>{reply(frame, &letter.reply)}</td>
            <td data-label=catalogue.message(key::WORKSPACE_MAIL_ATTEMPTS)>{number(catalogue, letter.attempts)}</td>
            <td>
                {letter_button(frame, page, &letter.id, (fields::RETRY, key::WORKSPACE_MAIL_RETRY))}
                {letter_button(frame, page, &letter.id, (fields::GIVE_UP, key::WORKSPACE_MAIL_GIVE_UP))}
            </td>
        </tr>
    }
    .into_any()
}

/// What a letter is, as a link to the response that it is about for those who may open it.
fn letter_name(frame: &Frame, page: &MailPage, purpose: Key, response: Option<&str>) -> AnyView {
    let catalogue = &frame.catalogue;
    let purpose = message(catalogue, purpose);
    match response.filter(|_| page.may_read_responses) {
        Some(response) => {
            let ending = format!("/{}/{}/{response}", page.form, fields::RESPONSES);
            view! { <a href=address(catalogue.locale(), &ending)>{purpose}</a> }.into_any()
        }
        None => purpose,
    }
}

/// A button that decides on a letter.
fn letter_button(frame: &Frame, page: &MailPage, letter: &str, (ending, label): (&str, Key)) -> AnyView {
    let catalogue = &frame.catalogue;
    let gives_up = [fields::GIVE_UP, fields::GIVE_UP_HELD].contains(&ending);
    let class = if gives_up { "link danger" } else { "link" };
    let action = address(catalogue.locale(), &format!("/{}/{}{ending}", page.form, fields::MAIL));
    view! {
        <form method="post" action=action>
            <input type="hidden" name=fields::LETTER value=letter.to_owned() />
            <button type="submit" class=class>{message(catalogue, label)}</button>
        </form>
    }
    .into_any()
}

/// The answer of the mail server in words.
fn reply(frame: &Frame, reply: &ReplyView) -> AnyView {
    match reply {
        ReplyView::Code(code) => {
            formatted_message(&frame.catalogue, key::WORKSPACE_REPLY_CODE.name(), &[("code", code)])
        }
        ReplyView::Message(words) => message(&frame.catalogue, *words),
    }
}
