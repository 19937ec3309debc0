//! What the address of a website looks like.

use crate::email::is_dns_label;

/// Whether `text` can be the address of a website: `http` or `https`, a host with a dot in it so that anybody can reach
/// it, letters of any script; nobody's name or password before the host, and no space anywhere.
pub(crate) fn is_url(text: &str) -> bool {
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
