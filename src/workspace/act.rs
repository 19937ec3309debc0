//! An act of an operator: who did what to what, when and why. Each change that an operator makes in the store takes one, and the
//! store writes it into the audit log in the same transaction.
//!
//! An act never holds a text, an answer, a receipt code, a token, or the name or address of a respondent: an object has an id,
//! and details are ids, codes, numbers and digests. The reason is what the operator wrote for those who read the log.

use super::{Action, Role};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// Who acts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Actor {
    /// An account, under the role that permits what it does.
    Account {
        /// The account's id.
        id: String,
        /// The role; `None` for what every account may do.
        role: Option<Role>,
    },
    /// Somebody who ran a command on a machine.
    Command {
        /// The name of the user on the machine.
        user: String,
        /// The name of the machine.
        host: String,
    },
    /// Somebody who is not signed in.
    Unknown,
}

/// A person who decides: the name that is kept with the decision, and the actor that the log names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// The name that is kept with the decision.
    pub name: String,
    /// The actor that the log names.
    pub actor: Actor,
}

impl Actor {
    /// Returns the role under which the actor acts.
    pub fn role(&self) -> Option<Role> {
        match self {
            Self::Account { role, .. } => *role,
            Self::Command { .. } | Self::Unknown => None,
        }
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Account { id, .. } => write!(out, "account:{id}"),
            Self::Command { user, host } => write!(out, "cli:{user}@{host}"),
            Self::Unknown => out.write_str("unknown"),
        }
    }
}

/// What an act is about: a kind and an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    /// The kind: `account`, `response`, …
    pub kind: &'static str,
    /// The id among the objects of its kind.
    pub id: String,
}

macro_rules! objects {
    ($($(#[$doc:meta])* $name:ident = $kind:literal,)*) => {
        impl Object {
            $($(#[$doc])*
            pub fn $name(id: impl Into<String>) -> Self {
                Self { kind: $kind, id: id.into() }
            })*
        }
    };
}

objects! {
    /// An account, by its id.
    account = "account",
    /// An invitation, by its id.
    invitation = "invitation",
    /// A session, by its public id.
    session = "session",
    /// A response, by its id.
    response = "response",
    /// A free text, by the id of its response, so that one id finds all that was done to a response.
    free_text = "text",
    /// A question of a form, by its control.
    question = "question",
    /// A form, by its id.
    form = "form",
    /// A page of the workspace, by its route.
    page = "page",
    /// A rights request, by its id.
    request = "request",
    /// A letter, by its id.
    letter = "letter",
    /// The audit log or a part of it.
    log = "log",
    /// The site, by the digest of its files.
    site = "site",
    /// A server, by the address on which it listens.
    server = "server",
    /// The store.
    store = "store",
}

/// How an act ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was done.
    Done,
    /// It was refused.
    Refused,
}

impl Outcome {
    /// Returns the outcome's name in the log.
    pub fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Refused => "refused",
        }
    }
}

/// Something that an operator does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// A random id, so that an act is written once, however often its transaction is tried.
    pub id: String,
    /// The time, in milliseconds since 1970.
    pub at: i64,
    /// Who acts.
    pub actor: Actor,
    /// What is done.
    pub action: Action,
    /// The form that it is about.
    pub form: Option<String>,
    /// What it is done to.
    pub object: Object,
    /// Why, as the operator wrote it; may be empty.
    pub reason: String,
    /// Ids, codes, numbers and digests that say more, by name.
    pub details: BTreeMap<&'static str, String>,
}

impl Act {
    /// The most characters of a reason.
    pub const LONGEST_REASON: usize = 1000;

    /// The most characters of what the public is told of an act, in one language.
    pub const LONGEST_PUBLIC_NOTE: usize = 500;

    /// Returns an act without form, reason and details.
    pub fn new(actor: Actor, action: Action, object: Object, at: i64) -> Self {
        let id = uuid::Uuid::new_v4().to_string();
        Self { id, at, actor, action, form: None, object, reason: String::new(), details: BTreeMap::new() }
    }

    /// Says which form the act is about.
    #[must_use]
    pub fn on_form(self, form: &str) -> Self {
        Self { form: Some(form.to_owned()), ..self }
    }

    /// Takes the role away: the act happened, and the account may have lost the role meanwhile.
    #[must_use]
    pub fn without_role(mut self) -> Self {
        if let Actor::Account { role, .. } = &mut self.actor {
            *role = None;
        }
        self
    }

    /// Says why.
    #[must_use]
    pub fn because(self, reason: &str) -> Self {
        Self { reason: reason.to_owned(), ..self }
    }

    /// Adds a detail: an id, a code, a number or a digest.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.details.insert(name, value.to_string());
        self
    }
}
