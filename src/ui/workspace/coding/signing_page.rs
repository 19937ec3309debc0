//! The synthesis documents of a form: what is wrong in each, whether it is signed as it is, and the form that signs it.

use super::{CodingAddress, parameter};
use crate::i18n::{Catalogue, Key, key};
use crate::ui::message_view::{formatted_message, message};
use crate::ui::workspace::Frame;
use crate::ui::workspace::frame::problem;
use leptos::prelude::*;

/// The content of the page.
#[derive(Clone, Debug)]
pub struct SigningPage {
    /// The form's name.
    pub form_name: String,
    /// The documents.
    pub documents: Vec<DocumentView>,
    /// Why nothing was signed.
    pub problem: Option<Key>,
}

/// A document.
#[derive(Clone, Debug)]
pub struct DocumentView {
    /// The tag of its language, and the name of the language.
    pub language: (String, String),
    /// Its title.
    pub title: String,
    /// What is signed: a document that changed meanwhile is not.
    pub seen: String,
    /// What is wrong in it, by line.
    pub problems: Vec<(usize, String)>,
    /// In whose name and when it was signed last, and whether it is as it was then.
    pub signed: Option<((String, String), bool)>,
}

/// The page.
pub fn signing_page(frame: &Frame, catalogue: &Catalogue, form: &str, page: &SigningPage) -> AnyView {
    let address = CodingAddress::new(catalogue.locale(), form);
    let none =
        page.documents.is_empty().then(|| view! { <p class="notice">{message(catalogue, key::CODING_SIGN_NONE)}</p> });
    let documents = page.documents.iter().map(|document| section(catalogue, form, &address, document));
    let main = view! {
        <div class="text-review">
            <h1>{message(catalogue, key::SYNTHESIS_HEADING)} " " <small class="of-form"><bdi>{page.form_name.clone()}</bdi></small></h1>
            {problem(catalogue, page.problem)}
            <p class="hint">{message(catalogue, key::CODING_SIGN_LEAD)}</p>
            {none}
            {documents.collect_view()}
        </div>
    };
    frame.render(main.into_any())
}

fn section(catalogue: &Catalogue, form: &str, address: &CodingAddress, document: &DocumentView) -> AnyView {
    let (tag, language) = &document.language;
    let state = match &document.signed {
        None => message(catalogue, key::SYNTHESIS_UNSIGNED),
        Some(((name, when), is_current)) => {
            let words = if *is_current { key::SYNTHESIS_SIGNED } else { key::SYNTHESIS_SIGNED_BEFORE };
            formatted_message(catalogue, words.name(), &[("name", name), ("when", when)])
        }
    };
    let problems = document.problems.iter().map(|(line, message)| {
        view! { <li lang="en" dir="ltr">{format!("{line}: {message}")}</li> }
    });
    let is_open = document.problems.is_empty() && !matches!(document.signed, Some((_, true)));
    let form_view = is_open.then(|| sign_form(catalogue, address, document));
    view! {
        <section class="block">
            <h2>
                <a href=format!("/{tag}/{form}/synthesis") lang=tag.clone() dir="auto">{document.title.clone()}</a>
                " " <small class="tag" lang=tag.clone()>{language.clone()}</small>
            </h2>
            <p>{state}</p>
            {(!document.problems.is_empty()).then(|| view! {
                <p>{message(catalogue, key::CODING_SIGN_PROBLEMS)}</p>
                <ul>{problems.collect_view()}</ul>
            })}
            {form_view}
        </section>
    }
    .into_any()
}

fn sign_form(catalogue: &Catalogue, address: &CodingAddress, document: &DocumentView) -> AnyView {
    view! {
        <form method="post" action=address.synthesis() class="card stack">
            <input type="hidden" name=parameter::LANGUAGE value=document.language.0.clone() />
            <input type="hidden" name=parameter::SEEN value=document.seen.clone() />
            <label>
                <span>{message(catalogue, key::CODING_SIGN_NAME)}</span>
                <small class="hint">{message(catalogue, key::CODING_SIGN_NAME_HINT)}</small>
                <input type="text" name=parameter::NAME required maxlength="200" autocomplete="off" dir="auto" />
            </label>
            <p><button type="submit" class="button">{message(catalogue, key::CODING_SIGN)}</button></p>
        </form>
    }
    .into_any()
}
