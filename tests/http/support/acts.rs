//! Acts of an operator, for the tests that change a store directly.

use consultation::workspace::{Act, Action, Actor, Object};

/// An act of a command, about the consultation.
pub(crate) fn act(action: Action) -> Act {
    act_at(action, 1_600_000_000_000)
}

/// The same at a time, in milliseconds since 1970.
pub(crate) fn act_at(action: Action, at: i64) -> Act {
    Act::new(actor(), action, Object::form("consultation"), at)
}

/// Somebody at a terminal.
pub(crate) fn actor() -> Actor {
    Actor::Command { user: "ada".to_owned(), host: "office".to_owned() }
}
