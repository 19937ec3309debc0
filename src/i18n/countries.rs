//! The names of countries in the languages of CLDR, each language's in the order of its alphabet: the server's need only,
//! since the page shows them to the browser. They come from `countries.tsv`, which `tools/cldr.mjs` writes.

use std::collections::HashMap;
use std::sync::LazyLock;

/// A line per language: its tag, then code and name of each country.
const TABLE: &str = include_str!("countries.tsv");

/// Whose names are shown in a language that CLDR has none in: the original's.
const FALLBACK: &str = "fr";

static LANGUAGES: LazyLock<HashMap<&str, Countries>> = LazyLock::new(|| {
    let rows = TABLE.lines().filter_map(|line| line.split_once('\t'));
    rows.map(|(locale, row)| (locale, Countries { locale, names: row.split('|').filter_map(pair).collect() })).collect()
});

/// The countries in one language.
#[derive(Debug, Default)]
pub struct Countries {
    /// The language's tag, in lower case.
    pub locale: &'static str,
    /// Code and name of each, in the order of the language's alphabet.
    pub names: Vec<(&'static str, &'static str)>,
}

/// The countries in the language of that tag, else in the one it is a variety of, else in the original's.
pub fn countries(locale: &str) -> &'static Countries {
    static NONE: Countries = Countries { locale: FALLBACK, names: Vec::new() };
    let mut tag = locale;
    loop {
        match (LANGUAGES.get(tag), tag.rsplit_once('-')) {
            (Some(countries), _) => return countries,
            (None, Some((shorter, _))) => tag = shorter,
            (None, None) => return LANGUAGES.get(FALLBACK).unwrap_or(&NONE),
        }
    }
}

/// `FRFrance`: two letters, then the name.
fn pair(text: &str) -> Option<(&str, &str)> {
    text.split_at_checked(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_names_every_country_once() {
        let codes: Vec<_> = questionnaire::countries().map(|code| code.to_string()).collect();
        for (tag, language) in LANGUAGES.iter() {
            let mut named: Vec<_> = language.names.iter().map(|(code, _)| *code).collect();
            named.sort_unstable();
            assert_eq!(named, codes, "{tag}");
            assert!(language.names.iter().all(|(_, name)| !name.is_empty()), "{tag}");
        }
    }

    #[test]
    fn names_are_in_the_order_of_the_language() {
        let place = |locale, code| countries(locale).names.iter().position(|(known, _)| *known == code);
        // Émirats, Équateur: the accent does not send them behind Z.
        assert!(place("fr", "AE") < place("fr", "FR"));
        assert!(place("en", "DE") > place("en", "FR"));
        assert!(place("de", "EG") < place("de", "AX").max(place("de", "FR")));
    }

    #[test]
    fn a_variety_is_named_like_its_language_and_a_language_without_names_like_the_original() {
        assert_eq!(["pt-br", "fr", "en-xa", "zz"].map(|tag| countries(tag).locale), ["pt", "fr", "en", "fr"]);
    }
}
