//! The disclosure scan: what in a free text could tell who wrote it. It helps the person who reads; it decides nothing.
//!
//! E-mail addresses, telephone numbers and addresses on the web are found by their shape. The respondent's own name and
//! domain are found through an [`Identity`], the one place where private answers and texts meet: it can be asked where
//! it stands in a text, and gives nothing of itself away. Everything is compared folded, without case and accents.

mod identity;
mod patterns;
#[cfg(test)]
mod tests;
mod wordlists;

pub use identity::{Identities, Identity};

use crate::text::folding::FoldedText;
use serde::Serialize;

/// What a flagged passage looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FlagKind {
    /// An e-mail address.
    Email,
    /// A telephone number, or another number as long as one.
    Phone,
    /// An address on the web, or a domain.
    Url,
    /// The name of the respondent's organisation, or its initials.
    OrganisationName,
    /// A telling word of that name.
    OrganisationWord,
    /// The domain of the respondent's e-mail address, or its own part of it.
    Domain,
    /// What stands before the `@` of that address.
    Mailbox,
}

impl FlagKind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::Email,
        Self::Phone,
        Self::Url,
        Self::OrganisationName,
        Self::OrganisationWord,
        Self::Domain,
        Self::Mailbox,
    ];

    /// The kind's name, as JSON and the review log write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Url => "url",
            Self::OrganisationName => "organisation-name",
            Self::OrganisationWord => "organisation-word",
            Self::Domain => "domain",
            Self::Mailbox => "mailbox",
        }
    }
}

/// A flagged passage: where it stands, in Unicode scalar values `[from, to)`, and why. Never what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Flag {
    /// The first scalar value of the passage.
    pub from: u32,
    /// The one after its last.
    pub to: u32,
    /// Why it is flagged.
    pub kind: FlagKind,
}

/// Everything in `text` that could tell who wrote it, in the order of the text.
pub fn scan(text: &str, identity: &Identity) -> Vec<Flag> {
    let folded = FoldedText::from_text(text);
    let mut flags = patterns::find(text, &folded);
    flags.extend(identity.find(text, &folded));
    flags.sort_unstable();
    flags.dedup();
    flags
}
