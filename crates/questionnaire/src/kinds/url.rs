//! The kind `url`, and the check of a website address's shape.

use super::Answer;
use super::ErrorCode;
use super::email::is_dns_label;
use super::reader::{Reader, max_length};
use super::{
    AnswerCheck, CellSource, ClosedQuestionKind, Codes, ColumnPart, Kind, Properties, Rules, SyntheticAnswer,
    TypedText, only,
};
use crate::random::Random;
use crate::text::{is_normalised, normalise_address};
use crate::written::QuestionFields;
use std::borrow::Cow;

/// The maximum length if the question sets none. It is longer than the addresses that people type.
const MAX_URL_LEN: usize = 200;

/// The address of a website.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Url {
    /// The maximum length, in Unicode scalar values.
    pub max: usize,
}

pub(super) const URL: Reader = Reader {
    word: "url",
    fields: &["max"],
    read: |written, _| {
        let max = if written.max.is_none() { MAX_URL_LEN } else { max_length(written)? };
        Ok(Kind::Url(Url { max }))
    },
};

impl Rules for Url {
    fn write_fields(&self, fields: &mut QuestionFields) -> &'static str {
        fields.max = Some(self.max);
        URL.word
    }

    fn accept(&self, check: &mut AnswerCheck<'_>) -> Option<Answer> {
        let given = check.only_value()?;
        check.address(self.max, &self.normalise(given), is_url, ErrorCode::NotAUrl)
    }

    fn accepts_unchanged(&self, values: &[Cow<'_, str>], other: Option<&str>) -> bool {
        only(values, other).is_some_and(|text| is_normalised(text, &self.normalise(text), self.max) && is_url(text))
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
        SyntheticAnswer::one(format!("https://organisation{}.example", random.random_below(100_000)))
    }

    fn refused_sample(&self) -> Option<String> {
        Some("www.example.org".into())
    }

    fn required_message_attributes(&self) -> Vec<String> {
        Vec::new()
    }

    fn properties(&self) -> Properties {
        Properties::typed(TypedText::WebAddress)
    }
}

/// Whether `text` can be the address of a public website: `http` or `https`, then a host with a dot in it, in letters of
/// any script. User names, passwords and white space are refused.
fn is_url(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let Some(rest) = rest.strip_prefix("//") else { return false };
    let web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (name, port) = host.split_once(':').unwrap_or((host, "80"));
    let labels = name.split('.').collect::<Vec<_>>();
    let named = labels.len() > 1 && labels.iter().all(|label| is_dns_label(label));
    let plain =
        !text.chars().any(|c| c.is_whitespace() || c.is_control() || "\"<>\\^`{|}".chars().any(|refused| refused == c));
    web && plain && named && port.bytes().all(|digit| digit.is_ascii_digit()) && port.parse::<u16>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::is_url;

    #[test]
    fn addresses_of_websites_pass() {
        for good in [
            "https://example.org",
            "http://example.org/",
            "HTTPS://Example.ORG/Path?a=b&c=%20#d",
            "https://a.b:8443/x",
            "https://société.example/à-propos",
            "https://192.0.2.1/",
            "https://example.org?a@b",
            "https://例子.公司",
        ] {
            assert!(is_url(good), "{good}");
        }
    }

    #[test]
    fn what_is_no_address_of_a_website_does_not() {
        for bad in [
            "",
            "example.org",
            "www.example.org",
            "https:",
            "https://",
            "https:///x",
            "https://localhost",
            "ftp://a.b",
            "https://a..b",
            "https://.b",
            "https://a.",
            "https://-a.b",
            "https://user@a.b",
            "https://user:word@a.b",
            "https://a.b:",
            "https://a.b:x",
            "https://a.b:+80",
            "https://a.b:65536",
            "https://a.b:80:80",
            "https://[::1]/",
            "https://a b.c",
            "https://a.b/c d",
            "https://a.b/\u{0}",
            "https://a.b/<script>",
            "javascript://a.b/%0Aalert(1)",
            "javascript:alert(1)",
            "//a.b",
            "https//a.b",
            "https://a.b\\c",
            "https://a.b\n",
        ] {
            assert!(!is_url(bad), "{bad:?}");
        }
    }
}
