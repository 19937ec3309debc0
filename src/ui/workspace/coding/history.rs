//! The history of a coding frame.

use crate::i18n::{Catalogue, Key, key};
use crate::ui::message_view::message;
use leptos::prelude::*;

/// A change of the frame.
#[derive(Clone, Debug)]
pub struct ChangeLine {
    /// What was done.
    pub change: Key,
    /// The id of the theme.
    pub theme: String,
    /// Who did it.
    pub by: String,
    /// When it was done, in words.
    pub when: String,
}

/// The changes, the newest first, folded away until they are asked for.
pub(super) fn history(catalogue: &Catalogue, lines: &[ChangeLine]) -> Option<AnyView> {
    let columns =
        [key::CODING_HISTORY_CHANGE, key::CODING_HISTORY_THEME, key::CODING_HISTORY_WHO, key::CODING_HISTORY_WHEN];
    let columns = columns.map(|label| view! { <th scope="col">{message(catalogue, label)}</th> });
    let row = |line: &ChangeLine| {
        view! {
            <tr>
                <td>{message(catalogue, line.change)}</td>
                <th scope="row" translate="no" dir="ltr">{line.theme.clone()}</th>
                <td><bdi>{line.by.clone()}</bdi></td>
                <td>{line.when.clone()}</td>
            </tr>
        }
    };
    (!lines.is_empty()).then(|| {
        view! {
            <details class="block">
                <summary>{message(catalogue, key::CODING_HISTORY)}</summary>
                <div class="wide" tabindex="0" role="region" aria-label=catalogue.message(key::CODING_HISTORY)>
                    <table>
                        <thead><tr>{columns.into_iter().collect_view()}</tr></thead>
                        <tbody>{lines.iter().map(row).collect_view()}</tbody>
                    </table>
                </div>
            </details>
        }
        .into_any()
    })
}
