//! The sitemap: every page, and where the same one is in the other languages.

use super::supporters;
use crate::site::{Locale, Site};
use std::fmt::Write;

/// The sitemap of a site at that origin.
pub(super) fn sitemap(site: &Site, origin: &str) -> String {
    let mut out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n".to_owned();
    for ending in endings(site) {
        let links: String = alternates(site, origin, &ending).iter().map(|(tag, href)| link(tag, href)).collect();
        for locale in site.locales() {
            // Writing to a string cannot fail.
            _ = writeln!(out, "<url><loc>{origin}/{}{ending}</loc>\n{links}</url>", locale.tag());
        }
    }
    out + "</urlset>\n"
}

/// The page whose address ends so in every language, by tag. Search engines want whole addresses.
pub(super) fn alternates(site: &Site, origin: &str, ending: &str) -> Vec<(String, String)> {
    let one = |locale: &Locale| (locale.tag().to_owned(), format!("{origin}/{}{ending}", locale.tag()));
    // Who speaks none of them: the root chooses the home page, the original stands for the others.
    let original = site.original().tag();
    let other = if ending.is_empty() { format!("{origin}/") } else { format!("{origin}/{original}{ending}") };
    site.locales().iter().map(one).chain([("x-default".to_owned(), other)]).collect()
}

/// What stands after the language in the address of each page: ids and names of files, without a character to escape.
fn endings(site: &Site) -> Vec<String> {
    let forms = site.forms().iter().map(|form| format!("/{}", form.id()));
    let communities = site.forms().iter().filter(|form| form.supporter_settings().is_some());
    let communities = communities.map(|form| format!("/{}{}", form.id(), supporters::ENDING));
    let pages = site.original().pages().map(|name| format!("/{name}"));
    [String::new()].into_iter().chain(forms).chain(communities).chain(pages).collect()
}

fn link(tag: &str, href: &str) -> String {
    format!("<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{href}\"/>\n")
}
