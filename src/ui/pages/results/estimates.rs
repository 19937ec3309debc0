//! The themes of a question of which a probability sample is coded: shares of all texts with their intervals. There is no number of
//! respondents in these views, so none can be shown.

use super::groups::{Bases, CellRow, codes, group_table};
use super::themes::{agreement, definitions, quotes};
use super::{AgreementView, PublishedText, ResultsPage};
use crate::i18n::{Catalogue, Key, key};
use crate::ui::pages::number_format;
use crate::ui::theme_caution::with_caution;
use leptos::prelude::*;
use questionnaire::OptionCode;
use questionnaire::results::ByGroup;
use std::collections::BTreeMap;

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
    /// How many of the last are from each group of respondents.
    pub coded_by_group: ByGroup,
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
    /// The share of the texts of each group; `None` where one is suppressed.
    pub by_group: BTreeMap<OptionCode, Option<ShareRange>>,
    /// What is to be said of its reliability, if it is not beyond doubt.
    pub caution: Option<Key>,
}

impl ShareRange {
    /// Returns whether all texts are coded, so that nothing is left to chance.
    fn is_exact(self) -> bool {
        self.low == self.high
    }
}

impl EstimateView {
    /// Its label with its caution.
    pub fn marked_label(&self, catalogue: &Catalogue) -> String {
        with_caution(catalogue, &self.label, self.caution)
    }
}

/// The estimates of a control under its question. `title` is the short name of the question.
pub(super) fn estimates(page: &ResultsPage, found: &EstimatesView, title: &str) -> AnyView {
    let catalogue = &page.catalogue;
    if found.themes.is_empty() {
        return view! { <p class="base">{catalogue.message(key::RESULTS_SAMPLE_BEGUN)}</p> }.into_any();
    }
    let caption = catalogue.format(key::RESULTS_THEMES_OF.name(), &[("title", &title)]);
    let defined = found.themes.iter().map(|theme| (theme.marked_label(catalogue), &theme.lang, &theme.definition));
    view! {
        <div class="themes">
            <p class="base">{sampled(catalogue, found)}</p>
            {table(catalogue, caption.clone(), &found.themes)}
            <p class="base">{catalogue.message(key::RESULTS_SAMPLE_INTERVAL)} " " {agreement(catalogue, found.agreement.as_ref())}</p>
            {by_group(page, found, &caption)}
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
        let share = share_words(catalogue, theme.estimate);
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

/// The table of estimates by group, if the form has a breakdown question.
fn by_group(page: &ResultsPage, found: &EstimatesView, title: &str) -> Option<AnyView> {
    let catalogue = &page.catalogue;
    let codes = codes(&page.form)?;
    let of = |theme: &EstimateView, code: &OptionCode| theme.by_group.get(code).copied().flatten();
    let cell = |range: Option<ShareRange>| {
        let class = range.is_none().then_some("none");
        view! { <td class=class>{share_words(catalogue, range)}</td> }.into_any()
    };
    let row = |theme: &EstimateView| CellRow {
        label: theme.marked_label(catalogue),
        lang: theme.lang.clone(),
        cells: codes.iter().map(|code| cell(of(theme, code))).collect(),
    };
    let mut shares = found.themes.iter().flat_map(|theme| theme.by_group.values());
    let (hidden, is_exact) =
        (shares.clone().any(Option::is_none), shares.any(|share| share.is_some_and(ShareRange::is_exact)));
    let bases = Bases { label: catalogue.message(key::RESULTS_SAMPLE_CODED), counts: &found.coded_by_group };
    let table = group_table(page, codes, found.themes.iter().map(row).collect(), &bases, title, hidden);
    let exact = is_exact.then(|| view! { <p class="base">{catalogue.message(key::RESULTS_SAMPLE_EXACT)}</p> });
    Some(view! { {table} {exact} }.into_any())
}

/// The words of a share with its interval, or the mark of a suppressed one.
pub(in crate::ui::pages) fn share_words(catalogue: &Catalogue, range: Option<ShareRange>) -> String {
    match range {
        Some(range) => range_around(catalogue, &number_format::percent(catalogue, range.share, 10_000), range),
        None => catalogue.message(key::RESULTS_SUPPRESSED),
    }
}

/// The words of a share, followed by its interval if it has one.
pub(in crate::ui::pages) fn range_around(catalogue: &Catalogue, share: &str, range: ShareRange) -> String {
    if range.is_exact() {
        return share.to_owned();
    }
    let [low, high] = [range.low, range.high].map(|share| number_format::percent(catalogue, share, 10_000));
    catalogue.format(key::RESULTS_RANGE.name(), &[("share", &share), ("low", &low), ("high", &high)])
}
