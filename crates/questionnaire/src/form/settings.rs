//! On what terms a form takes responses and publishes them: its window, its results, its open data.

use crate::ids::QuestionId;

/// What a form's file says of the time during which it takes responses. The instants are as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum WindowSource {
    /// Nothing.
    #[default]
    Unspecified,
    /// It takes responses always.
    Always,
    /// It has an opening, a closing, or both.
    Between {
        /// The instant from which on it takes responses.
        opens: Option<String>,
        /// The last instant at which it does.
        closes: Option<String>,
    },
}

/// What the form says of its publication as open data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenData {
    /// Single choices and scales that together can point to one respondent: few rows alike are reported.
    pub rare: Vec<QuestionId>,
    /// A page about the consultation.
    pub homepage: Option<String>,
    /// Who publishes.
    pub contributor: Option<String>,
}

/// What is published of the answers as figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ResultsRules {
    pub(crate) policy: ResultsPolicy,
    pub(crate) breakdown: Option<QuestionId>,
}

/// When a form's results may be seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ResultsPolicy {
    /// By nobody.
    #[default]
    Never,
    /// By everybody, at any time.
    Live,
    /// By everybody, once no more responses are taken.
    AfterClosing,
}

impl ResultsPolicy {
    /// The policy as a form's file names it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Live => "live",
            Self::AfterClosing => "after-closing",
        }
    }
}
