//! Texts whose two codings differ, and what is decided on them. The first codings stay as they are.

use super::{SynthesisError, SynthesisService};
use crate::coding::CodeSet;
use crate::coding::frame::CodingFrame;
use crate::store::{DoubleText, SettleOutcome, Settlement, TextKey};
use crate::workspace::{Act, Action, Object, Signature};

/// Returns whether both coders coded the text, and not alike.
pub fn differs(text: &DoubleText) -> bool {
    text.first_codings().is_some_and(|[one, other]| {
        let codes = [one, other].map(|coding| coding.codes.as_deref().unwrap_or_default().parse::<CodeSet>().ok());
        codes[0] != codes[1]
    })
}

impl SynthesisService {
    /// Decides which codes a text has whose codings differ, and why.
    ///
    /// # Errors
    /// When there is no reason, a theme is not in use, the text was settled or changed meanwhile, or the store fails.
    pub async fn settle(
        &self,
        text: &DoubleText,
        frame: &CodingFrame,
        (codes, reason): (&CodeSet, &str),
        who: &Signature,
        at: i64,
    ) -> Result<(), SynthesisError> {
        if reason.trim().is_empty() {
            return Err(SynthesisError::NoReason);
        }
        if !frame.accepts(codes) {
            return Err(SynthesisError::ThemeNotInUse);
        }
        let settlement = settlement(text, frame, Some(codes), reason.trim(), who, at);
        let act =
            self.settle_act(Action::SettleCoding, text, frame, who, at).because(reason.trim()).with("codes", codes);
        self.record_settlement(text, settlement, act).await
    }

    /// Takes back what was last decided on a text.
    ///
    /// # Errors
    /// When nothing was, the text was settled or changed meanwhile, or the store fails.
    pub async fn undo_settlement(
        &self,
        text: &DoubleText,
        frame: &CodingFrame,
        who: &Signature,
        at: i64,
    ) -> Result<(), SynthesisError> {
        let act = self.settle_act(Action::UndoSettlement, text, frame, who, at);
        self.record_settlement(text, settlement(text, frame, None, "", who, at), act).await
    }

    fn settle_act(&self, action: Action, text: &DoubleText, frame: &CodingFrame, who: &Signature, at: i64) -> Act {
        let act = Act::new(who.actor.clone(), action, Object::free_text(&text.response_id), at);
        act.on_form(self.form_id()).with("control", frame.question()).with("version", frame.version())
    }

    async fn record_settlement(&self, text: &DoubleText, new: Settlement, act: Act) -> Result<(), SynthesisError> {
        let key = TextKey { response_id: new.response_id.clone(), control: new.control.clone() };
        let known = self.store.settlements(self.form_id(), &key).await?;
        let counts = crate::store::standing_settlement(&known, &new.text_digest).map(|(number, _)| *number);
        if counts != text.settlement.as_ref().map(|(number, _)| *number) {
            return Err(SynthesisError::SettlementOvertaken);
        }
        let newest = known.last().map_or(0, |(number, _)| *number);
        match self.store.settle(self.form_id(), new, newest, act).await? {
            SettleOutcome::Settled => Ok(()),
            SettleOutcome::TextChanged => Err(SynthesisError::TextChanged),
            SettleOutcome::Overtaken => Err(SynthesisError::SettlementOvertaken),
        }
    }
}

fn settlement(
    text: &DoubleText,
    frame: &CodingFrame,
    codes: Option<&CodeSet>,
    reason: &str,
    who: &Signature,
    at: i64,
) -> Settlement {
    Settlement {
        response_id: text.response_id.clone(),
        control: frame.question().to_owned(),
        text_digest: text.digest(),
        frame_version: frame.version(),
        codes: codes.map(ToString::to_string),
        reason: reason.to_owned(),
        person: who.actor.to_string(),
        by: who.name.clone(),
        at,
    }
}
