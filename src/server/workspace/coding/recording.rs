//! Records codings and takes them back, of one text or of all that are equal to it.

use super::context::CodingContext;
use super::suggested;
use crate::coding::{Code, CodeError, CodeSet};
use crate::server::workspace::body::Body;
use crate::store::TextToCode;
use crate::synthesis::{FrameHistory, NewCoding, SynthesisError};
use crate::ui::workspace::coding::{TypedCoding, parameter};

/// Records a coding as its page sent it; of the equal texts too, if asked to, and of the nearly equal ones that the coder confirmed.
pub(super) async fn record(
    coding: &CodingContext,
    history: &FrameHistory,
    text: &TextToCode,
    typed: &TypedCoding,
    body: &Body,
) -> Result<(), SynthesisError> {
    let codes = typed.codes.iter().map(|code| code.parse()).collect::<Result<Vec<Code>, CodeError>>()?;
    let codes = CodeSet::from_codes(codes)?;
    let (seen, now) = (body.field_value(parameter::SEEN), text.fingerprint());
    if seen != now {
        // Both begin with the number of the coder's newest entry, and end with the digest of the text.
        let digest = |fingerprint: &str| fingerprint.rsplit_once('-').map(|(_, digest)| digest.to_owned());
        let is_same_text = digest(&seen) == digest(&now);
        return Err(if is_same_text { SynthesisError::CodingOvertaken } else { SynthesisError::TextChanged });
    }
    let TypedCoding { is_doubtful, is_quotable, memo, .. } = typed.clone();
    let sent = body.field_value(parameter::SUGGESTED);
    let suggestion = suggested::kept(coding, &history.frame, text, &sent).await?;
    let new = NewCoding { codes, is_doubtful, is_quotable, memo, suggestion };
    coding.service.record_coding(text, &history.frame, new.clone(), &coding.who, coding.now).await?;
    if text.is_double {
        return Ok(());
    }
    // A passage worth quoting is quoted once.
    let new = NewCoding { is_quotable: false, suggestion: None, ..new };
    if !body.field_value(parameter::EQUAL).is_empty() {
        coding.service.record_equal(text, &history.frame, &new, &coding.who, coding.now).await?;
    }
    let named = body.field_values(parameter::NEAR);
    let confirmed = named.iter().filter_map(|named| named.split_once(' '));
    let confirmed: Vec<_> = confirmed.map(|(response, digest)| (response.to_owned(), digest.to_owned())).collect();
    coding.service.record_near(text, &confirmed, &history.frame, &new, (&coding.who, coding.now)).await?;
    Ok(())
}

/// Takes a coding back; with those of the texts that were coded with it, if asked to.
pub(super) async fn undo(
    coding: &CodingContext,
    history: &FrameHistory,
    text: &TextToCode,
    with_equal: bool,
) -> Result<(), SynthesisError> {
    let others = if with_equal { coding.service.coded_with(text, &coding.coder()).await? } else { Vec::new() };
    coding.service.undo_coding(text, &history.frame, &coding.who, coding.now).await?;
    coding.service.undo_codings(text, others, &history.frame, &coding.who, coding.now).await?;
    Ok(())
}

/// Whether the coding that the page lets undo, of this text or of the one before, is one of several that one decision made.
pub(super) async fn is_one_of_several(
    coding: &CodingContext,
    control: &str,
    text: Option<&TextToCode>,
    previous: Option<&str>,
) -> Result<bool, SynthesisError> {
    let undone = match (text.filter(|text| text.standing().is_some()), previous) {
        (Some(text), _) => Some(text.clone()),
        (None, Some(previous)) => coding.find_text(control, previous.to_owned()).await?,
        (None, None) => None,
    };
    match undone {
        Some(undone) => Ok(!coding.service.coded_with(&undone, &coding.coder()).await?.is_empty()),
        None => Ok(false),
    }
}
