//! What the page of one text shows: the text, the codes that can be given, and what was entered.

use crate::i18n::{Catalogue, Key};
use crate::ui::theme_caution::with_caution;

/// The text before the coder.
#[derive(Clone, Debug)]
pub struct CodingText {
    /// The response.
    pub response_id: String,
    /// The control.
    pub control: String,
    /// What the page shows, for the server to compare.
    pub seen: String,
    /// The locale of the response.
    pub locale: String,
    /// The text as it is published.
    pub text: String,
    /// Whether the coder's coding counts and can be undone.
    pub is_coded: bool,
    /// What is suggested; `None` where nothing is shown.
    pub suggested: Option<SuggestedCodes>,
    /// The number of other texts that are equal and wait.
    pub equal: u64,
    /// The texts that are nearly equal and wait.
    pub near: Vec<NearTextView>,
    /// What the coder entered.
    pub typed: TypedCoding,
}

/// A text that is nearly equal to the one before the coder.
#[derive(Clone, Debug)]
pub struct NearTextView {
    /// What confirms it, for the server to compare.
    pub name: String,
    /// The locale of the response.
    pub locale: String,
    /// The passages of both texts.
    pub passages: Vec<PassageView>,
}

/// A passage of two texts that are compared.
#[derive(Clone, Debug)]
pub enum PassageView {
    /// Both have it.
    Same(String),
    /// Only the text before the coder has it.
    Only(String),
    /// Only the other one has it.
    Added(String),
}

/// Codes that are suggested for a text, and why. Nothing is chosen by them.
#[derive(Clone, Debug)]
pub struct SuggestedCodes {
    /// What was shown, for the server to keep.
    pub state: String,
    /// The labels, the best first.
    pub labels: Vec<CodeLabel>,
    /// The nearest coded texts, each with words that it shares with this one.
    pub near: Vec<(String, Vec<String>)>,
}

/// The words of a code, with what is to be said of its reliability.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeLabel {
    /// The words.
    pub words: String,
    /// The caution; `None` for a code that is reliable, or of which nothing is known.
    pub caution: Option<Key>,
}

/// A code that can be given, or a heading above some.
#[derive(Clone, Debug)]
pub struct CodeChoice {
    /// The code; a heading's is its id.
    pub code: String,
    /// The label.
    pub label: CodeLabel,
    /// The language of the label, if it is not the page's.
    pub language: Option<String>,
    /// The definition in the page's language; may be empty.
    pub definition: String,
    /// Whether it is a heading.
    pub is_heading: bool,
    /// Whether it stands below a parent.
    pub is_below: bool,
    /// The key that chooses it.
    pub key: Option<char>,
}

/// What the coder entered, or had entered before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedCoding {
    /// The codes.
    pub codes: Vec<String>,
    /// Whether the text is to be discussed.
    pub is_doubtful: bool,
    /// Whether the text is worth quoting.
    pub is_quotable: bool,
    /// The note.
    pub memo: String,
}

/// The words of codes in one line, each with its caution.
pub(super) fn with_cautions(catalogue: &Catalogue, labels: &[CodeLabel]) -> String {
    let words = labels.iter().map(|label| with_caution(catalogue, &label.words, label.caution));
    words.collect::<Vec<_>>().join(" · ")
}
