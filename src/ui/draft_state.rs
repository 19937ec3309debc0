//! The status of the draft: whether it is saved, what the client found when the page opened, and the displaced answers.

use crate::i18n::LocalDateTime;
use questionnaire::RawAnswer;

/// The status of the draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftState {
    /// Nothing is saved yet.
    Empty,
    /// The draft was saved at that time.
    Saved(LocalDateTime),
    /// The browser allows no storage for this site.
    Denied,
    /// The browser's storage for this site is full.
    Full,
}

/// A message about the draft that the client found when the page opened, shown once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftNotice {
    /// The draft was restored. The value is the time at which it was saved, if known.
    Restored(Option<LocalDateTime>),
    /// The stored draft could not be read and was moved to another key.
    Broken,
    /// The draft was erased.
    Erased,
}

/// An answer that is no longer in the form, stored so that the person can copy it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisplacedAnswer {
    /// The name of the control that held it, which the form may no longer have.
    pub control: String,
    /// The answer.
    pub answer: RawAnswer,
    /// The reason why it was displaced.
    pub reason: DisplacementReason,
    /// Whether it may belong to a private question, and so must not outlive the tab.
    pub private: bool,
}

/// The reason why an answer was displaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DisplacementReason {
    /// Another tab answered the same question, and its answer is newer.
    OtherTab,
    /// The form has no such question or no such option.
    NoPlace,
    /// The answer was given after the draft was sent or erased.
    Ended,
}

/// The notice that a response was received, as the tab stores it. It does not contain the receipt code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Received {
    /// The time at which the response was received, in the person's time zone.
    pub at: LocalDateTime,
    /// Whether another tab sent the response, from a draft that this tab held too.
    pub elsewhere: bool,
}
