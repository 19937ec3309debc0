//! Puts the figures of themes beside the words of their coding frames, for the pages.

use crate::coding::ReservedCode;
use crate::coding::agreement::Reliability;
use crate::coding::figures::{
    AgreementFigures, Estimate, QuestionEstimates, QuestionThemes, ThemeCount, ThemeEstimate,
};
use crate::coding::frame::CodingFrame;
use crate::i18n::{Catalogue, Key, key};
use crate::store::ReviewedText;
use crate::ui::pages::{AgreementView, EstimateView, EstimatesView, PublishedText, ShareRange, ThemeView, ThemesView};

/// The themes of a question in the language of a page.
pub(super) fn themes_view(
    catalogue: &Catalogue,
    frame: &CodingFrame,
    figures: &QuestionThemes,
    quotes: &[ReviewedText],
) -> ThemesView {
    ThemesView {
        control: figures.question.clone(),
        texts: figures.texts,
        coders: figures.coders,
        respondents: figures.respondents,
        respondents_by_group: figures.respondents_by_group.clone(),
        themes: figures.themes.iter().map(|theme| theme_view(catalogue, frame, theme)).collect(),
        agreement: figures.agreement.as_ref().map(agreement_view),
        quotes: quotes.iter().map(published_text).collect(),
    }
}

/// The estimates of a question in the language of a page.
pub(super) fn estimates_view(
    catalogue: &Catalogue,
    frame: &CodingFrame,
    figures: &QuestionEstimates,
    quotes: &[ReviewedText],
) -> EstimatesView {
    EstimatesView {
        control: figures.question.clone(),
        sample: (figures.sample.population, figures.sample.drawn, figures.sample.coded),
        coded_by_group: figures.sample.coded_by_group.clone(),
        coders: figures.coders,
        themes: figures.themes.iter().map(|theme| estimate_view(catalogue, frame, theme)).collect(),
        agreement: figures.agreement.as_ref().map(agreement_view),
        quotes: quotes.iter().map(published_text).collect(),
    }
}

fn estimate_view(catalogue: &Catalogue, frame: &CodingFrame, theme: &ThemeEstimate) -> EstimateView {
    let ThemeWords { label, lang, definition } = theme_words(catalogue, frame, &theme.theme);
    let estimate = theme.estimate.map(share_range);
    let by_group = theme.by_group.iter().map(|(group, estimate)| (group.clone(), estimate.map(share_range))).collect();
    EstimateView { label, lang, definition, estimate, by_group, caution: caution(theme.reliability.as_deref()) }
}

/// An estimate in ten-thousandths.
pub(super) fn share_range(estimate: Estimate) -> ShareRange {
    // A share is between 0 and 1.
    let part = |share: f64| (share * 10_000.0).round() as u64;
    let [low, high] = estimate.interval;
    ShareRange { share: part(estimate.share), low: part(low), high: part(high) }
}

fn agreement_view(agreement: &AgreementFigures) -> AgreementView {
    AgreementView { units: u64::try_from(agreement.units).unwrap_or(u64::MAX), alpha: agreement.alpha }
}

pub(super) fn published_text(text: &ReviewedText) -> PublishedText {
    PublishedText { locale: text.locale.clone(), text: text.text.clone() }
}

fn theme_view(catalogue: &Catalogue, frame: &CodingFrame, theme: &ThemeCount) -> ThemeView {
    let ThemeWords { label, lang, definition } = theme_words(catalogue, frame, &theme.theme);
    let (count, by_group) = (theme.count, theme.by_group.clone());
    ThemeView { label, lang, definition, count, by_group, caution: caution(theme.reliability.as_deref()) }
}

/// The words of a theme.
struct ThemeWords {
    label: String,
    lang: Option<String>,
    definition: String,
}

fn theme_words(catalogue: &Catalogue, frame: &CodingFrame, id: &str) -> ThemeWords {
    let tag = catalogue.locale();
    let known = id.parse().ok().and_then(|id| frame.theme(&id));
    let (label, lang, definition) = match (known, reserved_label(id)) {
        (Some(known), _) => {
            let shown = known.shown_language(tag);
            let definition = shown.and_then(|shown| known.wording.get(shown)).map(|wording| wording.definition.clone());
            let lang = shown.filter(|shown| *shown != tag).map(str::to_owned);
            (known.label(tag).to_owned(), lang, definition.unwrap_or_default())
        }
        (None, Some(key)) => (catalogue.message(key), None, String::new()),
        (None, None) => (id.to_owned(), None, String::new()),
    };
    ThemeWords { label, lang, definition }
}

/// What is to be said of a reliability, if it is not beyond doubt.
fn caution(reliability: Option<&str>) -> Option<Key> {
    let is = |known: Reliability| reliability == Some(known.name());
    if is(Reliability::Low) {
        Some(key::RESULTS_THEME_LOW)
    } else {
        is(Reliability::Tentative).then_some(key::RESULTS_THEME_TENTATIVE)
    }
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
