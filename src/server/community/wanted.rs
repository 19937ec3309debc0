//! Which supporters somebody wants to see, read from the address of the page.

use crate::open_data::fold::folded;
use crate::server::store::Sought;
use questionnaire::normalise;

/// Nobody searches for more characters than this, nor for more words.
const LONGEST: usize = 100;
const MOST_WORDS: usize = 8;

/// Which supporters are wanted. By default, the first of all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Wanted {
    /// What they are searched by, as it was typed.
    pub(super) search: String,
    /// The code of their kind.
    pub(super) kind: Option<String>,
    /// The code of their country.
    pub(super) country: Option<String>,
    /// The page, from 0.
    pub(super) page: u64,
}

impl Wanted {
    /// Reads the query of the page's address. Anything can be read.
    pub(crate) fn read(query: Option<&str>) -> Self {
        let mut wanted = Self::default();
        for (name, value) in form_urlencoded::parse(query.unwrap_or_default().as_bytes()) {
            let value: String = value.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
            let value = normalise(&value).into_owned();
            let code = (!value.is_empty()).then(|| value.clone());
            match &*name {
                "q" => wanted.search = value,
                "kind" => wanted.kind = code,
                "country" => wanted.country = code,
                "page" => wanted.page = value.parse().unwrap_or(1_u64).saturating_sub(1),
                _ => {}
            }
        }
        wanted
    }

    /// Whether the whole list is wanted, from its beginning.
    pub(super) fn is_everything(&self) -> bool {
        *self == Self::default()
    }

    /// The same for the store.
    pub(super) fn sought(&self) -> Sought {
        let words = folded(&self.search);
        Sought {
            kind: self.kind.clone(),
            country: self.country.clone(),
            words: words.split_whitespace().take(MOST_WORDS).map(str::to_owned).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_address_wants_something() {
        let wanted = Wanted::read(Some("q=+%C3%89lan%00+VITAL&kind=state&country=&page=3&other=1"));
        let expected = Wanted { search: "Élan VITAL".into(), kind: Some("state".into()), country: None, page: 2 };
        assert_eq!(wanted, expected);
        assert_eq!(wanted.sought().words, ["elan", "vital"]);
        for everything in
            [None, Some(""), Some("page=1"), Some("page=x"), Some("page=0"), Some("q=&kind="), Some("q=%E2%80%8B")]
        {
            assert!(Wanted::read(everything).is_everything(), "{everything:?}");
        }
    }
}
