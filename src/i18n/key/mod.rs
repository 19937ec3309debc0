//! The keys of the built-in messages. The keys of a form's messages derive from its ids: see [`crate::i18n::form_keys`].

mod coding;
mod community;
mod exports;
mod form;
mod kinds;
mod languages;
mod mail;
mod office;
mod open_data;
mod overview;
mod publication;
mod receipt;
mod requests;
mod responses;
mod results;
mod review;
mod rights;
mod shared_draft;
mod site;
mod synthesis;
mod window;
mod workspace;

pub use coding::*;
pub use community::*;
pub use exports::*;
pub use form::*;
pub use kinds::*;
pub use languages::*;
pub use mail::*;
pub use office::*;
pub use open_data::*;
pub use overview::*;
pub use publication::*;
pub use receipt::*;
pub use requests::*;
pub use responses::*;
pub use results::*;
pub use review::*;
pub use rights::*;
pub use shared_draft::*;
pub use site::*;
pub use synthesis::*;
pub use window::*;
pub use workspace::*;

/// The key of one built-in message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(&'static str);

impl Key {
    /// The key as the locale's files have it.
    pub fn name(self) -> &'static str {
        self.0
    }
}

macro_rules! keys {
    ($(#[$doc:meta])* $group:ident: $($name:ident = $key:literal,)*) => {
        $(#[allow(missing_docs, reason = "the sentence is its own explanation")] pub const $name: Key = Key($key);)*
        $(#[$doc])*
        pub const $group: &[Key] = &[$($name,)*];
    };
}

use keys;

/// The messages that only the server shows.
const BY_SERVER: [&[Key]; 22] = [
    SITE,
    WRITTEN_INTO_FORM,
    RESULTS,
    SYNTHESIS,
    COMMUNITY,
    RECEIPT,
    OPEN_DATA,
    REVIEW_OF_TEXTS,
    CODING,
    SHARED_DRAFT,
    KINDS_OF_PAGES,
    WORKSPACE,
    WINDOW_OF_FORM,
    OVERVIEW,
    RESPONSES,
    REQUESTS,
    PUBLICATION,
    LANGUAGES_OF_SITE,
    EXPORTS,
    OFFICE,
    RIGHTS,
    MAIL,
];

/// The messages that the client shows.
const BY_CLIENT: [&[Key]; 3] = [APP, AMENDING, KINDS];

/// The prefix of the keys of the twelve months: `month-1` … `month-12`.
pub const MONTH: &str = "month";

/// All keys that a complete locale has, besides those of its forms.
pub fn all_keys() -> impl Iterator<Item = String> {
    let months = (1..=12).map(|month| format!("{MONTH}-{month}"));
    BY_CLIENT.into_iter().chain(BY_SERVER).flatten().map(|key| key.name().to_owned()).chain(months)
}

/// The percentage of messages that must be translated before the locale is shown.
pub const LOCALE_THRESHOLD: Key = Key("locale-threshold");

/// The address of another website about the consultation's subject.
pub const SITE_HOMEPAGE: Key = Key("site-homepage");

/// The messages that identify the site. Each site must define them, because none of them is built in.
pub const IDENTITY: [Key; 3] = [SITE_NAME, SITE_DESCRIPTION, SITE_EMAIL];

/// The messages that a locale may leave out.
pub const OPTIONAL: [Key; 2] = [LOCALE_THRESHOLD, SITE_HOMEPAGE];

/// Whether a form may override the message of that key. Messages that apply to a whole locale or site cannot be overridden.
pub fn is_overridable_by_form(key: &str) -> bool {
    ![
        "locale-",
        "site-",
        "page-",
        "number-",
        "list-",
        "month-",
        "date",
        "preview-",
        "review-",
        "coding-",
        "flag-",
        "workspace-",
        "publication-",
    ]
    .iter()
    .any(|prefix| key.starts_with(prefix))
}

/// Whether the client needs the message of that key.
pub fn in_browser(key: &str) -> bool {
    BY_CLIENT.into_iter().flatten().any(|known| known.name() == key) || key.starts_with("month-")
}

/// Whether the client needs the message of that key only to amend a response.
pub fn is_for_amending(key: &str) -> bool {
    AMENDING.iter().any(|known| known.name() == key)
}

/// Whether only the server uses the message of that key.
pub fn is_server_only(key: &str) -> bool {
    BY_SERVER.into_iter().flatten().any(|known| known.name() == key)
}
