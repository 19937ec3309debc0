//! The themes of a question of which a probability sample is coded: shares of all texts with their intervals. There is no number of
//! respondents in these views, so none can be shown.

use super::themes::{agreement, definitions, quotes};
use super::{AgreementView, PublishedText};
use crate::i18n::{Catalogue, Key, key};
use crate::ui::pages::number_format;
use crate::ui::theme_caution::with_caution;
use leptos::prelude::*;

/// A share in ten-thousandths with the ends of its interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShareRange {
    /// The share.
    pub share: u64,
    /// The lower end.
    pub low: u64,
    /// The upper end.
    pub high: u64,
}

/// The themes of a control of which a sample is coded.
#[derive(Clone, Debug)]
pub struct EstimatesView {
    /// The control in which the texts were written.
    pub control: String,
    /// The number of texts among which the sample was drawn, of those that were drawn, and of those whose codes count.
    pub sample: (u64, u64, u64),
    /// The number of people who coded them.
    pub coders: u64,
    /// The themes, the most frequent first.
    pub themes: Vec<EstimateView>,
    /// The agreement of the coders; `None` if no text was coded twice.
    pub agreement: Option<AgreementView>,
    /// Texts that are worth quoting.
    pub quotes: Vec<PublishedText>,
}

/// A theme with its estimate.
#[derive(Clone, Debug)]
pub struct EstimateView {
    /// Its label.
    pub label: String,
    /// The language of label and definition, if it is not that of the page.
    pub lang: Option<String>,
    /// Its definition; may be empty.
    pub definition: String,
    /// The share of all texts; `None` where too few of the sample have it.
    pub estimate: Option<ShareRange>,
    /// What is to be said of its reliability, if it is not beyond doubt.
    pub caution: Option<Key>,
}

impl EstimateView {
    /// Its label with its caution.
    pub fn marked_label(&self, catalogue: &Catalogue) -> String {
        with_caution(catalogue, &self.label, self.caution)
    }
}

/// The estimates of a control under its question. `title` is the short name of the question.
pub(super) fn estimates(catalogue: &Catalogue, found: &EstimatesView, title: &str) -> AnyView {
    if found.themes.is_empty() {
        return view! { <p class="base">{catalogue.message(key::RESULTS_SAMPLE_BEGUN)}</p> }.into_any();
    }
    let caption = catalogue.format(key::RESULTS_THEMES_OF.name(), &[("title", &title)]);
    let defined = found.themes.iter().map(|theme| (theme.marked_label(catalogue), &theme.lang, &theme.definition));
    view! {
        <div class="themes">
            <p class="base">{sampled(catalogue, found)}</p>
            {table(catalogue, caption, &found.themes)}
            <p class="base">{catalogue.message(key::RESULTS_SAMPLE_INTERVAL)} " " {agreement(catalogue, found.agreement.as_ref())}</p>
            {definitions(catalogue, defined)}
            {quotes(catalogue, &found.quotes)}
        </div>
    }
    .into_any()
}

/// How many texts were drawn, of how many, and how many people coded them.
pub(in crate::ui::pages) fn sampled(catalogue: &Catalogue, found: &EstimatesView) -> String {
    let (population, drawn, coded) = found.sample;
    let [population, drawn, coded] = [population, drawn, coded].map(|texts| number_format::number(catalogue, texts));
    let coders = number_format::counted(catalogue, key::RESULTS_CODERS, found.coders);
    catalogue.format(
        key::RESULTS_SAMPLE.name(),
        &[("population", &population), ("drawn", &drawn), ("coded", &coded), ("coders", &coders)],
    )
}

/// The table of estimates.
pub(in crate::ui::pages) fn table(catalogue: &Catalogue, caption: String, themes: &[EstimateView]) -> AnyView {
    let row = |theme: &EstimateView| {
        let share = match theme.estimate {
            Some(range) => range_around(catalogue, &number_format::percent(catalogue, range.share, 10_000), range),
            None => catalogue.message(key::RESULTS_SUPPRESSED),
        };
        view! {
            <tr>
                <th scope="row" lang=theme.lang.clone()>{theme.marked_label(catalogue)}</th>
                <td class="number">{share}</td>
            </tr>
        }
    };
    view! {
        <table class="plain">
            <caption class="visually-hidden">{caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{catalogue.message(key::RESULTS_THEME)}</th>
                    <th scope="col">{catalogue.message(key::RESULTS_ESTIMATE)}</th>
                </tr>
            </thead>
            <tbody>{themes.iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// The words of a share, followed by its interval.
pub(in crate::ui::pages) fn range_around(catalogue: &Catalogue, share: &str, range: ShareRange) -> String {
    let [low, high] = [range.low, range.high].map(|share| number_format::percent(catalogue, share, 10_000));
    catalogue.format(key::RESULTS_RANGE.name(), &[("share", &share), ("low", &low), ("high", &high)])
}
