//! Acts of an operator, for the tests that change a store directly.

use consultation::workspace::{Act, Action, Actor, Object};

/// An act of a command, about the consultation.
pub(crate) fn act(action: Action) -> Act {
    Act::new(actor(), action, Object::form("consultation"), 1_600_000_000_000)
}

/// Somebody at a terminal.
pub(crate) fn actor() -> Actor {
    Actor::Command { user: "ada".to_owned(), host: "office".to_owned() }
}
