//! What withdrawing a response would change, with the form that does it.

use super::one::withdrawal;
use super::{ResponsePage, one_address};
use crate::i18n::{Key, key};
use crate::ui::message_view::{formatted_message, message};
use crate::ui::pages::number_format::number;
use crate::ui::workspace::Frame;
use leptos::prelude::*;

/// The page.
#[derive(Clone, Debug)]
pub struct ErasurePage {
    /// The form's id.
    pub form: String,
    /// The response's id.
    pub response: String,
    /// How many of each go from the store.
    pub counts: Vec<(Key, u64)>,
    /// The files of the published package that hold the response; `None` if they cannot be read.
    pub files: Option<Vec<String>>,
    /// When the responses were first published, in words.
    pub published: Option<String>,
    /// The revision that is shown.
    pub seen: u32,
}

/// The page.
pub fn erasure(frame: &Frame, page: &ErasurePage) -> AnyView {
    let catalogue = &frame.catalogue;
    let back = one_address(frame, (&page.form, &page.response), "");
    let count = |(words, count): &(Key, u64)| {
        view! { <div><dt>{message(catalogue, *words)}</dt><dd>{number(catalogue, *count)}</dd></div> }
    };
    let published = page.published.as_ref().map(|date| {
        view! {
            <p>{formatted_message(catalogue, key::WORKSPACE_RESPONSE_PUBLISHED.name(), &[("date", date)])}</p>
            <p>{message(catalogue, key::WORKSPACE_ERASURE_THEN)}</p>
        }
    });
    let form = ResponsePage { form: page.form.clone(), id: page.response.clone(), ..ResponsePage::default() };
    let main = view! {
        <p><a href=back>{message(catalogue, key::WORKSPACE_RESPONSE)}</a></p>
        <h1>{message(catalogue, key::WORKSPACE_ERASURE)} " " <small class="of-form"><code>{page.response.clone()}</code></small></h1>
        <p>{message(catalogue, key::WORKSPACE_ERASURE_LEAD)}</p>
        <dl class="contact answers">{page.counts.iter().map(count).collect_view()}</dl>
        <p>{message(catalogue, key::WORKSPACE_ERASURE_FIGURES)}</p>
        <h2>{message(catalogue, key::WORKSPACE_ERASURE_FILES)}</h2>
        {files(frame, page)}
        {published}
        {withdrawal(frame, &form, page.seen)}
    };
    frame.render(main.into_any())
}

fn files(frame: &Frame, page: &ErasurePage) -> AnyView {
    let catalogue = &frame.catalogue;
    match page.files.as_deref() {
        None => {
            view! { <p class="notice wrong">{message(catalogue, key::WORKSPACE_ERASURE_UNREADABLE)}</p> }.into_any()
        }
        Some([]) => view! { <p>{message(catalogue, key::WORKSPACE_ERASURE_NO_FILES)}</p> }.into_any(),
        Some(files) => {
            let file = |name: &String| view! { <li><code>{name.clone()}</code></li> };
            view! { <ul>{files.iter().map(file).collect_view()}</ul> }.into_any()
        }
    }
}
