//! The keys of the program's own sentences. A form's sentences have keys made from its ids: `ui::words` names them.

mod community;
mod form;
mod kinds;
mod open_data;
mod receipt;
mod results;
mod review;
mod site;

pub use community::*;
pub use form::*;
pub use kinds::*;
pub use open_data::*;
pub use receipt::*;
pub use results::*;
pub use review::*;
pub use site::*;

/// The key of one sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(&'static str);

impl Key {
    /// The key as it stands in the locale's files.
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

/// What the server's own pages say.
const PAGES: [&[Key]; 7] = [SITE, RESULTS, COMMUNITY, RECEIPT, OPEN_DATA, DESK, KINDS_OF_PAGES];

/// What the form's page says, in the browser as on the server.
const FORM_PAGE: [&[Key]; 2] = [APP, KINDS];

/// The prefix of the twelve months' keys: `month-1` … `month-12`.
pub const MONTH: &str = "month";

/// Every key that a complete locale has, beside those of its forms.
pub fn all_keys() -> impl Iterator<Item = String> {
    let months = (1..=12).map(|month| format!("{MONTH}-{month}"));
    FORM_PAGE.into_iter().chain(PAGES).flatten().map(|key| key.name().to_owned()).chain(months)
}

/// How much of a language, in per cent, must be translated for it to be shown.
pub const LOCALE_THRESHOLD: Key = Key("locale-threshold");

/// The address of another site about the matter.
pub const SITE_HOMEPAGE: Key = Key("site-homepage");

/// Who speaks on the site: what each site says for itself, and the program of none.
pub const IDENTITY: [Key; 3] = [SITE_NAME, SITE_DESCRIPTION, SITE_EMAIL];

/// What a language need not say.
pub const OPTIONAL: [Key; 2] = [LOCALE_THRESHOLD, SITE_HOMEPAGE];

/// Whether a form may say the sentence of that key in words of its own: not what holds for a language or for the site.
pub fn is_overridable_by_form(key: &str) -> bool {
    !["locale-", "site-", "page-", "number-", "list-", "month-", "date", "preview-", "desk-", "flag-"]
        .iter()
        .any(|prefix| key.starts_with(prefix))
}

/// Whether the browser needs the sentence of that key.
pub fn in_browser(key: &str) -> bool {
    FORM_PAGE.into_iter().flatten().any(|known| known.name() == key) || key.starts_with("month-")
}

/// Whether the sentence of that key is said by the server alone.
pub fn is_server_only(key: &str) -> bool {
    PAGES.into_iter().flatten().any(|known| known.name() == key)
}
