//! What becomes of the draft: whether it is kept, what was found on arrival, what had to be put aside.

use crate::i18n::LocalDateTime;
use questionnaire::RawAnswer;

/// What became of the draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftState {
    /// Nothing was kept yet.
    Empty,
    /// Kept at that time of day.
    Saved(LocalDateTime),
    /// The browser keeps nothing for this site.
    Denied,
    /// The browser's room for this site is full.
    Full,
}

/// What a person is told once about the draft found on arrival.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftNotice {
    /// It was taken up again; it had been saved then.
    Restored(Option<LocalDateTime>),
    /// What was kept could not be read and was set aside.
    Broken,
    /// It was erased.
    Erased,
}

/// An answer that has no place in the form any more, kept so that the person can copy it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisplacedAnswer {
    /// The control it was given to, which the form may not have.
    pub control: String,
    /// What was given.
    pub answer: RawAnswer,
    /// Why it is not in the form.
    pub reason: DisplacementReason,
    /// Whether it may be of a private question, and so must not outlive the tab.
    pub private: bool,
}

/// Why an answer was put aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DisplacementReason {
    /// Another tab answered the same question, and the newer answer stands.
    OtherTab,
    /// The form has no such question, or no such option.
    NoPlace,
    /// It was given after the draft was sent or erased.
    Ended,
}

/// A response that was received, as the tab remembers it: its code is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Received {
    /// When, by the person's clock.
    pub at: LocalDateTime,
    /// Whether another tab sent it, of the draft that this one held too.
    pub elsewhere: bool,
}
