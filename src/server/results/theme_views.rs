//! Puts the figures of themes beside the words of their coding frames, for the pages.

use crate::coding::ReservedCode;
use crate::coding::agreement::Reliability;
use crate::coding::figures::{QuestionThemes, ThemeCount};
use crate::coding::frame::CodingFrame;
use crate::i18n::{Catalogue, Key, key};
use crate::store::ReviewedText;
use crate::ui::pages::{AgreementView, PublishedText, ThemeView, ThemesView};

/// The themes of a question in the language of a page.
pub(super) fn themes_view(
    catalogue: &Catalogue,
    frame: &CodingFrame,
    figures: &QuestionThemes,
    quotes: &[ReviewedText],
) -> ThemesView {
    let agreement = figures.agreement.as_ref().map(|agreement| AgreementView {
        units: u64::try_from(agreement.units).unwrap_or(u64::MAX),
        alpha: agreement.alpha,
    });
    ThemesView {
        control: figures.question.clone(),
        texts: figures.texts,
        coders: figures.coders,
        respondents: figures.respondents,
        respondents_by_group: figures.respondents_by_group.clone(),
        themes: figures.themes.iter().map(|theme| theme_view(catalogue, frame, theme)).collect(),
        agreement,
        quotes: quotes.iter().map(published_text).collect(),
    }
}

pub(super) fn published_text(text: &ReviewedText) -> PublishedText {
    PublishedText { locale: text.locale.clone(), text: text.text.clone() }
}

fn theme_view(catalogue: &Catalogue, frame: &CodingFrame, theme: &ThemeCount) -> ThemeView {
    let tag = catalogue.locale();
    let known = theme.theme.parse().ok().and_then(|id| frame.theme(&id));
    let (label, lang, definition) = match (known, reserved_label(&theme.theme)) {
        (Some(known), _) => {
            let shown = known.shown_language(tag);
            let definition = shown.and_then(|shown| known.wording.get(shown)).map(|wording| wording.definition.clone());
            let lang = shown.filter(|shown| *shown != tag).map(str::to_owned);
            (known.label(tag).to_owned(), lang, definition.unwrap_or_default())
        }
        (None, Some(key)) => (catalogue.message(key), None, String::new()),
        (None, None) => (theme.theme.clone(), None, String::new()),
    };
    let is = |reliability: Reliability| theme.reliability.as_deref() == Some(reliability.name());
    let caution = if is(Reliability::Low) {
        Some(key::RESULTS_THEME_LOW)
    } else {
        is(Reliability::Tentative).then_some(key::RESULTS_THEME_TENTATIVE)
    };
    ThemeView { label, lang, definition, count: theme.count, by_group: theme.by_group.clone(), caution }
}

/// The label of a reserved code.
pub(in crate::server) fn reserved_label(name: &str) -> Option<Key> {
    let code = ReservedCode::ALL.into_iter().find(|code| code.name() == name)?;
    Some(match code {
        ReservedCode::Other => key::RESULTS_THEME_OTHER,
        ReservedCode::NoAnswerInIt => key::RESULTS_THEME_NO_ANSWER,
        ReservedCode::Unclear => key::RESULTS_THEME_UNCLEAR,
    })
}
