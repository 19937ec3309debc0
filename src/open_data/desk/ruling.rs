//! What a person decides on a free text, and what keeps it from being decided so.

use super::{Desk, DeskError, FreeText};
use crate::open_data::fold::folded;
use crate::open_data::redaction::covers;
use crate::open_data::standing::{Seen, Standing, is_note};
use crate::server::store::{Review, Verdict};

/// What a person decides, and says of it.
#[derive(Clone, Debug)]
pub struct Ruling {
    /// What may be published.
    pub verdict: Verdict,
    /// Why.
    pub note: String,
    /// Who.
    pub by: String,
    /// Milliseconds since 1970.
    pub at: i64,
    /// Flagged passages that stay visible were seen, and are wanted.
    pub despite_flags: bool,
}

impl FreeText {
    fn refuse(&self, ruling: &Ruling) -> Result<(), DeskError> {
        let spans = match &ruling.verdict {
            Verdict::Withheld => return Ok(()),
            Verdict::Accepted => &[][..],
            Verdict::Redacted(spans) => spans,
        };
        let length = self.length();
        if let Some((from, to)) = spans.iter().find(|(from, to)| from >= to || *to > length) {
            return Err(DeskError::Span(*from, *to, length));
        }
        let visible = self.flags.iter().filter(|flag| !covers(spans, flag.from, flag.to)).count();
        if visible > 0 && !ruling.despite_flags { Err(DeskError::Flagged(visible)) } else { Ok(()) }
    }
}

impl Desk {
    /// Keeps a decision, with who and when, and what is published from now on.
    ///
    /// # Errors
    /// When it makes no sense for the text, or would let a flagged passage through unseen; when the store fails.
    pub async fn decide(&self, text: &FreeText, ruling: Ruling) -> Result<(), DeskError> {
        text.refuse(&ruling)?;
        let published = match &ruling.verdict {
            Verdict::Withheld => None,
            verdict => Some(text.published(verdict)),
        };
        self.keep(text, ruling, Seen::of(&text.text, &text.flags).encode(), published).await
    }

    /// Adds a note and leaves the decision, if there is one, as it is.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn note(&self, text: &FreeText, note: String, by: String, at: i64) -> Result<(), DeskError> {
        let (verdict, seen) = match &text.last {
            Some(last) if !is_note(last) => (last.verdict.clone(), last.text_digest.clone()),
            _ => (Verdict::Withheld, Vec::new()),
        };
        let published = match &text.standing {
            Standing::Decided(verdict @ (Verdict::Accepted | Verdict::Redacted(_))) => Some(text.published(verdict)),
            _ => None,
        };
        self.keep(text, Ruling { verdict, note, by, at, despite_flags: true }, seen, published).await
    }

    async fn keep(
        &self,
        text: &FreeText,
        ruling: Ruling,
        text_digest: Vec<u8>,
        published: Option<String>,
    ) -> Result<(), DeskError> {
        let (response_id, control) = (text.response_id.clone(), text.control.clone());
        let Ruling { verdict, note, by, at, .. } = ruling;
        let review = Review { response_id, control, text_digest, verdict, note, by, at };
        let published = published.map(|text| (text.clone(), folded(&text)));
        Ok(self.store.review(self.form.id().as_str(), review, published).await?)
    }
}
