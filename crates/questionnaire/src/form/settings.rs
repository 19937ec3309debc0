//! The settings of a form: its submission window, its results, its open data, and what two persons decide.

use crate::ids::QuestionId;

/// The submission window in a form's file. The instants are unparsed texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum WindowSource {
    /// The file has no `[window]` table.
    #[default]
    Unspecified,
    /// The form is always open.
    Always,
    /// The form has an opening, a closing, or both.
    Between {
        /// The instant at which the form opens.
        opens: Option<String>,
        /// The last instant at which the form accepts responses.
        closes: Option<String>,
    },
}

/// An act of operators that a form may leave to two persons: one proposes it, another confirms it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TwoPersonAct {
    /// The form takes responses again after it has closed.
    Reopen,
    /// The package of the responses is published.
    Publish,
    /// A response that may have been published is withdrawn by an operator.
    Erase,
}

impl TwoPersonAct {
    /// Every such act.
    pub const ALL: [Self; 3] = [Self::Reopen, Self::Publish, Self::Erase];

    /// The act's name in a form's file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reopen => "reopen",
            Self::Publish => "publish",
            Self::Erase => "erase",
        }
    }
}

/// The settings for the form's publication as open data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenData {
    /// Single choices and scales that can identify a respondent in combination. Combinations that few rows share are
    /// reported.
    pub rare: Vec<QuestionId>,
    /// The address of a page about the consultation.
    pub homepage: Option<String>,
    /// The name of the publisher.
    pub contributor: Option<String>,
    /// Whether a free text is published only after two persons came to the same decision on it.
    pub second_reader: bool,
    /// Whether one accepted text in twenty is read again by another person before it is published.
    pub rereading: bool,
}

/// Which counts of the answers are published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ResultsRules {
    pub(crate) policy: ResultsPolicy,
    pub(crate) breakdown: Option<QuestionId>,
    /// In thousandths.
    pub(crate) agreement: Option<u16>,
}

/// When a form's results may be seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ResultsPolicy {
    /// The results are never shown.
    #[default]
    Never,
    /// The results are always shown.
    Live,
    /// The results are shown once the form has closed.
    AfterClosing,
}

impl ResultsPolicy {
    /// The policy's name in a form's file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Live => "live",
            Self::AfterClosing => "after-closing",
        }
    }
}
