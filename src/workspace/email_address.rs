//! Addresses of e-mail of operators, and of letters: what an address is, by which spelling it is known again, and how people read it. The
//! module does not know whose address it is, nor whether mail reaches it.

use idna::AsciiDenyList;
use idna::uts46::{Hyphens, Uts46};
use questionnaire::normalise_address;

/// The most bytes of an address (RFC 5321, 4.5.3.1.3, without the angle brackets).
const LONGEST_ADDRESS: usize = 254;

/// Returns an address as it was typed, without invisible characters and the white space around it. Returns `None` if the text cannot be an
/// address: it needs something before and after one `@`, no spaces, and no more bytes than RFC 5321 allows.
pub fn parse_address(text: &str) -> Option<String> {
    let address = normalise_address(text);
    let (local, domain) = address.split_once('@')?;
    let is_part = |part: &str| !part.is_empty() && !part.contains('@') && !part.chars().any(char::is_whitespace);
    let is_address = address.len() <= LONGEST_ADDRESS && is_part(local) && is_part(domain);
    is_address.then(|| address.into_owned())
}

/// Returns the spelling by which an address is known again, however it was typed: in lower case, its domain in ASCII (`xn--…`), as browsers
/// and mail servers write it. A text that is no address is only trimmed and put in lower case.
pub fn address_key(text: &str) -> String {
    let Some(address) = parse_address(text) else { return text.trim().to_lowercase() };
    let (local, domain) = address.split_once('@').unwrap_or((&address, ""));
    let ascii = idna::domain_to_ascii(domain).unwrap_or_else(|_| domain.to_lowercase());
    format!("{}@{ascii}", local.to_lowercase())
}

/// Returns an address with its domain in the letters that people read. A domain that is not valid in letters stays as it is.
pub fn readable_address(address: &str) -> String {
    let Some((local, domain)) = address.rsplit_once('@') else { return address.to_owned() };
    let (readable, decoded) = Uts46::new().to_unicode(domain.as_bytes(), AsciiDenyList::URL, Hyphens::Allow);
    if decoded.is_ok() { format!("{local}@{readable}") } else { address.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_one_key_however_it_was_typed() {
        for typed in [
            "ada@société.example",
            " ADA@Société.example\u{a0}",
            "a\u{200b}da@socié\u{ad}té.example",
            "ada@xn--socit-esab.example",
            "ada@XN--SOCIT-ESAB.Example",
            "ada@socie\u{301}te\u{301}.example",
        ] {
            assert_eq!(address_key(typed), "ada@xn--socit-esab.example", "{typed:?}");
            assert_eq!(address_key(&address_key(typed)), address_key(typed));
        }
        assert_eq!(readable_address("ada@xn--socit-esab.example"), "ada@société.example");
    }

    #[test]
    fn an_address_is_kept_as_it_was_typed() {
        assert_eq!(parse_address(" Ada.L@Example.ORG\u{200b}").as_deref(), Some("Ada.L@Example.ORG"));
        assert_eq!(address_key("Ada.L@Example.ORG"), "ada.l@example.org");
        assert_eq!(readable_address("ada@example.org"), "ada@example.org");
    }

    #[test]
    fn a_text_that_cannot_be_an_address_is_none() {
        let long = format!("{}@example.org", "a".repeat(243));
        for text in ["", "ada", "@example.org", "ada@", "a@b@c", "a da@example.org", "\u{200b}@example.org", &long] {
            assert_eq!(parse_address(text), None, "{text:?}");
        }
        assert_eq!(address_key(" Local:Ada "), "local:ada");
    }

    #[test]
    fn a_domain_that_is_not_valid_in_letters_stays_as_it_is() {
        // Full-width signs that become @ and > when they are decoded.
        for address in ["ada@xn--a.example", "ada@a＠b.example", "ada@a＞b.example"] {
            assert_eq!(readable_address(address), address);
        }
    }
}
