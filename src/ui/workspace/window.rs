//! The submission window of a form: its two ends, what was moved and why, and the form that moves an end. What is to be changed is
//! first shown as the public will read it.

mod announcements;
mod change_form;
mod history;
mod proposals;

use super::Frame;
use super::frame::problem;
use crate::i18n::{Catalogue, Key, key};
use crate::phase::WindowEnd;
use crate::ui::message_view::{formatted_message, message};
use crate::ui::pages::{Moment, MovedEndView};
use leptos::prelude::*;

pub use announcements::AnnouncementView;
pub use history::WindowMoveView;
pub use proposals::ReopeningProposal;

/// An end of the window.
#[derive(Clone, Debug)]
pub struct WindowEndView {
    /// Its name.
    pub label: Key,
    /// The date; `None` if the window has no such end.
    pub date: Option<Moment>,
    /// Where it comes from.
    pub source: Option<Key>,
}

/// What can be changed now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WindowChoice {
    /// The opening or the closing is moved.
    Both,
    /// The closing is moved.
    #[default]
    Closing,
    /// The form is opened again.
    Reopen,
    /// The account may not open the form again.
    Nothing,
}

/// What somebody typed.
#[derive(Clone, Debug, Default)]
pub struct TypedWindowChange {
    /// The name of the end.
    pub end: String,
    /// The date and time, as browsers write them: `2026-05-31T23:59`.
    pub at: String,
    /// The reason, for the log.
    pub reason: String,
    /// The notes for the public, by the tag of the language.
    pub notes: Vec<(String, String)>,
}

/// A language in which the public is told of a move.
#[derive(Clone, Debug)]
pub struct NoteLanguage {
    /// The tag.
    pub tag: String,
    /// The language's own name.
    pub name: String,
    /// The direction in which it is written.
    pub direction: String,
    /// The messages of the language.
    pub catalogue: Catalogue,
    /// What pages would say after the change; empty before it was verified.
    pub preview: Vec<MovedEndView>,
}

/// The page.
#[derive(Clone, Debug)]
pub struct WindowPage {
    /// The form's id.
    pub form: String,
    /// The form's name.
    pub form_name: String,
    /// The opening and the closing.
    pub ends: [WindowEndView; 2],
    /// How long it is until the next end, with the number of days or hours; or that the form is closed.
    pub countdown: Option<(Key, usize)>,
    /// The time zone in which dates are typed and stated.
    pub zone: String,
    /// What can be changed.
    pub choice: WindowChoice,
    /// Whether a second person has to confirm it.
    pub needs_two_persons: bool,
    /// What was typed.
    pub typed: TypedWindowChange,
    /// Whether what was typed may be done, and only has to be confirmed.
    pub is_verified: bool,
    /// The languages of the site.
    pub languages: Vec<NoteLanguage>,
    /// The text about the moved dates, in each language; empty if no date was moved that is still ahead.
    pub announcements: Vec<AnnouncementView>,
    /// The moves, the newest first.
    pub history: Vec<WindowMoveView>,
    /// The proposals on which somebody has to decide.
    pub proposals: Vec<ReopeningProposal>,
    /// The number of the newest move, for the server to compare.
    pub seen: i64,
    /// Why nothing was changed.
    pub problem: Option<Key>,
}

/// The page.
pub fn window(frame: &Frame, page: &WindowPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let change =
        if page.is_verified { change_form::preview(frame, page) } else { change_form::change_form(frame, page) };
    let main = view! {
        <h1>{message(catalogue, key::WORKSPACE_WINDOW)} " " <small class="of-form"><bdi>{page.form_name.clone()}</bdi></small></h1>
        {problem(catalogue, page.problem)}
        {(!page.is_verified).then(|| ends(frame, page))}
        {(!page.is_verified).then(|| proposals::proposals(frame, page))}
        {change}
        {(!page.is_verified).then(|| announcements::announcements(frame, page))}
        {(!page.is_verified).then(|| history::history(frame, page))}
    };
    frame.render(main.into_any())
}

fn ends(frame: &Frame, page: &WindowPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let end = |end: &WindowEndView| {
        let date = match &end.date {
            Some(date) => view! { <time datetime=date.at.clone()>{date.words.clone()}</time> }.into_any(),
            None => message(catalogue, key::WORKSPACE_WINDOW_NO_END),
        };
        let source = end.source.map(|source| view! { <dd class="quiet">{message(catalogue, source)}</dd> });
        view! { <div class="figure"><dt>{message(catalogue, end.label)}</dt><dd class="amount">{date}</dd>{source}</div> }
    };
    let countdown = page.countdown.map(|(words, count)| {
        view! { <p class="countdown">{formatted_message(catalogue, words.name(), &[("count", &count)])}</p> }
    });
    view! {
        {countdown}
        <dl class="figures">{page.ends.iter().map(end).collect_view()}</dl>
        <p class="quiet">{formatted_message(catalogue, key::WORKSPACE_WINDOW_ZONE.name(), &[("zone", &page.zone)])}</p>
    }
    .into_any()
}

/// The address to which the forms of the page are sent.
fn address(frame: &Frame, page: &WindowPage, ending: &str) -> String {
    frame.address(&format!("/{}/{}{ending}", page.form, super::fields::WINDOW))
}

/// The name of an end.
pub fn window_end_key(end: WindowEnd) -> Key {
    match end {
        WindowEnd::Opening => key::WORKSPACE_WINDOW_OPENING,
        WindowEnd::Closing => key::WORKSPACE_WINDOW_CLOSING,
    }
}
