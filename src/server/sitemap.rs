//! The sitemap: every page, and the same one in the other languages.

use super::community;
use super::site::Site;
use std::fmt::Write;

/// The sitemap of a site at that origin.
pub(super) fn sitemap(site: &Site, origin: &str) -> String {
    let mut out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n".to_owned();
    let original = site.original().tag();
    for ending in endings(site) {
        let links: String = site
            .locales()
            .iter()
            .map(|locale| alternate(locale.tag(), &format!("{origin}/{}{ending}", locale.tag())))
            .chain([alternate(
                "x-default",
                &if ending.is_empty() { format!("{origin}/") } else { format!("{origin}/{original}{ending}") },
            )])
            .collect();
        for locale in site.locales() {
            // Writing to a string cannot fail.
            _ = writeln!(out, "<url><loc>{origin}/{}{ending}</loc>\n{links}</url>", locale.tag());
        }
    }
    out + "</urlset>\n"
}

/// What stands after the language in the address of each page: ids and names of files, without a character to escape.
fn endings(site: &Site) -> Vec<String> {
    let forms = site.forms().iter().map(|form| format!("/{}", form.id()));
    let communities = site.forms().iter().filter(|form| form.community().is_some());
    let communities = communities.map(|form| format!("/{}{}", form.id(), community::ENDING));
    let pages = site.original().pages().map(|name| format!("/{name}"));
    [String::new()].into_iter().chain(forms).chain(communities).chain(pages).collect()
}

fn alternate(tag: &str, href: &str) -> String {
    format!("<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{href}\"/>\n")
}
