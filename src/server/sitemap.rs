//! The sitemap: every page, with the address of the same page in the other languages. It lists addresses and renders no page.

use super::addresses::{alternates, page_endings};
use crate::site::Site;
use std::fmt::Write;

/// The sitemap of a site at this origin.
pub(super) fn sitemap(site: &Site, origin: &str) -> String {
    let mut out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n".to_owned();
    for ending in page_endings(site) {
        let links: String = alternates(site, origin, &ending).iter().map(|(tag, href)| link(tag, href)).collect();
        for locale in site.locales() {
            // Writing to a string cannot fail.
            _ = writeln!(out, "<url><loc>{origin}/{}{ending}</loc>\n{links}</url>", locale.tag());
        }
    }
    out + "</urlset>\n"
}

fn link(tag: &str, href: &str) -> String {
    format!("<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{href}\"/>\n")
}
