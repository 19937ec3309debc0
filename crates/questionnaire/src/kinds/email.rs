//! The kind `email`, and the check of an address's shape.

use super::Answer;
use super::ErrorCode;
use super::reader::{Reader, max_length};
use super::{
    AnswerCheck, CellSource, ClosedQuestionKind, Codes, ColumnPart, Kind, Properties, Rules, SyntheticAnswer,
    TypedText, only,
};
use crate::random::Random;
use crate::text::{is_normalised, normalise_address};
use crate::written::QuestionFields;
use std::borrow::Cow;

/// An e-mail address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email {
    /// The maximum length, in Unicode scalar values.
    pub max: usize,
}

pub(super) const EMAIL: Reader =
    Reader { word: "email", fields: &["max"], read: |written, _| Ok(Kind::Email(Email { max: max_length(written)? })) };

impl Rules for Email {
    fn write_fields(&self, fields: &mut QuestionFields) -> &'static str {
        fields.max = Some(self.max);
        EMAIL.word
    }

    fn accept(&self, check: &mut AnswerCheck<'_>) -> Option<Answer> {
        let given = check.only_value()?;
        check.address(self.max, &self.normalise(given), is_email, ErrorCode::NotAnEmail)
    }

    fn accepts_unchanged(&self, values: &[Cow<'_, str>], other: Option<&str>) -> bool {
        only(values, other).is_some_and(|text| is_normalised(text, &self.normalise(text), self.max) && is_email(text))
    }

    fn normalise<'t>(&self, text: &'t str) -> Cow<'t, str> {
        normalise_address(text)
    }

    fn can_show(&self, _: &str) -> bool {
        true
    }

    fn columns(&self) -> Vec<ColumnPart> {
        ColumnPart::only(CellSource::Text)
    }

    fn closed(&self) -> Option<(ClosedQuestionKind, Codes)> {
        None
    }

    fn synthetic_answer(&self, random: &mut Random) -> SyntheticAnswer {
        SyntheticAnswer::one(format!("contact{}@organisation.example", random.random_below(100_000)))
    }

    fn refused_sample(&self) -> Option<String> {
        Some("a@".into())
    }

    fn required_message_attributes(&self) -> Vec<String> {
        Vec::new()
    }

    fn properties(&self) -> Properties {
        Properties::typed(TypedText::EmailAddress)
    }
}

/// Whether `text` can be an e-mail address: the HTML standard's shape (`local@domain`), with a dot in the domain so that
/// mail can reach it, and letters of any script on both sides (RFC 6531).
fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let labels = domain.split('.').collect::<Vec<_>>();
    is_local(local) && labels.len() > 1 && labels.iter().all(|label| is_dns_label(label))
}

fn is_local(local: &str) -> bool {
    (1..=64).contains(&local.len())
        && local.chars().all(|c| is_letter_or_digit(c) || ".!#$%&'*+/=?^_`{|}~-".chars().any(|allowed| allowed == c))
}

/// Whether `label` can be one label of a domain name.
pub(super) fn is_dns_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.chars().all(|c| is_letter_or_digit(c) || c == '-')
}

/// Accepts ASCII letters and digits, and every character beyond ASCII except white space and controls: the mail server
/// decides about these.
fn is_letter_or_digit(c: char) -> bool {
    c.is_ascii_alphanumeric() || (!c.is_ascii() && !c.is_whitespace() && !c.is_control())
}

#[cfg(test)]
mod tests {
    use super::is_email;

    #[test]
    fn addresses_that_can_receive_mail_pass() {
        for good in
            ["a@b.fr", "prénom.nom+appel@société.example", "x_y@sub.domain.org", "o'neil@example.ie", "用户@例子.公司"]
        {
            assert!(is_email(good), "{good}");
        }
    }

    #[test]
    fn what_cannot_receive_mail_does_not() {
        for bad in [
            "", "a", "@", "a@", "@b.fr", "a@b", "a@b.", "a@.fr", "a b@c.fr", "a@b c.fr", "a@@b.fr", "a@-b.fr",
            "a@b-.fr", "a,b@c.fr", "a@b.fr\n",
        ] {
            assert!(!is_email(bad), "{bad:?}");
        }
    }
}
