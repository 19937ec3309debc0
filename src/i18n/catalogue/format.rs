//! The formatter of messages: it fills in placeholders, chooses plural branches and groups the digits of numbers.

use super::Catalogue;
use crate::i18n::key::{self, Key};
use crate::i18n::pattern::{Segment, pieces};
use crate::i18n::plural;

/// The arguments of a message: names with numbers or texts.
pub type Arguments<'a> = &'a [(&'a str, &'a dyn ToString)];

/// A part of a message whose placeholders the caller fills in, for example with a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fragment {
    /// Text.
    Text(String),
    /// A placeholder, with the argument's name.
    Placeholder(String),
}

impl Catalogue {
    /// The built-in message of a key.
    pub fn message(&self, key: Key) -> String {
        self.format(key.name(), &[])
    }

    /// The message of any key, such as one of a form.
    pub fn message_by_key(&self, key: &str) -> String {
        self.format(key, &[])
    }

    /// The message of `key` with its placeholders filled in; the key itself if the catalogue has no such message.
    pub fn format(&self, key: &str, arguments: Arguments<'_>) -> String {
        let mut out = String::new();
        match self.find(key) {
            Some((owner, pattern)) => owner.render_into(pattern, arguments, &mut out),
            None => out.push_str(key),
        }
        out
    }

    /// The message of `key` as fragments, with open placeholders. It must not contain a plural choice.
    pub fn fragments(&self, key: &str) -> Vec<Fragment> {
        let pattern = self.find(key).map_or(key, |(_, pattern)| pattern);
        let fragment = |piece| match piece {
            Segment::Text(text) => Fragment::Text(text.to_owned()),
            Segment::Placeholder(name) | Segment::Choice(name, _) => Fragment::Placeholder(name.to_owned()),
        };
        pieces(pattern).into_iter().map(fragment).collect()
    }

    /// A natural number as the locale formats it: `9 500` in French, `9,500` in English. Years are not formatted.
    pub fn number(&self, number: usize) -> String {
        let mut digits = number.to_string();
        if self
            .plural_rule(key::NUMBER_GROUP_FROM)
            .is_some_and(|from| from.parse().is_ok_and(|from| digits.len() >= from))
        {
            let mut at = digits.len();
            while at > 3 {
                at -= 3;
                digits.insert_str(at, self.plural_rule(key::NUMBER_GROUP).unwrap_or_default());
            }
        }
        digits
    }

    /// A formatting rule: that of the locale itself, or of the same language in another region, such as `en` for `en-gb`. A
    /// rule of another language is never used, because it would be wrong and not merely foreign.
    pub fn plural_rule(&self, key: Key) -> Option<&str> {
        let (owner, pattern) = self.find(key.name())?;
        let language = |locale: &'_ str| locale.find('-').unwrap_or(locale.len());
        let (own, other) = (&self.locale, &owner.locale);
        (own[..language(own)] == other[..language(other)]).then_some(pattern)
    }

    fn render_into(&self, pattern: &str, arguments: Arguments<'_>, out: &mut String) {
        let value = |name: &str| {
            arguments.iter().find(|(known, _)| *known == name).map_or_else(String::new, |(_, value)| value.to_string())
        };
        for piece in pieces(pattern) {
            match piece {
                Segment::Text(text) => out.push_str(text),
                Segment::Placeholder(name) => out.push_str(&value(name)),
                Segment::Choice(name, branches) => {
                    if let Some(branch) = self.branch(&value(name), &branches) {
                        self.render_into(branch, arguments, out);
                    }
                }
            }
        }
    }

    /// The branch for that exact number, else for its plural category, else the last one, which is the default.
    fn branch<'a>(&self, value: &str, branches: &[(&str, &'a str)]) -> Option<&'a str> {
        let labelled = |wanted: &str| branches.iter().find(|(label, _)| *label == wanted).map(|(_, pattern)| *pattern);
        labelled(value)
            .or_else(|| labelled(&plural::category(&self.locale, digits(value).parse().ok()?)))
            .or_else(|| branches.last().map(|(_, pattern)| *pattern))
    }
}

/// The digits of a number that [`Catalogue::number`] grouped.
fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}
