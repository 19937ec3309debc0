//! Parses the search and the filters of the supporter list from the address of the page.

use crate::store::SupporterFilter;
use crate::text::folding::fold_text;
use questionnaire::normalise;

/// How many characters of a value, and how many words of a search, are used.
const MAX_VALUE_LEN: usize = 100;
const MAX_WORDS: usize = 8;

/// Which supporters a request asks for. The default is the first page of the unfiltered list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct SupporterQuery {
    /// The search, as typed.
    pub(super) search: String,
    /// The code of the kind of organisation.
    pub(super) kind: Option<String>,
    /// The code of the country.
    pub(super) country: Option<String>,
    /// The page, counted from 0.
    pub(super) page: u64,
}

impl SupporterQuery {
    /// Parses the query of the page's address. Every query can be parsed.
    pub(crate) fn from_query(text: Option<&str>) -> Self {
        let mut query = Self::default();
        for (name, value) in form_urlencoded::parse(text.unwrap_or_default().as_bytes()) {
            let value: String = value.chars().filter(|c| !c.is_control()).take(MAX_VALUE_LEN).collect();
            let value = normalise(&value).into_owned();
            let code = (!value.is_empty()).then(|| value.clone());
            match &*name {
                "q" => query.search = value,
                "kind" => query.kind = code,
                "country" => query.country = code,
                "page" => query.page = value.parse().unwrap_or(1_u64).saturating_sub(1),
                _ => {}
            }
        }
        query
    }

    /// Whether the query is that of the first page of the unfiltered list.
    pub(super) fn is_unfiltered(&self) -> bool {
        *self == Self::default()
    }

    /// The query as a filter for the store.
    pub(super) fn to_filter(&self) -> SupporterFilter {
        let words = fold_text(&self.search);
        SupporterFilter {
            kind: self.kind.clone(),
            country: self.country.clone(),
            words: words.split_whitespace().take(MAX_WORDS).map(str::to_owned).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_query_string_parses() {
        let query = SupporterQuery::from_query(Some("q=+%C3%89lan%00+VITAL&kind=state&country=&page=3&other=1"));
        let expected =
            SupporterQuery { search: "Élan VITAL".into(), kind: Some("state".into()), country: None, page: 2 };
        assert_eq!(query, expected);
        assert_eq!(query.to_filter().words, ["elan", "vital"]);
        for everything in
            [None, Some(""), Some("page=1"), Some("page=x"), Some("page=0"), Some("q=&kind="), Some("q=%E2%80%8B")]
        {
            assert!(SupporterQuery::from_query(everything).is_unfiltered(), "{everything:?}");
        }
    }
}
