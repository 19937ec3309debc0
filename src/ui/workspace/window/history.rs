//! What was moved, when, by whom and why.

use super::WindowPage;
use crate::i18n::{Key, key};
use crate::ui::message_view::message;
use crate::ui::pages::Moment;
use crate::ui::workspace::Frame;
use leptos::prelude::*;

/// One move.
#[derive(Clone, Debug)]
pub struct WindowMoveView {
    /// When it was decided.
    pub decided: Moment,
    /// Who decided it.
    pub person: String,
    /// The name of the end; that the form was opened again, if it was.
    pub what: Key,
    /// The date before.
    pub from: Option<Moment>,
    /// The date since.
    pub to: Moment,
    /// Why.
    pub reason: String,
    /// What the public was told: the tag of the language, and the note.
    pub notes: Vec<(String, String)>,
}

/// The table; nothing if the window was never moved.
pub(super) fn history(frame: &Frame, page: &WindowPage) -> Option<AnyView> {
    let catalogue = &frame.catalogue;
    let heads = [
        key::WORKSPACE_LOG_WHEN,
        key::WORKSPACE_LOG_WHO,
        key::WORKSPACE_LOG_WHAT,
        key::WORKSPACE_WINDOW_FORMER_DATE,
        key::WORKSPACE_WINDOW_NEW_DATE,
        key::WORKSPACE_REASON,
    ];
    let head = |words: Key| view! { <th scope="col">{message(catalogue, words)}</th> };
    let time = |moment: &Moment| view! { <time datetime=moment.at.clone()>{moment.words.clone()}</time> };
    let row = |one: &WindowMoveView| {
        let note = |(tag, note): &(String, String)| {
            view! { <li lang=tag.clone()><small>{tag.clone()}</small> " " <bdi>{note.clone()}</bdi></li> }
        };
        let notes = (!one.notes.is_empty())
            .then(|| view! { <ul class="details">{one.notes.iter().map(note).collect_view()}</ul> });
        let from = match &one.from {
            Some(from) => time(from).into_any(),
            None => message(catalogue, key::WORKSPACE_WINDOW_NO_END),
        };
        view! {
            <tr>
                <th scope="row">{time(&one.decided)}</th>
                <td data-label=catalogue.message(key::WORKSPACE_LOG_WHO)><bdi>{one.person.clone()}</bdi></td>
                <td data-label=catalogue.message(key::WORKSPACE_LOG_WHAT)>{message(catalogue, one.what)}</td>
                <td data-label=catalogue.message(key::WORKSPACE_WINDOW_FORMER_DATE)>{from}</td>
                <td data-label=catalogue.message(key::WORKSPACE_WINDOW_NEW_DATE)>{time(&one.to)}</td>
                <td data-label=catalogue.message(key::WORKSPACE_REASON)><bdi>{one.reason.clone()}</bdi> {notes}</td>
            </tr>
        }
    };
    (!page.history.is_empty()).then(|| {
        view! {
            <section class="block">
                <h2>{message(catalogue, key::WORKSPACE_WINDOW_HISTORY)}</h2>
                <section class="wide" tabindex="0" aria-label=catalogue.message(key::WORKSPACE_WINDOW_HISTORY)>
                    <table class="stacked">
                        <thead><tr>{heads.map(head).into_iter().collect_view()}</tr></thead>
                        <tbody>{page.history.iter().map(row).collect_view()}</tbody>
                    </table>
                </section>
            </section>
        }
        .into_any()
    })
}
