//! The media types of all files that the server sends, the package contains and the publication uploads. This module reads the
//! names of files, not their content.

/// An HTML page.
pub(crate) const HTML: &str = "text/html; charset=utf-8";
/// The sitemap.
pub(crate) const XML: &str = "application/xml";
/// JSON.
pub(crate) const JSON: &str = "application/json";
/// A JSON object per line.
pub(crate) const NDJSON: &str = "application/x-ndjson";
/// CSV with a header line of column names.
pub(crate) const CSV: &str = "text/csv; charset=utf-8; header=present";
/// Plain text.
pub(crate) const TEXT: &str = "text/plain; charset=utf-8";
/// Markdown.
pub(crate) const MARKDOWN: &str = "text/markdown; charset=utf-8";
/// Bytes without a kind. Browsers save them under the name they have; to the name of a text they would add `.txt`.
pub(crate) const BYTES: &str = "application/octet-stream";
/// A script.
pub(crate) const JAVASCRIPT: &str = "text/javascript; charset=utf-8";

/// The media type of a file, by the extension of its name; `None` for an extension that the server does not serve.
pub(crate) fn of_file(name: &str) -> Option<&'static str> {
    let (_, ending) = name.rsplit_once('.')?;
    Some(match ending {
        "css" => "text/css; charset=utf-8",
        "csv" => CSV,
        "ico" => "image/x-icon",
        "js" => JAVASCRIPT,
        "json" => JSON,
        "md" => MARKDOWN,
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" => TEXT,
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        _ => return None,
    })
}

/// The media type without its parameters.
pub(crate) fn essence(media_type: &'static str) -> &'static str {
    media_type.split_once(';').map_or(media_type, |(essence, _)| essence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_the_media_type_of_its_ending() {
        for (name, expected) in [
            ("responses.csv", Some("text/csv")),
            ("pkg/consultation.wasm", Some("application/wasm")),
            ("robots.txt", Some("text/plain")),
            ("LICENCE", None),
            ("start.js.br", None),
        ] {
            assert_eq!(of_file(name).map(essence), expected, "{name}");
        }
    }
}
