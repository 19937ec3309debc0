//! Parses the decisions that the page posts, and applies them.

use crate::review::status::ReviewStatus;
use crate::review::{Decision, FreeText, ReviewError, ReviewService};
use crate::store::Verdict;
use crate::store::timestamps::now_ms;
use crate::workspace::Signature;

/// A decision as the page posts it.
#[derive(Default)]
pub(super) struct PostedDecision {
    pub(super) response: String,
    pub(super) control: String,
    /// The fingerprint of the text and flags that the page showed.
    seen: String,
    action: String,
    /// The indexes of the flags to redact.
    flags: Vec<usize>,
    /// The passages to redact, one per line.
    words: String,
    note: String,
    despite_flags: bool,
}

/// Why a decision was not applied.
pub(super) enum InvalidDecision {
    /// The text or its flags are not the ones that the page showed.
    Stale,
    /// No passage to redact was chosen.
    NoPassage,
    /// The text does not contain these words.
    NoWords(String),
    /// Flagged passages would stay visible.
    StillFlagged,
    /// The review service failed to record it.
    Failed(ReviewError),
}

impl PostedDecision {
    pub(super) fn from_entries(entries: Vec<(String, String)>) -> Self {
        let mut decision = Self::default();
        for (name, value) in entries {
            match name.as_str() {
                "response" => decision.response = value,
                "control" => decision.control = value,
                "seen" => decision.seen = value,
                "action" => decision.action = value,
                "flag" => decision.flags.extend(value.parse::<usize>().ok()),
                "words" => decision.words = value,
                "note" => value.trim().clone_into(&mut decision.note),
                "despite" => decision.despite_flags = true,
                _ => {}
            }
        }
        decision
    }

    /// Parses the acceptances of the texts that one page showed together.
    pub(super) fn parse_bulk(entries: &[(String, String)]) -> Vec<Self> {
        let texts = entries.iter().filter(|(name, _)| name == "text");
        let decision = |(_, value): &(String, String)| {
            let mut parts = value.splitn(3, ' ').map(str::to_owned);
            let (response, control, seen) = (parts.next()?, parts.next()?, parts.next()?);
            Some(Self { response, control, seen, action: "accept".to_owned(), ..Self::default() })
        };
        texts.filter_map(decision).collect()
    }

    /// Applies the decision. Returns whether the text was undecided before.
    pub(super) async fn apply(&self, service: &ReviewService, by: &Signature) -> Result<bool, InvalidDecision> {
        let text = service.text(&self.response, &self.control).await.map_err(|error| match error {
            ReviewError::NoText(..) => InvalidDecision::Stale,
            error => InvalidDecision::Failed(error),
        })?;
        if !self.is_current(&text) {
            return Err(InvalidDecision::Stale);
        }
        let verdict = match self.action.as_str() {
            "accept" => Verdict::Accepted,
            "withhold" => Verdict::Withheld,
            "redact" => Verdict::Redacted(self.spans(&text)?),
            // Without a note there is nothing to save: the user only asked for the next text.
            _ if self.note.is_empty() => return Ok(false),
            _ => {
                let noted = service.add_note(&text, self.note.clone(), by.clone(), now_ms()).await;
                return noted.map(|()| false).map_err(InvalidDecision::Failed);
            }
        };
        let at = now_ms();
        let ruling =
            Decision { verdict, note: self.note.clone(), by: by.clone(), at, despite_flags: self.despite_flags };
        service.decide(&text, ruling).await.map_err(|error| match error {
            ReviewError::Flagged(_) => InvalidDecision::StillFlagged,
            error => InvalidDecision::Failed(error),
        })?;
        Ok(!matches!(text.standing, ReviewStatus::Decided(_)))
    }

    /// Whether the decision was made on this text with its present flags.
    pub(super) fn is_current(&self, text: &FreeText) -> bool {
        text.fingerprint() == self.seen
    }

    /// Whether the flag with this index is to be redacted.
    pub(super) fn redacts_anything(&self, rank: usize) -> bool {
        self.flags.contains(&rank)
    }

    pub(super) fn is_despite_flags(&self) -> bool {
        self.despite_flags
    }

    pub(super) fn words(&self) -> &str {
        &self.words
    }

    pub(super) fn note(&self) -> &str {
        &self.note
    }

    /// The spans of all passages to redact: the checked flags, and every occurrence of the typed words.
    fn spans(&self, text: &FreeText) -> Result<Vec<(u32, u32)>, InvalidDecision> {
        let chosen = self.flags.iter().filter_map(|rank| text.flags.get(*rank));
        let mut spans: Vec<(u32, u32)> = chosen.map(|flag| (flag.from, flag.to)).collect();
        let chars: Vec<char> = text.text.chars().collect();
        for words in self.words.lines().map(str::trim).filter(|words| !words.is_empty()) {
            let wanted: Vec<char> = words.chars().collect();
            let before = spans.len();
            let places = chars.windows(wanted.len()).enumerate().filter(|(_, window)| *window == wanted.as_slice());
            spans.extend(
                places.filter_map(|(at, _)| Some((u32::try_from(at).ok()?, u32::try_from(at + wanted.len()).ok()?))),
            );
            if spans.len() == before {
                return Err(InvalidDecision::NoWords(words.to_owned()));
            }
        }
        if spans.is_empty() { Err(InvalidDecision::NoPassage) } else { Ok(spans) }
    }
}
