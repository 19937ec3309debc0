//! Why the server refuses a request, by the codes of docs/api.md. The server sends a code and the client reads it, so both have
//! the same list. It knows neither statuses nor messages.

/// Declares the codes, with the two directions between a code and its text.
macro_rules! refusal_codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        /// Why a whole request is refused.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum RefusalCode {
            $($(#[$doc])* $name,)*
        }

        impl RefusalCode {
            /// The code as programs know it.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)*
                }
            }

            /// The code with that text; `None` for a text that is no code of this version.
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
    /// Some answers break their rules.
    Invalid = "invalid",
    /// The submission window is over.
    Closed = "closed",
    /// The submission window has not begun.
    NotOpenYet = "not_open_yet",
    /// The submission id came before, with other answers.
    KeyReused = "key_reused",
    /// No receipt has that code.
    UnknownReceipt = "unknown_receipt",
    /// The response was amended since the revision at hand.
    Stale = "stale",
    /// The response was withdrawn.
    Withdrawn = "withdrawn",
    /// The responses are published, so none can be withdrawn any more.
    Published = "published",
    /// The body is too large.
    TooLarge = "too_large",
    /// The client sent too often.
    RateLimited = "rate_limited",
    /// The request came from another site.
    CrossSite = "cross_site",
    /// The body makes no sense.
    Unreadable = "unreadable",
    /// The media type is neither JSON nor that of a form.
    UnknownMediaType = "unknown_media_type",
    /// The form's results are not published.
    NoResults = "results_not_published",
    /// The form's results are published once it is closed.
    ResultsLater = "results_not_published_yet",
    /// The store did not take the response, or did not give what was asked for.
    Broken = "unavailable",
}
