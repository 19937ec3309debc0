//! Countries: the most frequent ones. All of them are in `results.json`.

use super::ResultsPage;
use super::bars::{Bar, bars};
use crate::i18n::key;
use crate::ui::pages::number_format;
use leptos::prelude::*;
use questionnaire::ClosedQuestionKind;
use questionnaire::results::{OptionCount, QuestionResults, TOP_COUNTRIES};

/// The options of a question that the page shows: all, but of countries the most frequent.
pub(super) fn shown_countries(found: &QuestionResults) -> &[OptionCount] {
    let most = if found.kind == ClosedQuestionKind::Country { TOP_COUNTRIES } else { usize::MAX };
    &found.options[..found.options.len().min(most)]
}

/// The chart of the most frequent countries, and how many others there are.
pub(super) fn countries(page: &ResultsPage, found: &QuestionResults, title: &str) -> AnyView {
    let catalogue = &page.catalogue;
    let bar = |option: &OptionCount| Bar { label: catalogue.country(option.code.as_str()), count: option.count };
    let rows: Vec<_> = shown_countries(found).iter().map(bar).collect();
    let others = found.options.len() - rows.len();
    let others = (others > 0).then(
        || view! { <p class="base">{number_format::counted(catalogue, key::RESULTS_COUNTRIES, others as u64)}</p> },
    );
    view! {
        {bars(catalogue, title.to_owned(), key::RESULTS_COUNTRY, &rows, found.respondent_count())}
        {others}
    }
    .into_any()
}
