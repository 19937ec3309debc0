//! The codes with which the server refuses a request, as docs/api.md lists them. The server sends a code and the client reads
//! it, so both use this list. This module knows neither HTTP statuses nor messages.

/// Declares the codes and the conversions between a code and its text.
macro_rules! refusal_codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        /// The reason why the server refuses a whole request.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum RefusalCode {
            $($(#[$doc])* $name,)*
        }

        impl RefusalCode {
            /// The code as the HTTP API writes it.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)*
                }
            }

            /// Parses a code; `None` for a text that is no code of this version.
            pub fn parse(text: &str) -> Option<Self> {
                match text {
                    $($text => Some(Self::$name),)*
                    _ => None,
                }
            }
        }
    };
}

refusal_codes! {
    /// Some answers break the rules of the form.
    Invalid = "invalid",
    /// The submission window is over.
    Closed = "closed",
    /// The submission window has not begun.
    NotOpenYet = "not_open_yet",
    /// The submission id was used before, with other answers.
    KeyReused = "key_reused",
    /// No receipt has this code.
    UnknownReceipt = "unknown_receipt",
    /// The response was amended after the revision that the request names.
    Stale = "stale",
    /// The response was withdrawn.
    Withdrawn = "withdrawn",
    /// The responses are published, so a withdrawal is no longer possible.
    Published = "published",
    /// The body is too large.
    TooLarge = "too_large",
    /// The client sent too many requests.
    RateLimited = "rate_limited",
    /// The request came from another site.
    CrossSite = "cross_site",
    /// The body cannot be parsed.
    Unreadable = "unreadable",
    /// The media type of the body is neither JSON nor that of a form.
    UnknownMediaType = "unknown_media_type",
    /// The form's results are not published.
    NoResults = "results_not_published",
    /// The form's results will be published once the form is closed.
    ResultsLater = "results_not_published_yet",
    /// The store could not record the response or return the data.
    Broken = "unavailable",
}
