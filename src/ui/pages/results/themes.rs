//! The themes of a question's texts: their share of the texts that count, by group of respondents, with their definitions, and texts
//! that coders found worth quoting.

use super::bars::{Bar, bars};
use super::groups::{GroupRow, groups};
use super::texts::PublishedText;
use super::{ResultsPage, respondents};
use crate::i18n::{Catalogue, Key, key};
use crate::ui::pages::number_format;
use crate::ui::theme_caution::with_caution;
use leptos::prelude::*;
use questionnaire::results::ByGroup;
use questionnaire::suppression::Count;

/// The themes of the texts of a control.
#[derive(Clone, Debug)]
pub struct ThemesView {
    /// The control in which the texts were written.
    pub control: String,
    /// The number of published texts.
    pub texts: u64,
    /// The number of people who coded them.
    pub coders: u64,
    /// How many respondents have a text that counts.
    pub respondents: Count,
    /// How many of each group.
    pub respondents_by_group: ByGroup,
    /// The themes, the most frequent first.
    pub themes: Vec<ThemeView>,
    /// The agreement of the coders; `None` if no text was coded twice.
    pub agreement: Option<AgreementView>,
    /// Texts that are worth quoting.
    pub quotes: Vec<PublishedText>,
}

/// A theme with its figures.
#[derive(Clone, Debug)]
pub struct ThemeView {
    /// Its label.
    pub label: String,
    /// The language of label and definition, if it is not that of the page.
    pub lang: Option<String>,
    /// Its definition; may be empty.
    pub definition: String,
    /// The number of respondents who wrote of it.
    pub count: Count,
    /// The numbers by group.
    pub by_group: ByGroup,
    /// What is to be said of its reliability, if it is not beyond doubt.
    pub caution: Option<Key>,
}

/// The agreement of coders.
#[derive(Clone, Debug)]
pub struct AgreementView {
    /// The number of texts that were coded twice.
    pub units: u64,
    /// Krippendorff's alpha, if it can be computed.
    pub alpha: Option<f64>,
}

/// The themes of a control under its question. `title` is the short name of the question.
pub(super) fn themes(page: &ResultsPage, found: &ThemesView, title: &str) -> AnyView {
    let catalogue = &page.catalogue;
    let caption = catalogue.format(key::RESULTS_THEMES_OF.name(), &[("title", &title)]);
    let Some(base) = found.respondents.count() else {
        let words = catalogue.format(key::RESULTS_THEMES_FEW.name(), &[("least", &page.results.threshold)]);
        return view! { <p class="base">{words}</p> }.into_any();
    };
    let rows: Vec<GroupRow<'_>> = found
        .themes
        .iter()
        .map(|theme| GroupRow {
            label: marked_label(catalogue, theme),
            lang: theme.lang.clone(),
            counts: &theme.by_group,
        })
        .collect();
    let defined = found.themes.iter().map(|theme| (marked_label(catalogue, theme), &theme.lang, &theme.definition));
    view! {
        <div class="themes">
            <p class="base">{coded(catalogue, found, base)}</p>
            {chart(catalogue, caption.clone(), &found.themes, base)}
            {respondents::suppressed(page, found.themes.iter().any(|theme| theme.count == Count::Suppressed))}
            <p class="base">{catalogue.message(key::RESULTS_THEMES_SEVERAL)} " " {agreement(catalogue, found.agreement.as_ref())}</p>
            {groups(page, &found.respondents_by_group, &rows, &caption)}
            {definitions(catalogue, defined)}
            {quotes(catalogue, &found.quotes)}
        </div>
    }
    .into_any()
}

/// The bars of themes; `base` is the number of respondents whose text counts.
pub(in crate::ui::pages) fn chart(catalogue: &Catalogue, caption: String, themes: &[ThemeView], base: u64) -> AnyView {
    let bar = |theme: &ThemeView| Bar::new(marked_label(catalogue, theme), theme.count).labelled_in(theme.lang.clone());
    let rows: Vec<Bar> = themes.iter().map(bar).collect();
    bars(catalogue, caption, key::RESULTS_THEME, &rows, Some(base))
}

/// How many texts count, of how many, and how many people coded them.
pub(in crate::ui::pages) fn coded(catalogue: &Catalogue, found: &ThemesView, base: u64) -> String {
    let [coded, texts] = [base, found.texts].map(|number| number_format::number(catalogue, number));
    let coders = number_format::counted(catalogue, key::RESULTS_CODERS, found.coders);
    let words =
        catalogue.format(key::RESULTS_CODED.name(), &[("coded", &coded), ("texts", &texts), ("coders", &coders)]);
    match base < found.texts {
        // Texts are not coded in the order of a draw, so a part of them is no sample.
        true => format!("{words} {}", catalogue.message(key::RESULTS_CODED_PARTLY)),
        false => words,
    }
}

/// The label of a theme with its caution.
pub fn marked_label(catalogue: &Catalogue, theme: &ThemeView) -> String {
    with_caution(catalogue, &theme.label, theme.caution)
}

pub(super) fn agreement(catalogue: &Catalogue, agreement: Option<&AgreementView>) -> String {
    let Some(agreement) = agreement else { return catalogue.message(key::RESULTS_AGREEMENT_NONE) };
    let units = number_format::counted(catalogue, key::RESULTS_CODED_TWICE, agreement.units);
    match agreement.alpha {
        Some(alpha) => {
            let alpha = number_format::with_decimals(catalogue, alpha, 2);
            catalogue.format(key::RESULTS_AGREEMENT.name(), &[("units", &units), ("alpha", &alpha)])
        }
        None => units,
    }
}

/// What themes mean: for each its label, the language of its words and its definition.
pub(super) fn definitions<'t>(
    catalogue: &Catalogue,
    themes: impl Iterator<Item = (String, &'t Option<String>, &'t String)>,
) -> Option<AnyView> {
    let defined: Vec<_> = themes.filter(|(_, _, definition)| !definition.is_empty()).collect();
    let entries = defined.iter().map(|(label, lang, definition)| {
        view! {
            <dt lang=(*lang).clone()>{label.clone()}</dt>
            <dd lang=(*lang).clone()>{(*definition).clone()}</dd>
        }
    });
    (!defined.is_empty()).then(|| {
        view! {
            <details class="figures">
                <summary>{catalogue.message(key::RESULTS_THEMES_DEFINED)}</summary>
                <dl class="definitions">{entries.collect_view()}</dl>
            </details>
        }
        .into_any()
    })
}

pub(super) fn quotes(catalogue: &Catalogue, quotes: &[PublishedText]) -> Option<AnyView> {
    let items = quotes.iter().map(|quote| {
        view! { <li><blockquote lang=quote.locale.clone() dir="auto">{quote.text.clone()}</blockquote></li> }
    });
    (!quotes.is_empty()).then(|| {
        view! {
            <p class="quoted">{catalogue.message(key::RESULTS_QUOTES)}</p>
            <ul class="quotes">{items.collect_view()}</ul>
        }
        .into_any()
    })
}
