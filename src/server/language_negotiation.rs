//! Chooses the language of a page: the one in the cookie, else the browser's `Accept-Language`, else the source locale.

use crate::site::{Locale, Site};
use axum::http::{HeaderMap, header};

/// The cookie that remembers the language a person chose. It holds a tag and nothing else.
const COOKIE: &str = "locale";

/// The tag of the language for a request with these headers.
pub(super) fn negotiate_locale<'s>(site: &'s Site, headers: &HeaderMap) -> &'s str {
    locale_from_cookie(site, headers)
        .or_else(|| locale_from_header(site, headers))
        .unwrap_or_else(|| site.original().tag())
}

/// The locale for a message about this address: the language of the address if it names one, else the negotiated one.
pub(super) fn locale_for_path<'s>(site: &'s Site, path: &str, headers: &HeaderMap) -> &'s Locale {
    let tag = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    site.locale(tag).unwrap_or_else(|| site.locale_or_default(negotiate_locale(site, headers)))
}

/// The cookie that remembers a language for one year; with `Secure` if the site is served over https.
pub(super) fn locale_cookie(tag: &str, is_secure: bool) -> String {
    let secure = if is_secure { "; Secure" } else { "" };
    format!("{COOKIE}={tag}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly{secure}")
}

fn locale_from_cookie<'s>(site: &'s Site, headers: &HeaderMap) -> Option<&'s str> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let (_, tag) = pairs.find(|(name, _)| *name == COOKIE)?;
    site.locale(tag).map(|locale| locale.tag())
}

/// The best language of `Accept-Language` (RFC 9110, 12.5.4). By the lookup of RFC 4647, `pt-BR` also matches `pt`.
fn locale_from_header<'s>(site: &'s Site, headers: &HeaderMap) -> Option<&'s str> {
    let value = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let mut ranges: Vec<(f32, String)> = value.split(',').filter_map(parse_language_range).collect();
    // The sort is stable: of two languages with equal quality, the first one in the header wins.
    ranges.sort_by(|a, b| b.0.total_cmp(&a.0));
    ranges.iter().find_map(|(_, range)| lookup(site, range))
}

fn parse_language_range(item: &str) -> Option<(f32, String)> {
    let mut parts = item.split(';').map(str::trim);
    let tag = parts.next().filter(|tag| !tag.is_empty())?.to_ascii_lowercase();
    let quality = parts.find_map(|part| part.strip_prefix("q=")).map_or(Some(1.0), |quality| quality.parse().ok())?;
    (quality > 0.0).then_some((quality, tag))
}

fn lookup<'s>(site: &'s Site, range: &str) -> Option<&'s str> {
    if range == "*" {
        return Some(site.original().tag());
    }
    let mut tag = range;
    loop {
        if let Some(locale) = site.locale(tag) {
            return Some(locale.tag());
        }
        tag = tag.rsplit_once('-')?.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderValue, header::HeaderName};

    fn chosen(headers: &[(HeaderName, &'static str)]) -> String {
        let site = Site::load(None).expect("the embedded site");
        let headers = headers.iter().map(|(name, value)| (name.clone(), HeaderValue::from_static(value))).collect();
        negotiate_locale(&site, &headers).to_owned()
    }

    #[test]
    fn the_cookie_goes_before_the_browsers_wish() {
        assert_eq!(chosen(&[(header::COOKIE, "a=b; locale=en"), (header::ACCEPT_LANGUAGE, "fr")]), "en");
        assert_eq!(chosen(&[(header::COOKIE, "locale=xx"), (header::ACCEPT_LANGUAGE, "en")]), "en");
    }

    #[test]
    fn qualities_and_regions_count() {
        assert_eq!(chosen(&[(header::ACCEPT_LANGUAGE, "xx, fr;q=0.5, en-GB;q=0.9")]), "en");
        assert_eq!(chosen(&[(header::ACCEPT_LANGUAGE, "en;q=0, *;q=0.1")]), "fr");
        assert_eq!(chosen(&[(header::ACCEPT_LANGUAGE, "xx")]), "fr");
        assert_eq!(chosen(&[]), "fr");
    }
}
