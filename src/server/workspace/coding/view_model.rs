//! Turns frames and texts into what their pages show.

use super::code_words::{CodeWords, other_language};
use super::context::CodingContext;
use crate::coding::frame::{CodingFrame, FrameChange, Theme, ThemeState};
use crate::coding::{Code, CodeSet, ThemeId};
use crate::i18n::{Key, key};
use crate::store::timestamps::timestamp_from_ms;
use crate::store::{Coding, FrameEntry, TextToCode};
use crate::synthesis::{FrameHistory, NearText};
use crate::text::difference::Passage;
use crate::ui::workspace::coding::{
    ChangeLine, CodingText, FramePage, NearTextView, PassageView, ThemeStateView, ThemeView, TypedCoding, TypedTheme,
};

/// The page of a frame.
pub(super) fn frame_page(coding: &CodingContext, history: &FrameHistory, words: &CodeWords<'_>) -> FramePage {
    let frame = &history.frame;
    let ended = frame.themes().iter().filter(|theme| !theme.is_in_use());
    let themes = frame.themes_in_use().into_iter().chain(ended);
    let line = |(change, entry): &(FrameChange, FrameEntry)| ChangeLine {
        change: change_key(change),
        theme: change.theme().to_string(),
        by: entry.by.clone(),
        when: coding.zone.format_long(timestamp_from_ms(entry.at), &coding.catalogue),
    };
    FramePage {
        control: frame.question().to_owned(),
        version: frame.version(),
        may_change: coding.may_change,
        may_settle: coding.may_settle,
        themes: themes.map(|theme| theme_view(coding, frame, words, theme)).collect(),
        changes: history.changes.iter().rev().map(line).collect(),
        ..FramePage::default()
    }
}

fn theme_view(coding: &CodingContext, frame: &CodingFrame, words: &CodeWords<'_>, theme: &Theme) -> ThemeView {
    let label = |id: &ThemeId| frame.theme(id).map_or(id.as_str(), |theme| theme.label(coding.tag())).to_owned();
    let state = match &theme.state {
        ThemeState::InUse => ThemeStateView::InUse,
        ThemeState::Retired => ThemeStateView::Retired,
        ThemeState::MergedInto(into) => ThemeStateView::Merged(label(into)),
        ThemeState::SplitInto(into) => ThemeStateView::Split(into.iter().map(label).collect::<Vec<_>>().join(" · ")),
    };
    let wording = theme.wording.get(coding.tag()).cloned().unwrap_or_default();
    ThemeView {
        id: theme.id.to_string(),
        label: theme.label(coding.tag()).to_owned(),
        language: other_language(coding, theme),
        caution: words.caution(&Code::Theme(theme.id.clone())),
        fields: TypedTheme {
            id: theme.id.to_string(),
            label: wording.label,
            definition: wording.definition,
            include: wording.include,
            exclude: wording.exclude,
            parent: theme.parent.as_ref().map(ToString::to_string).unwrap_or_default(),
            is_heading: theme.heading,
            examples: theme.examples.join(" "),
        },
        state,
    }
}

fn change_key(change: &FrameChange) -> Key {
    match change {
        FrameChange::Add { .. } => key::CODING_CHANGE_ADD,
        FrameChange::Edit { .. } => key::CODING_CHANGE_EDIT,
        FrameChange::Merge { .. } => key::CODING_CHANGE_MERGE,
        FrameChange::Split { .. } => key::CODING_CHANGE_SPLIT,
        FrameChange::Retire { .. } => key::CODING_CHANGE_RETIRE,
        FrameChange::Restore { .. } => key::CODING_CHANGE_RESTORE,
    }
}

/// The codes of a coding as they count under the frame as it is.
fn current_codes(frame: &CodingFrame, coding: &Coding) -> Vec<String> {
    let codes = coding.codes.as_ref().and_then(|codes| codes.parse::<CodeSet>().ok());
    let current = codes.and_then(|codes| frame.current_codes(&codes));
    current.iter().flat_map(CodeSet::codes).map(ToString::to_string).collect()
}

/// A text as its page shows it. `typed` is a coding of it that was refused.
pub(super) fn coding_text(frame: &CodingFrame, text: &TextToCode, typed: Option<TypedCoding>) -> CodingText {
    let standing = text.standing();
    let before = standing.map(|coding| TypedCoding {
        codes: current_codes(frame, coding),
        is_doubtful: coding.is_doubtful,
        is_quotable: coding.is_quotable,
        memo: coding.memo.clone(),
    });
    CodingText {
        response_id: text.response_id.clone(),
        control: text.control.clone(),
        seen: text.fingerprint(),
        locale: text.locale.clone(),
        text: text.text.clone(),
        is_coded: standing.is_some(),
        suggested: None,
        equal: 0,
        near: Vec::new(),
        typed: typed.or(before).unwrap_or_default(),
    }
}

/// A nearly equal text as the page shows it.
pub(super) fn near_text_view(near: NearText) -> NearTextView {
    let passage = |passage: Passage| match passage {
        Passage::Same(words) => PassageView::Same(words),
        Passage::First(words) => PassageView::Only(words),
        Passage::Second(words) => PassageView::Added(words),
    };
    NearTextView {
        name: format!("{} {}", near.response_id, near.digest),
        locale: near.locale,
        passages: near.passages.into_iter().map(passage).collect(),
    }
}
