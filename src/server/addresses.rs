//! The addresses that several modules must agree on. It knows the site and no page, so that pages, the sitemap and the router
//! can all depend on it.

use crate::site::{Locale, Site};
use questionnaire::Form;

/// The route of a form's page, where submissions are sent, and of every content page.
pub(super) const FORM_ROUTE: &str = "/{first}/{second}";

/// What follows a form's address in that of its supporter list.
pub(super) const SUPPORTERS_ENDING: &str = "/community";

/// The address of a form's supporter list in a language, where the form has one.
pub(super) fn supporters_address(form: &Form, tag: &str) -> Option<String> {
    form.supporter_settings().map(|_| format!("/{tag}/{}{SUPPORTERS_ENDING}", form.id()))
}

/// The absolute address of the page with that ending in every language, by tag, as search engines want it.
pub(super) fn alternates(site: &Site, origin: &str, ending: &str) -> Vec<(String, String)> {
    let one = |locale: &Locale| (locale.tag().to_owned(), format!("{origin}/{}{ending}", locale.tag()));
    // Readers of none of these languages get the page in the source locale; the root chooses the home page by itself.
    let original = site.original().tag();
    let other = if ending.is_empty() { format!("{origin}/") } else { format!("{origin}/{original}{ending}") };
    site.locales().iter().map(one).chain([("x-default".to_owned(), other)]).collect()
}

/// The part behind the language in the address of each page. Ids and file names have no character to escape.
pub(super) fn page_endings(site: &Site) -> Vec<String> {
    let forms = site.forms().iter().map(|form| format!("/{}", form.id()));
    let lists = site.forms().iter().filter(|form| form.supporter_settings().is_some());
    let lists = lists.map(|form| format!("/{}{SUPPORTERS_ENDING}", form.id()));
    let pages = site.original().pages().map(|name| format!("/{name}"));
    [String::new()].into_iter().chain(forms).chain(lists).chain(pages).collect()
}
