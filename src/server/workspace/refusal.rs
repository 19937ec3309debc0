//! A sign-in that does not succeed: the entry of the log, and the page.

use super::sign_in_page::respond;
use super::visitor::Visitor;
use crate::i18n::{Key, key};
use crate::ui::workspace::SignInPage;
use crate::workspace::{Act, Action, Actor, Object, Outcome};
use axum::http::StatusCode;
use axum::response::Response;

/// Why nobody is signed in.
pub(super) struct Refusal {
    /// The code of the reason in the log.
    why: &'static str,
    status: StatusCode,
    /// What the page says.
    message: Key,
    /// Whether a code that was sent is the problem.
    is_code_refused: bool,
}

impl Refusal {
    /// A code does not sign in.
    pub(super) fn of_code(why: &'static str, message: Key) -> Self {
        Self { why, status: StatusCode::UNPROCESSABLE_ENTITY, message, is_code_refused: true }
    }

    /// A sign-in at the provider does not sign in here.
    pub(super) fn of_provider(why: &'static str, message: Key) -> Self {
        Self { is_code_refused: false, ..Self::of_code(why, message) }
    }

    /// The provider does not answer.
    pub(super) fn of_absence(why: &'static str) -> Self {
        Self { status: StatusCode::SERVICE_UNAVAILABLE, ..Self::of_provider(why, key::WORKSPACE_PROVIDER_AWAY) }
    }
}

/// Logs a refusal and shows it. Beyond the limit it is neither logged nor explained.
pub(super) async fn refuse(visitor: &Visitor, next: String, refusal: Refusal) -> Response {
    if !visitor.state.workspace.sign_in_limit.count_unknown_code(visitor.client) {
        let shown = SignInPage { next, problem: Some(key::WORKSPACE_TOO_OFTEN), ..SignInPage::default() };
        return respond(visitor, StatusCode::TOO_MANY_REQUESTS, shown).await;
    }
    let Refusal { why, status, message, is_code_refused } = refusal;
    let act = Act::new(Actor::Unknown, Action::SignIn, Object::page(&visitor.route), visitor.now);
    if let Err(error) = visitor.store().log_act(act.with("why", why), Outcome::Refused).await {
        return visitor.broken(&error).await;
    }
    respond(visitor, status, SignInPage { next, problem: Some(message), is_code_refused, ..SignInPage::default() })
        .await
}
