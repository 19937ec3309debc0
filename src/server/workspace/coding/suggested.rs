//! What is suggested for a text before a coder, and what is kept of it with the coding.

use super::code_words::CodeWords;
use super::context::CodingContext;
use crate::coding::Code;
use crate::coding::frame::CodingFrame;
use crate::coding::suggestion::is_hidden_from_coders;
use crate::store::{CodingSuggestion, TextToCode};
use crate::synthesis::{MadeSuggestions, SynthesisError};
use crate::ui::workspace::coding::SuggestedCodes;

/// How many characters of a near text are shown.
const NEAR_TEXT: usize = 300;

/// What the page of a text shows: nothing for a text that two people code, nor for a fifth of the others.
pub(super) async fn shown(
    coding: &CodingContext,
    frame: &CodingFrame,
    words: &CodeWords<'_>,
    text: &TextToCode,
) -> Result<Option<SuggestedCodes>, SynthesisError> {
    if text.is_double || is_hidden_from_coders(&text.control, &text.response_id) {
        return Ok(None);
    }
    let Some(MadeSuggestions { from, suggestions, near }) = made(coding, frame, text).await? else { return Ok(None) };
    if suggestions.codes.is_empty() {
        return Ok(None);
    }
    let state = std::iter::once(from.to_string()).chain(suggestions.codes.iter().map(ToString::to_string));
    let shared = suggestions.reasons.into_iter().map(|(_, shared)| shared);
    Ok(Some(SuggestedCodes {
        state: state.collect::<Vec<_>>().join(" "),
        labels: suggestions.codes.iter().map(|code| words.label(code)).collect(),
        near: near.iter().map(|text| text.chars().take(NEAR_TEXT).collect()).zip(shared).collect(),
    }))
}

/// What is kept with a coding. `sent` is what its page showed. Where nothing may be shown, what would have been suggested is computed
/// for comparison.
pub(super) async fn kept(
    coding: &CodingContext,
    frame: &CodingFrame,
    text: &TextToCode,
    sent: &str,
) -> Result<Option<CodingSuggestion>, SynthesisError> {
    if text.is_double {
        return Ok(None);
    }
    if is_hidden_from_coders(&text.control, &text.response_id) {
        let Some(MadeSuggestions { from, suggestions, .. }) = made(coding, frame, text).await? else {
            return Ok(None);
        };
        let codes = suggestions.codes.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        return Ok((!codes.is_empty()).then_some(CodingSuggestion { from, codes, is_shown: false }));
    }
    let Some((from, codes)) = sent.split_once(' ') else { return Ok(None) };
    let are_codes = codes.split(' ').all(|code| code.parse::<Code>().is_ok());
    let from = from.parse().ok().filter(|_| are_codes);
    Ok(from.map(|from| CodingSuggestion { from, codes: codes.to_owned(), is_shown: true }))
}

async fn made(
    coding: &CodingContext,
    frame: &CodingFrame,
    text: &TextToCode,
) -> Result<Option<MadeSuggestions>, SynthesisError> {
    coding.suggestions.suggest(&coding.service, frame, text).await
}
