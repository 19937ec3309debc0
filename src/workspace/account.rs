//! Accounts, invitations and one-time links.

use super::Grant;
use super::email_address::{address_key, readable_address};

/// How a person is known. An account is found by its identity alone: the same address at another provider is somebody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Identity {
    /// An address to which one-time links are sent, in the spelling of [`address_key`].
    Address(String),
    /// A person at an OpenID provider.
    Provider {
        /// The provider's issuer.
        issuer: String,
        /// The provider's name for the person.
        subject: String,
    },
}

impl Identity {
    /// Returns the identity of an address, however it was typed.
    pub fn of_address(address: &str) -> Self {
        Self::Address(address_key(address))
    }

    /// Returns the address of the person as people read it. A person at a provider has none.
    pub fn address(&self) -> Option<String> {
        match self {
            Self::Address(key) => Some(readable_address(key)),
            Self::Provider { .. } => None,
        }
    }

    /// Returns the issuer and the subject as the store has them; an address has no issuer.
    pub fn columns(&self) -> (&str, &str) {
        match self {
            Self::Address(address) => ("", address),
            Self::Provider { issuer, subject } => (issuer, subject),
        }
    }

    /// Returns the identity that [`Self::columns`] gave.
    pub fn from_columns(issuer: String, subject: String) -> Self {
        if issuer.is_empty() { Self::Address(subject) } else { Self::Provider { issuer, subject } }
    }
}

/// A person who may sign in. Accounts are closed and never deleted, so that the log still says who acted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// A random id, by which the log names the account.
    pub id: String,
    /// How the person is known.
    pub identity: Identity,
    /// The name that pages show.
    pub name: String,
    /// The roles of the account.
    pub grants: Vec<Grant>,
    /// The time of the first sign-in, in milliseconds since 1970.
    pub created_at: i64,
    /// The time since when the account is closed, in milliseconds since 1970.
    pub closed_at: Option<i64>,
}

/// An invitation that nobody has accepted yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// A random id.
    pub id: String,
    /// The address of the invited person, in the spelling of [`address_key`].
    pub address: String,
    /// The roles of the account that accepts it.
    pub grants: Vec<Grant>,
    /// The actor who invited, as the log names it.
    pub made_by: String,
    /// The time of the invitation, in milliseconds since 1970.
    pub made_at: i64,
    /// The time from which it can no longer be accepted, in milliseconds since 1970.
    pub ends_at: i64,
}

/// What a one-time link is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkPurpose {
    /// The link accepts an invitation with these roles.
    Invitation(Vec<Grant>),
    /// The link signs in to the account of its address, in the browser whose cookie has this digest; in any browser if the link
    /// was made by a command.
    SignIn {
        /// The digest of the cookie of the browser that asked.
        browser: Option<Vec<u8>>,
    },
}

impl LinkPurpose {
    /// Returns the roles that the link gives.
    pub fn grants(&self) -> &[Grant] {
        match self {
            Self::Invitation(grants) => grants,
            Self::SignIn { .. } => &[],
        }
    }
}

/// A one-time link to be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewLink {
    /// A random id.
    pub id: String,
    /// The digest of the link's code.
    pub code_digest: Vec<u8>,
    /// The address of the person, in the spelling of [`address_key`].
    pub address: String,
    /// What the link is for.
    pub purpose: LinkPurpose,
    /// The time of its making, in milliseconds since 1970.
    pub made_at: i64,
    /// The time from which it is useless, in milliseconds since 1970.
    pub ends_at: i64,
}

/// A one-time link as it is found by its code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The link's id.
    pub id: String,
    /// The address of the person, in the spelling of [`address_key`].
    pub address: String,
    /// What the link is for.
    pub purpose: LinkPurpose,
    /// The actor who made it, as the log names it.
    pub made_by: String,
}

impl NewLink {
    /// How long an invitation can be accepted: seven days, in milliseconds.
    pub const INVITATION: i64 = 7 * 24 * 60 * 60 * 1000;

    /// How long a link signs in: fifteen minutes, in milliseconds.
    pub const SIGN_IN: i64 = 15 * 60 * 1000;

    /// Returns an invitation of an address to these roles.
    pub fn invitation(code_digest: Vec<u8>, address: &str, grants: Vec<Grant>, now: i64) -> Self {
        Self::new(code_digest, address, LinkPurpose::Invitation(grants), now, Self::INVITATION)
    }

    /// Returns a link that signs in to the account of an address.
    pub fn sign_in(code_digest: Vec<u8>, address: &str, browser: Option<Vec<u8>>, now: i64) -> Self {
        Self::new(code_digest, address, LinkPurpose::SignIn { browser }, now, Self::SIGN_IN)
    }

    fn new(code_digest: Vec<u8>, address: &str, purpose: LinkPurpose, made_at: i64, lasts: i64) -> Self {
        let id = uuid::Uuid::new_v4().to_string();
        let address = address_key(address);
        Self { id, code_digest, address, purpose, made_at, ends_at: made_at + lasts }
    }
}
