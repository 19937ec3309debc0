//! The possible errors of a form's settings, and of the names that its questions share. [`DefinitionError`] has those of the
//! questions themselves, which the client compiles too.
//!
//! [`DefinitionError`]: crate::written::DefinitionError

use std::fmt;

/// An error in a setting of a form, or a name that two of its questions share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SettingsError {
    /// The window has no instant, and is not always open.
    EmptyWindow,
    /// The window is always open, and has an instant as well.
    AlwaysOpenWithInstants,
    /// The policy as written, and those that exist.
    UnknownPolicy(String, Vec<&'static str>),
    /// The act as written, and those that two persons can decide.
    UnknownTwoPersonAct(String, Vec<&'static str>),
    /// The setting, and the id as written, which no question has.
    UnknownQuestion(&'static str, String),
    /// The id of a question that cannot break down the results.
    UnfitBreakdown(String),
    /// The part of a supporter entry, the id of a question that cannot fill it, and the questions that can.
    UnfitCommunityQuestion(&'static str, String, &'static str),
    /// An id in `rare` that no question has.
    UnknownRareQuestion(String),
    /// An id in `rare` of a question whose answers are not one of few.
    UnfitRareQuestion(String),
    /// The name of a control that two questions would have.
    ControlTwice(String),
    /// The name of a published column that two questions would have.
    ColumnTwice(String),
}

impl std::error::Error for SettingsError {}

impl fmt::Display for SettingsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EmptyWindow => {
                f.write_str("the window says nothing: add opens, closes or always = true, or remove the table")
            }
            Self::AlwaysOpenWithInstants => {
                f.write_str("the form is open always, or from opens until closes: remove one")
            }
            Self::UnknownPolicy(policy, known) => write!(f, "policy {policy:?} is unknown: use {}", known.join(", ")),
            Self::UnknownTwoPersonAct(act, known) => {
                write!(f, "two-persons {act:?} is unknown: use {}", known.join(", "))
            }
            Self::UnknownQuestion(setting, id) => {
                write!(f, "{setting} {id:?}: no question is called so; name one of the form")
            }
            Self::UnfitBreakdown(id) => {
                write!(f, "breakdown {id:?}: name a public, required question of kind choice that is always asked")
            }
            Self::UnfitCommunityQuestion(role, id, wanted) => {
                write!(f, "{role} {id:?}: name a public question of {wanted}")
            }
            Self::UnknownRareQuestion(id) => {
                write!(f, "rare names {id:?}, and no question is called so: name one of the form")
            }
            Self::UnfitRareQuestion(id) => {
                write!(f, "rare names {id}, which is not a public question of kind choice, country or scale")
            }
            Self::ControlTwice(name) => write!(f, "two controls would be called {name:?}: rename this question"),
            Self::ColumnTwice(name) => {
                write!(f, "two columns of the published data would be called {name:?}: rename this question")
            }
        }
    }
}
