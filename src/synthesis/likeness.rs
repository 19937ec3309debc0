//! Texts that are nearly equal to the one before a coder: shown with their differences, each coded alike only if the coder confirms it,
//! because form letters carry additions of their own.

use super::equal_texts::{is_done, key_of};
use super::{NewCoding, SynthesisError, SynthesisService, text_controls};
use crate::coding::frame::CodingFrame;
use crate::store::{LikenessKeys, ReviewedText, Store, TextKey, TextToCode, UnplacedText};
use crate::text::difference::{Passage, passages};
use crate::text::folding::fold_text;
use crate::text::likeness::{NEARLY_EQUAL, likeness_bands, likeness_order, resemblance};
use crate::workspace::Signature;
use questionnaire::Form;
use sha2::{Digest, Sha256};

/// So many texts are read for each key by which nearly equal ones are found.
const READ: u32 = 50;

/// So many texts are shown. Where there are more, the next text that is served is one of them.
const SHOWN: usize = 10;

/// How many texts get their likeness in one transaction.
const PAGE: u32 = 200;

/// A text that is nearly equal to another one, and waits for a coder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearText {
    /// The response to which it belongs.
    pub response_id: String,
    /// The locale of the response.
    pub locale: String,
    /// Tells the text from what may take its place.
    pub digest: String,
    /// The passages of the other text and of this one.
    pub passages: Vec<Passage>,
}

impl SynthesisService {
    /// Returns the texts of the question that are nearly equal to this one and wait for a coder, the nearest first. Equal texts are
    /// not among them, nor texts that two people code.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn near_texts(&self, text: &TextToCode) -> Result<Vec<NearText>, SynthesisError> {
        if text.is_double {
            return Ok(Vec::new());
        }
        let bands = likeness_bands(&text.text);
        let found = self.store.texts_with_bands(self.form_id(), &key_of(text), bands, READ).await?;
        let folded = fold_text(&text.text);
        let others = found.into_iter().filter(|other| fold_text(&other.text) != folded);
        let mut near: Vec<(f64, ReviewedText)> =
            others.map(|other| (resemblance(&text.text, &other.text), other)).collect();
        near.retain(|(resemblance, _)| *resemblance >= NEARLY_EQUAL);
        // The sort is stable, and the store gives texts in the order of their responses.
        near.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        let shown = near.into_iter().take(SHOWN).map(|(_, other)| NearText {
            passages: passages(&text.text, &other.text),
            digest: text_digest(&other.text),
            response_id: other.response_id,
            locale: other.locale,
        });
        Ok(shown.collect())
    }

    /// Records the same coding of the texts that the coder confirmed, each with the digest of what was shown. Returns how many they were.
    /// One that somebody codes or changes meanwhile is left out.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn record_near(
        &self,
        text: &TextToCode,
        confirmed: &[(String, String)],
        frame: &CodingFrame,
        new: &NewCoding,
        (who, at): (&Signature, i64),
    ) -> Result<u64, SynthesisError> {
        let mut recorded = 0;
        for (response_id, digest) in confirmed {
            let key = TextKey { response_id: response_id.clone(), control: text.control.clone() };
            let Some(other) = self.text_to_code(&key, &who.actor.to_string()).await? else { continue };
            let is_as_seen = text_digest(&other.text) == *digest && other.standing().is_none() && !other.is_double;
            if is_as_seen && resemblance(&text.text, &other.text) >= NEARLY_EQUAL {
                recorded += u64::from(is_done(self.record_coding(&other, frame, new.clone(), who, at).await)?);
            }
        }
        Ok(recorded)
    }
}

fn text_digest(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Gives texts that were published by an earlier version their place among like ones.
///
/// # Errors
/// When the store fails.
pub async fn assign_likeness(form: &Form, store: &dyn Store) -> Result<(), SynthesisError> {
    if text_controls(form).is_empty() {
        return Ok(());
    }
    loop {
        let texts = store.texts_without_likeness(form.id().as_str(), PAGE).await?;
        if texts.is_empty() {
            return Ok(());
        }
        let placed: Vec<(UnplacedText, LikenessKeys)> = texts.into_iter().map(with_likeness).collect();
        store.assign_likeness(form.id().as_str(), &placed).await?;
    }
}

fn with_likeness(text: UnplacedText) -> (UnplacedText, LikenessKeys) {
    let order = likeness_order(&text.locale, &text.text);
    let bands = Some(likeness_bands(&text.text));
    (text, LikenessKeys { order, bands })
}
