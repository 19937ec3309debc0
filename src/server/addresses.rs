//! The addresses that several modules share. The module knows the site and no page, so pages, the sitemap and the router can
//! all depend on it.

use crate::site::{Locale, Site};
use questionnaire::{Form, ResultsPolicy};

/// The route of the home pages, and of the files that browsers request at the root.
pub(super) const HOME_ROUTE: &str = "/{first}";

/// The route of a form's page, to which submissions are sent, and of every content page.
pub(super) const FORM_ROUTE: &str = "/{first}/{second}";

/// The part of the address of a supporter list that follows the form's address.
pub(super) const SUPPORTERS_ENDING: &str = "/community";

/// The part of the address of a synthesis document that follows the form's address.
pub(super) const SYNTHESIS_ENDING: &str = "/synthesis";

/// Whether a site has a synthesis document about a form, in any language, that is ever shown.
pub(super) fn has_synthesis(site: &Site, form: &Form) -> bool {
    let is_public = form.results_policy() != ResultsPolicy::Never;
    is_public && site.locales().iter().any(|locale| locale.synthesis(form).is_some())
}

/// The address of a form's supporter list in a language; `None` for a form without supporter list.
pub(super) fn supporters_address(form: &Form, tag: &str) -> Option<String> {
    form.supporter_settings().map(|_| format!("/{tag}/{}{SUPPORTERS_ENDING}", form.id()))
}

/// The absolute address of the page with this ending in every language, by tag, for the `hreflang` links that search engines
/// read.
pub(super) fn alternates(site: &Site, origin: &str, ending: &str) -> Vec<(String, String)> {
    let one = |locale: &Locale| (locale.tag().to_owned(), format!("{origin}/{}{ending}", locale.tag()));
    // `x-default` leads to the page in the source locale; for the home page it leads to the root, which negotiates the
    // language.
    let original = site.original().tag();
    let other = if ending.is_empty() { format!("{origin}/") } else { format!("{origin}/{original}{ending}") };
    site.locales().iter().map(one).chain([("x-default".to_owned(), other)]).collect()
}

/// The part after the language in the address of each page. Ids and file names consist of characters that need no escaping.
pub(super) fn page_endings(site: &Site) -> Vec<String> {
    let forms = site.forms().iter().map(|form| format!("/{}", form.id()));
    let lists = site.forms().iter().filter(|form| form.supporter_settings().is_some());
    let lists = lists.map(|form| format!("/{}{SUPPORTERS_ENDING}", form.id()));
    let documents = site.forms().iter().filter(|form| has_synthesis(site, form));
    let documents = documents.map(|form| format!("/{}{SYNTHESIS_ENDING}", form.id()));
    let pages = site.original().pages().map(|name| format!("/{name}"));
    [String::new()].into_iter().chain(forms).chain(lists).chain(documents).chain(pages).collect()
}
