//! What the page of one text shows: the text, the codes that can be given, and what was entered.

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
    /// What the coder entered.
    pub typed: TypedCoding,
}

/// Codes that are suggested for a text, and why. Nothing is chosen by them.
#[derive(Clone, Debug)]
pub struct SuggestedCodes {
    /// What was shown, for the server to keep.
    pub state: String,
    /// The labels, the best first.
    pub labels: Vec<String>,
    /// The nearest coded texts, each with words that it shares with this one.
    pub near: Vec<(String, Vec<String>)>,
}

/// A code that can be given, or a heading above some.
#[derive(Clone, Debug)]
pub struct CodeChoice {
    /// The code; a heading's is its id.
    pub code: String,
    /// The label.
    pub label: String,
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
