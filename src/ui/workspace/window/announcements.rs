//! The text about a moved date for the press and for other sites, in each language: to be copied, or saved as a file.

use super::{WindowPage, address};
use crate::i18n::key;
use crate::ui::message_view::message;
use crate::ui::workspace::{Frame, fields};
use leptos::prelude::*;

/// The text in one language.
#[derive(Clone, Debug)]
pub struct AnnouncementView {
    /// The tag of the language.
    pub tag: String,
    /// The language's own name.
    pub name: String,
    /// The direction in which it is written.
    pub direction: String,
    /// The text.
    pub text: String,
    /// Whether a note for the public is missing in this language.
    pub lacks_note: bool,
}

/// The texts; nothing if no date was moved that is still ahead.
pub(super) fn announcements(frame: &Frame, page: &WindowPage) -> Option<AnyView> {
    let catalogue = &frame.catalogue;
    let one = |one: &AnnouncementView| {
        let file = format!("{}?{}={}", address(frame, page, fields::WINDOW_ANNOUNCEMENT), fields::LANGUAGE, one.tag);
        let lacking = one
            .lacks_note
            .then(|| view! { <p class="quiet">{message(catalogue, key::WORKSPACE_WINDOW_ANNOUNCEMENT_NO_NOTE)}</p> });
        view! {
            <details class="letter">
                <summary lang=one.tag.clone() dir=one.direction.clone()>{one.name.clone()}</summary>
                {lacking}
                <pre class="card" lang=one.tag.clone() dir=one.direction.clone()>{one.text.clone()}</pre>
                <p><a class="button quiet" href=file download>{message(catalogue, key::WORKSPACE_WINDOW_ANNOUNCEMENT_SAVE)}</a></p>
            </details>
        }
    };
    (!page.announcements.is_empty()).then(|| {
        view! {
            <section class="block">
                <h2>{message(catalogue, key::WORKSPACE_WINDOW_ANNOUNCEMENT)}</h2>
                <p>{message(catalogue, key::WORKSPACE_WINDOW_ANNOUNCEMENT_LEAD)}</p>
                {page.announcements.iter().map(one).collect_view()}
            </section>
        }
        .into_any()
    })
}
