//! The disclosure scan: flags passages of a free text that could identify the respondent. It helps the reviewer and decides
//! nothing.
//!
//! E-mail addresses, telephone numbers and web addresses are found by their shape. The respondent's own name and domain are
//! found through an [`Identity`], the only type that combines private answers with texts: it returns where it matches in a text,
//! and never the answers themselves. All comparisons are folded, without case and accents.

mod identity;
mod patterns;
#[cfg(test)]
mod tests;
mod wordlists;

pub use identity::{Identities, Identity};

use crate::text::folding::FoldedText;
use serde::Serialize;

/// The version of the scan. Raise it with every change of what the scan finds, so that all texts are scanned again.
pub(super) const SCAN_VERSION: u32 = 1;

/// The kind of a flagged passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FlagKind {
    /// An e-mail address.
    Email,
    /// A telephone number, or another number as long as one.
    Phone,
    /// A web address, or a domain.
    Url,
    /// The name of the respondent's organisation, or its initials.
    OrganisationName,
    /// A distinctive word of that name.
    OrganisationWord,
    /// The domain of the respondent's e-mail address, or that domain's own label.
    Domain,
    /// The part of that address before the `@`.
    Mailbox,
}

impl FlagKind {
    /// All kinds.
    pub const ALL: [Self; 7] = [
        Self::Email,
        Self::Phone,
        Self::Url,
        Self::OrganisationName,
        Self::OrganisationWord,
        Self::Domain,
        Self::Mailbox,
    ];

    /// Returns the name of the kind in JSON and in the review log.
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

/// A flagged passage: its position in Unicode scalar values `[from, to)` and its kind. It never contains the passage itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Flag {
    /// The position of the first scalar value.
    pub from: u32,
    /// The position after the last scalar value.
    pub to: u32,
    /// The reason for the flag.
    pub kind: FlagKind,
}

/// Returns the flags of every passage in `text` that could identify the respondent, in the order of the text.
pub fn scan(text: &str, identity: &Identity) -> Vec<Flag> {
    let folded = FoldedText::from_text(text);
    let mut flags = patterns::find(text, &folded);
    flags.extend(identity.find(text, &folded));
    flags.sort_unstable();
    flags.dedup();
    flags
}
