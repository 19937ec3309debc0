//! The box that says that the session is about to end, or has ended, so that nobody loses what they typed. `public/operator.js` shows
//! it: a page without scripts does not know the time.

use crate::i18n::{Catalogue, Key, key};
use crate::ui::message_view::message;
use leptos::prelude::*;

/// When a session ends, in milliseconds from the making of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionTimes {
    /// After how long without a request.
    pub idle: i64,
    /// After how long in any case.
    pub left: i64,
}

/// The box, which the script shows, with the addresses of the pages for signing in and of one's sessions; with its language and
/// direction, if the page has others.
pub(super) fn session_end(
    catalogue: &Catalogue,
    times: SessionTimes,
    (to_sign_in, sessions): (String, String),
    (lang, dir): (Option<String>, Option<String>),
) -> AnyView {
    let sign_in = || {
        let href = to_sign_in.clone();
        view! { <a href=href target="_blank" rel="noopener">{message(catalogue, key::WORKSPACE_SESSION_SIGN_IN)}</a> }
    };
    let part = |state: &'static str, words: Key, way: AnyView| {
        view! { <div data-session-state=state hidden><p>{message(catalogue, words)}</p>{way}</div> }
    };
    let stay = view! {
        <button type="button" class="button" data-session-stay>{message(catalogue, key::WORKSPACE_SESSION_STAY)}</button>
    };
    view! {
        <div
            class="notice session-end"
            lang=lang
            dir=dir
            role="alert"
            data-session
            data-session-idle=times.idle.to_string()
            data-session-left=times.left.to_string()
            data-session-page=sessions
            hidden
        >
            {part("idle", key::WORKSPACE_SESSION_IDLE, stay.into_any())}
            {part("last", key::WORKSPACE_SESSION_LAST, sign_in().into_any())}
            {part("over", key::WORKSPACE_SESSION_OVER, sign_in().into_any())}
        </div>
    }
    .into_any()
}
