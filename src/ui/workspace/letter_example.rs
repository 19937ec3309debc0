//! An example of a letter in each language of the site, as its readers get it, with a button that sends it to oneself.

use super::address_input::address_input;
use super::frame::problem;
use super::{Frame, address, fields};
use crate::i18n::{Key, key};
use crate::ui::message_view::{formatted_message, message};
use leptos::prelude::*;

/// The page.
#[derive(Clone, Debug)]
pub struct LetterExamplePage {
    /// The id of the form.
    pub form: String,
    /// The form's name.
    pub form_name: String,
    /// The name of the letter in addresses.
    pub letter: &'static str,
    /// What the letter is.
    pub label: Key,
    /// The letter in each language.
    pub texts: Vec<LetterText>,
    /// The address that the account is known by; empty if it is known by a provider.
    pub address: String,
    /// The address to which an example was just sent.
    pub sent_to: Option<String>,
    /// Why none was sent.
    pub problem: Option<Key>,
}

/// A letter in one language.
#[derive(Clone, Debug)]
pub struct LetterText {
    /// The tag of the language.
    pub tag: String,
    /// The name of the language in that language.
    pub name: String,
    /// The direction of its script.
    pub direction: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
}

/// The page.
pub fn letter_example(frame: &Frame, page: &LetterExamplePage) -> AnyView {
    let catalogue = &frame.catalogue;
    let sent = page.sent_to.as_ref().map(|to| {
        let words = formatted_message(catalogue, key::WORKSPACE_LETTER_TRIED.name(), &[("address", to)]);
        view! { <p class="notice" role="status">{words}</p> }
    });
    let back = address(catalogue.locale(), &format!("/{}/{}", page.form, fields::MAIL));
    let main = view! {
        <h1>{message(catalogue, page.label)} " " <small class="of-form"><bdi>{page.form_name.clone()}</bdi></small></h1>
        {problem(catalogue, page.problem)}
        {sent}
        <p>{message(catalogue, key::WORKSPACE_LETTER_EXAMPLE_LEAD)}</p>
        <p><a href=back>{message(catalogue, key::WORKSPACE_MAIL)}</a></p>
        {page.texts.iter().map(|text| letter(frame, page, text)).collect_view()}
    };
    frame.render(main.into_any())
}

fn letter(frame: &Frame, page: &LetterExamplePage, text: &LetterText) -> AnyView {
    let catalogue = &frame.catalogue;
    let action = address(catalogue.locale(), &format!("/{}/{}{}", page.form, fields::MAIL, fields::TEST));
    view! {
        <section class="block letter">
            <h2 lang=text.tag.clone()>{text.name.clone()}</h2>
            <p>{message(catalogue, key::WORKSPACE_LETTER_SUBJECT)} " " <strong lang=text.tag.clone() dir=text.direction.clone()>{text.subject.clone()}</strong></p>
            <pre class="card" lang=text.tag.clone() dir=text.direction.clone()>{shown_text(&text.body)}</pre>
            <form method="post" action=action class="stack">
                <input type="hidden" name=fields::LETTER value=page.letter />
                <input type="hidden" name=fields::LANGUAGE value=text.tag.clone() />
                {recipient(frame, page)}
                <p class="go"><button type="submit" class="button quiet">{message(catalogue, key::WORKSPACE_LETTER_TRY)}</button></p>
            </form>
        </section>
    }
    .into_any()
}

/// To whom the example goes: to the address of the account, or to one that is typed where the account has none.
fn recipient(frame: &Frame, page: &LetterExamplePage) -> AnyView {
    let catalogue = &frame.catalogue;
    if !page.address.is_empty() {
        return view! { <p>{formatted_message(catalogue, key::WORKSPACE_LETTER_TRY_TO.name(), &[("address", &page.address)])}</p> }
            .into_any();
    }
    view! {
        <label>
            <span>{message(catalogue, key::WORKSPACE_ADDRESS)}</span>
            {address_input(String::new(), "email", true)}
        </label>
    }
    .into_any()
}

/// The text without the space at the end of the line above the signature, which mail programs want and a page does not.
fn shown_text(body: &str) -> String {
    body.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}
