//! The labels of codes in the page's language, each with what is to be said of its reliability. Every page of the coding that names a
//! theme takes its words from here, so that a theme on which coders do not agree well enough is marked on all of them.

use super::context::CodingContext;
use crate::coding::agreement::Reliability;
use crate::coding::frame::{CodingFrame, Theme};
use crate::coding::keys::theme_key;
use crate::coding::{Code, CodeSet, ReservedCode};
use crate::i18n::{Key, key};
use crate::synthesis::SynthesisError;
use crate::ui::workspace::coding::{CodeChoice, CodeLabel};
use std::collections::BTreeMap;

/// The words of the codes of one question.
pub(super) struct CodeWords<'a> {
    coding: &'a CodingContext,
    frame: &'a CodingFrame,
    reliabilities: BTreeMap<Code, Reliability>,
}

impl<'a> CodeWords<'a> {
    pub(super) async fn load(coding: &'a CodingContext, frame: &'a CodingFrame) -> Result<Self, SynthesisError> {
        let reliabilities = coding.service.reliabilities(frame.question(), coding.may_settle).await?;
        Ok(Self { coding, frame, reliabilities })
    }

    pub(super) fn coding(&self) -> &'a CodingContext {
        self.coding
    }

    /// What is to be said of the reliability of a code; `None` if it is reliable, or if that is not known.
    pub(super) fn caution(&self, code: &Code) -> Option<Key> {
        let reliability = self.reliabilities.get(code).copied()?;
        (reliability != Reliability::Reliable).then(|| reliability_key(reliability))
    }

    pub(super) fn label(&self, code: &Code) -> CodeLabel {
        let words = match code {
            Code::Theme(id) => {
                self.frame.theme(id).map_or(id.as_str(), |theme| theme.label(self.coding.tag())).to_owned()
            }
            Code::Reserved(code) => self.coding.catalogue.message(reserved_key(*code).0),
        };
        CodeLabel { words, caution: self.caution(code) }
    }

    pub(super) fn labels(&self, codes: Option<&CodeSet>) -> Vec<CodeLabel> {
        codes.into_iter().flat_map(CodeSet::codes).map(|code| self.label(code)).collect()
    }

    /// The themes that a text can be given, with the headings above them.
    pub(super) fn themes(&self) -> Vec<CodeChoice> {
        let choice = |theme: &Theme| CodeChoice {
            code: theme.id.to_string(),
            label: self.label(&Code::Theme(theme.id.clone())),
            language: other_language(self.coding, theme),
            definition: theme
                .wording
                .get(self.coding.tag())
                .map(|wording| wording.definition.clone())
                .unwrap_or_default(),
            is_heading: theme.heading,
            is_below: theme.parent.is_some(),
            key: theme_key(self.frame, &theme.id),
        };
        self.frame.themes_in_use().into_iter().map(choice).collect()
    }

    /// The reserved codes.
    pub(super) fn reserved(&self) -> Vec<CodeChoice> {
        let choice = |code: ReservedCode| CodeChoice {
            code: code.name().to_owned(),
            label: self.label(&Code::Reserved(code)),
            language: None,
            definition: String::new(),
            is_heading: false,
            is_below: false,
            key: Some(reserved_key(code).1),
        };
        ReservedCode::ALL.into_iter().map(choice).collect()
    }

    /// All codes that can be given, with the headings.
    pub(super) fn choices(&self) -> Vec<CodeChoice> {
        self.themes().into_iter().chain(self.reserved()).collect()
    }
}

/// What follows from an agreement, in words.
pub(super) fn reliability_key(reliability: Reliability) -> Key {
    match reliability {
        Reliability::Reliable => key::CODING_RELIABLE,
        Reliability::Tentative => key::CODING_TENTATIVE,
        Reliability::Low => key::CODING_LOW,
        Reliability::TooRare => key::CODING_TOO_RARE,
        Reliability::NotComputable => key::CODING_NOT_COMPUTABLE,
    }
}

/// The language in which a theme is shown, if it is not the page's.
pub(super) fn other_language(coding: &CodingContext, theme: &Theme) -> Option<String> {
    theme.shown_language(coding.tag()).filter(|tag| *tag != coding.tag()).map(str::to_owned)
}

/// The message of a reserved code, and the key that chooses it.
pub(in crate::server::workspace) fn reserved_key(code: ReservedCode) -> (Key, char) {
    match code {
        ReservedCode::Other => (key::CODING_OTHER, 'x'),
        ReservedCode::NoAnswerInIt => (key::CODING_NO_ANSWER, '0'),
        ReservedCode::Unclear => (key::CODING_UNCLEAR, 'y'),
    }
}
