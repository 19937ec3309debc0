//! The addresses of parts of a supporter list: the same page with different query strings.

use super::SupportersPage;
use crate::ids;
use crate::ui::pages::query_string::query_string;

impl SupportersPage {
    /// The query string of a page, from 0, with the current search; empty for the first page of the whole list.
    pub fn query(&self, page: u64) -> String {
        query(&self.search, self.kind.as_deref(), self.country.as_deref(), page)
    }

    /// The address of the supporters of one kind.
    pub(super) fn with_kind(&self, code: &str) -> String {
        url_for(&query("", Some(code), None, 0))
    }

    /// The address of the supporters of one country.
    pub(super) fn with_country(&self, code: &str) -> String {
        url_for(&query("", None, Some(code), 0))
    }

    /// The address of a page with the current search.
    pub(super) fn with_page(&self, page: u64) -> String {
        self.current_url(&self.query(page))
    }

    /// The address of the whole list.
    pub(super) fn clear_filters(&self) -> String {
        self.current_url("")
    }

    fn current_url(&self, query: &str) -> String {
        format!("{}/community{query}#{}", self.form_address(), ids::LIST)
    }
}

/// An address on the same page, at the beginning of the list.
fn url_for(query: &str) -> String {
    format!("{query}#{}", ids::LIST)
}

fn query(search: &str, kind: Option<&str>, country: Option<&str>, page: u64) -> String {
    let page = if page > 0 { (page + 1).to_string() } else { String::new() };
    let [kind, country] = [kind, country].map(Option::unwrap_or_default);
    query_string([("q", search), ("kind", kind), ("country", country), ("page", &page)])
}

#[cfg(test)]
mod tests {
    use super::query;

    #[test]
    fn a_query_says_what_is_wanted_and_nothing_else() {
        assert_eq!(query("", None, None, 0), "");
        assert_eq!(query("é &=", Some("state"), None, 1), "?q=%C3%A9+%26%3D&kind=state&page=2");
        assert_eq!(query("", None, Some("fr"), 0), "?country=fr");
    }
}
