//! The names of countries in the locales of CLDR, each list in the alphabetical order of its language. `tools/cldr.mjs`
//! writes them to `countries.tsv`, so translators need not translate them.

use crate::i18n::Countries;

/// One line per language: its tag, then code and name of each country.
const TABLE: &str = include_str!("countries.tsv");

/// The language of the names if the table has none for a locale.
const LAST: &str = "fr";

/// The countries in the language of that tag, else in the language that it is a variety of, else in the last resort.
pub(super) fn countries(tag: &str) -> Countries {
    let mut language = tag;
    loop {
        match (row(language), language.rsplit_once('-')) {
            (Some(row), _) => return Countries { lang: None, names: names(row) },
            (None, Some((shorter, _))) => language = shorter,
            (None, None) => {
                let names = row(LAST).map(names).unwrap_or_default();
                return Countries { lang: Some(LAST.to_owned()), names };
            }
        }
    }
}

fn row(tag: &str) -> Option<&'static str> {
    TABLE.lines().find_map(|line| line.strip_prefix(tag)?.strip_prefix('\t'))
}

/// Splits `FRFrance|DEAllemagne`: each item is a two-letter code and the name.
fn names(row: &str) -> Vec<(String, String)> {
    let pairs = row.split('|').filter_map(|pair| pair.split_at_checked(2));
    pairs.map(|(code, name)| (code.to_owned(), name.to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_names_every_country_once() {
        let codes: Vec<_> = questionnaire::countries().map(|code| code.to_string()).collect();
        for (tag, row) in TABLE.lines().filter_map(|line| line.split_once('\t')) {
            let mut named = names(row);
            named.sort_unstable();
            assert!(named.iter().all(|(_, name)| !name.is_empty()), "{tag}");
            assert!(named.iter().map(|(code, _)| code).eq(&codes), "{tag}");
        }
    }

    #[test]
    fn names_are_in_the_order_of_the_language() {
        let place = |tag, code| countries(tag).names.iter().position(|(known, _)| known == code);
        // Émirats arabes unis: the accent does not sort the name after Z.
        assert!(place("fr", "AE") < place("fr", "FR") && place("fr", "DE") < place("fr", "FR"));
        assert!(place("en", "DE") > place("en", "FR"));
        // Österreich: the same in German.
        assert!(place("de", "FR") < place("de", "AT") && place("de", "AT") < place("de", "PL"));
    }

    #[test]
    fn a_variety_is_named_like_its_language_and_a_language_without_names_like_the_original() {
        let germany = |tag: &str| {
            let Countries { lang, names } = countries(tag);
            (lang, names.into_iter().find(|(code, _)| code == "DE").map(|(_, name)| name).unwrap_or_default())
        };
        assert_eq!(germany("pt-br"), (None, "Alemanha".to_owned()));
        assert_eq!(germany("en-xa"), (None, "Germany".to_owned()));
        assert_eq!(germany("zz"), (Some("fr".to_owned()), "Allemagne".to_owned()));
    }
}
