//! Pseudo-locales: English changed by rule, to test the layout. They are not meant for readers.
//!
//! `en-xa` is longer by two fifths, has accents, and is in brackets that reveal truncated or concatenated text; `en-xb` is
//! set from right to left.

use super::catalogue::Catalogue;
use super::key;
use super::pattern::{CLOSE, OPEN, SEPARATOR};

/// The rule of a pseudo-locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PseudoLocale {
    /// `en-xa`.
    Accented,
    /// `en-xb`.
    Mirrored,
}

impl PseudoLocale {
    /// All pseudo-locales.
    pub const ALL: [Self; 2] = [Self::Accented, Self::Mirrored];

    /// The tag of the pseudo-locale.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Accented => "en-xa",
            Self::Mirrored => "en-xb",
        }
    }

    /// Creates the catalogue of the pseudo-locale from another one.
    pub fn catalogue(self, from: &Catalogue) -> Catalogue {
        let pattern = |(key, pattern): (&String, &String)| (key.clone(), self.pattern(key, pattern));
        Catalogue::new(self.tag(), from.own_messages().iter().map(pattern))
    }

    fn pattern(self, key: &str, pattern: &str) -> String {
        let rules = [key::NUMBER_GROUP, key::NUMBER_GROUP_FROM, key::LOCALE_THRESHOLD];
        match self {
            _ if rules.iter().any(|rule| rule.name() == key) => pattern.to_owned(),
            _ if key == key::LOCALE_DIRECTION.name() => if self == Self::Mirrored { "rtl" } else { "ltr" }.to_owned(),
            Self::Mirrored => format!("\u{202e}{}\u{202c}", each_text(pattern, &str::to_owned)),
            Self::Accented => {
                let longer = "~".repeat(pattern.chars().filter(char::is_ascii_alphabetic).count() * 2 / 5);
                format!("[{}{longer}]", each_text(pattern, &|text| text.chars().map(accented).collect()))
            }
        }
    }
}

/// The pattern with its literal texts changed; names and labels stay as they are.
fn each_text(pattern: &str, change: &dyn Fn(&str) -> String) -> String {
    let mut out = String::new();
    // `name` is true inside a name or label: from an opening bracket to its end, and from a separator to its `=`.
    let (mut name, mut words) = (false, String::new());
    for c in pattern.chars() {
        if [OPEN, SEPARATOR, CLOSE].contains(&c) {
            out.push_str(&if name { std::mem::take(&mut words) } else { change(&std::mem::take(&mut words)) });
            name = c != CLOSE;
            out.push(c);
        } else if name && c == '=' {
            out.push_str(&std::mem::take(&mut words));
            out.push(c);
            name = false;
        } else {
            words.push(c);
        }
    }
    out + &change(&words)
}

fn accented(c: char) -> char {
    const PLAIN: &str = "aceginosuyzACEGINOSUYZ";
    const WITH: &str = "åçéĝïñöšûýžÅÇÉĜÏÑÖŠÛÝŽ";
    PLAIN.chars().zip(WITH.chars()).find(|(plain, _)| *plain == c).map_or(c, |(_, with)| with)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::compile::compile;

    #[test]
    fn words_change_and_neither_names_nor_labels() {
        let source = "left = { $name ->\n    [one] { $name } thing\n   *[other] { $name } things\n}\n";
        let english = Catalogue::new("en", compile(source).patterns);
        let accented = PseudoLocale::Accented.catalogue(&english);
        let text = accented.format("left", &[("name", &1)]);
        assert!(text.starts_with("[1 thïñĝ~") && text.ends_with("~]"), "{text}");
        assert!(PseudoLocale::Mirrored.catalogue(&english).format("left", &[("name", &2)]).contains("2 things"));
    }
}
