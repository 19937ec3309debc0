//! The media types of what this program serves, publishes and uploads, in one place. It knows names of files and no content.

/// A page.
pub(crate) const HTML: &str = "text/html; charset=utf-8";
/// The sitemap.
pub(crate) const XML: &str = "application/xml";
/// A document for programs.
pub(crate) const JSON: &str = "application/json";
/// Rows with a line of column names.
pub(crate) const CSV: &str = "text/csv; charset=utf-8; header=present";
/// A text without a format.
pub(crate) const TEXT: &str = "text/plain; charset=utf-8";
/// A script.
pub(crate) const JAVASCRIPT: &str = "text/javascript; charset=utf-8";

/// The media type of a file by the ending of its name; `None` for an ending that the program does not serve.
pub(crate) fn of_file(name: &str) -> Option<&'static str> {
    let (_, ending) = name.rsplit_once('.')?;
    Some(match ending {
        "css" => "text/css; charset=utf-8",
        "csv" => CSV,
        "ico" => "image/x-icon",
        "js" => JAVASCRIPT,
        "json" => JSON,
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" => TEXT,
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        _ => return None,
    })
}

/// A media type without its parameters.
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
