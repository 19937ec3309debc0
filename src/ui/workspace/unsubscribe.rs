//! The page on which somebody ends the daily digest without signing in.

use super::Frame;
use super::frame::problem;
use crate::i18n::key;
use crate::ui::message_view::message;
use leptos::prelude::*;

/// What became of the wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnsubscribeState {
    /// The person has to press the button.
    Asked,
    /// No further digest is sent.
    Ended,
    /// The link was not made here.
    Unknown,
}

/// The page.
#[derive(Clone, Debug)]
pub struct UnsubscribePage {
    /// What became of the wish.
    pub state: UnsubscribeState,
    /// The address to which the button leads.
    pub action: String,
}

/// The page.
pub fn unsubscribe(frame: &Frame, page: &UnsubscribePage) -> AnyView {
    let catalogue = &frame.catalogue;
    let content = match page.state {
        UnsubscribeState::Asked => view! {
            <p>{message(catalogue, key::WORKSPACE_UNSUBSCRIBE_LEAD)}</p>
            <form method="post" action=page.action.clone() class="card">
                <button class="button" type="submit">{message(catalogue, key::WORKSPACE_DIGEST_END)}</button>
            </form>
        }
        .into_any(),
        UnsubscribeState::Ended => {
            view! { <p class="notice" role="status">{message(catalogue, key::WORKSPACE_UNSUBSCRIBE_DONE)}</p> }
                .into_any()
        }
        UnsubscribeState::Unknown => problem(catalogue, Some(key::WORKSPACE_UNSUBSCRIBE_UNKNOWN)).into_any(),
    };
    let main = view! {
        <div class="narrow">
            <h1>{message(catalogue, key::WORKSPACE_UNSUBSCRIBE)}</h1>
            {content}
        </div>
    };
    frame.render(main.into_any())
}
