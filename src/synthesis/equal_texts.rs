//! Texts that are the same but for case, accents and spaces, coded by one decision, and taking back what one decision coded. Each text is an
//! entry of its own, in the list of codings and in the log.

use super::{NewCoding, SynthesisError, SynthesisService};
use crate::coding::frame::CodingFrame;
use crate::store::{TextKey, TextToCode};
use crate::workspace::Signature;

/// How many texts are coded at once. Where there are more, the next text that is served is one of them.
pub(super) const MOST_AT_ONCE: u32 = 200;

impl SynthesisService {
    /// Returns how many other texts of the question are equal and wait for a coder, at most as many as are coded at once.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn equal_texts(&self, text: &TextToCode) -> Result<u64, SynthesisError> {
        if text.is_double {
            return Ok(0);
        }
        Ok(self.store.equal_texts(self.form_id(), &key_of(text), MOST_AT_ONCE).await?.len() as u64)
    }

    /// Records the same coding of the equal texts that wait. Returns how many they were. One that somebody codes or changes meanwhile
    /// is left out.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn record_equal(
        &self,
        text: &TextToCode,
        frame: &CodingFrame,
        new: &NewCoding,
        who: &Signature,
        at: i64,
    ) -> Result<u64, SynthesisError> {
        let mut recorded = 0;
        for response_id in self.store.equal_texts(self.form_id(), &key_of(text), MOST_AT_ONCE).await? {
            let Some(other) = self.of_coder(text, response_id, who).await? else { continue };
            recorded += u64::from(is_done(self.record_coding(&other, frame, new.clone(), who, at).await)?);
        }
        Ok(recorded)
    }

    /// Returns the other texts that the coder coded by the same decision as this one.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn coded_with(&self, text: &TextToCode, coder: &str) -> Result<Vec<String>, SynthesisError> {
        let Some(standing) = text.standing() else { return Ok(Vec::new()) };
        Ok(self.store.coded_at_once(self.form_id(), &key_of(text), coder, standing.at, MOST_AT_ONCE).await?)
    }

    /// Takes back the coder's codings of these texts. Returns how many they were.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn undo_codings(
        &self,
        text: &TextToCode,
        others: Vec<String>,
        frame: &CodingFrame,
        who: &Signature,
        at: i64,
    ) -> Result<u64, SynthesisError> {
        let mut undone = 0;
        for response_id in others {
            let Some(other) = self.of_coder(text, response_id, who).await? else { continue };
            undone += u64::from(is_done(self.undo_coding(&other, frame, who, at).await)?);
        }
        Ok(undone)
    }

    async fn of_coder(
        &self,
        text: &TextToCode,
        response_id: String,
        who: &Signature,
    ) -> Result<Option<TextToCode>, SynthesisError> {
        let key = TextKey { response_id, control: text.control.clone() };
        self.text_to_code(&key, &who.actor.to_string()).await
    }
}

pub(super) fn key_of(text: &TextToCode) -> TextKey {
    TextKey { response_id: text.response_id.clone(), control: text.control.clone() }
}

/// Whether an entry was made; a text that somebody changed meanwhile is no failure.
pub(super) fn is_done(made: Result<(), SynthesisError>) -> Result<bool, SynthesisError> {
    match made {
        Ok(()) => Ok(true),
        Err(SynthesisError::TextChanged | SynthesisError::CodingOvertaken | SynthesisError::Assigned) => Ok(false),
        Err(error) => Err(error),
    }
}
