//! The results by country: the most frequent countries. `results.json` contains all of them.

use super::ResultsPage;
use super::bars::{Bar, bars};
use crate::i18n::key;
use crate::ui::pages::number_format;
use leptos::prelude::*;
use questionnaire::results::{OptionCount, QuestionResults};

/// The chart of the most frequent countries, and the number of other countries.
pub(super) fn countries(page: &ResultsPage, found: &QuestionResults, title: &str) -> AnyView {
    let catalogue = &page.catalogue;
    let bar = |option: &OptionCount| Bar::new(catalogue.country(option.code.as_str()), option.count);
    let rows: Vec<_> = found.options_by_group().into_iter().map(bar).collect();
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
