//! Countries: the most frequent ones. All of them are in `results.json`.

use super::bars::{Bar, bars};
use super::{Findings, words};
use crate::i18n::key;
use leptos::prelude::*;
use questionnaire::ClosedKind;
use questionnaire::results::{MOST_FREQUENT, OfOption, OfQuestion};

/// The options of a question that the page shows: all, but of countries the most frequent.
pub(super) fn shown(found: &OfQuestion) -> &[OfOption] {
    let most = if found.kind == ClosedKind::Country { MOST_FREQUENT } else { usize::MAX };
    &found.options[..found.options.len().min(most)]
}

/// The chart of the most frequent countries, and how many others there are.
pub(super) fn countries(findings: &Findings, found: &OfQuestion, title: &str) -> AnyView {
    let catalogue = &findings.catalogue;
    let bar = |option: &OfOption| Bar { label: catalogue.country(option.code.as_str()), count: option.count };
    let rows: Vec<_> = shown(found).iter().map(bar).collect();
    let others = found.options.len() - rows.len();
    let others = (others > 0)
        .then(|| view! { <p class="base">{words::counted(catalogue, key::RESULTS_COUNTRIES, others as u64)}</p> });
    view! {
        {bars(catalogue, title.to_owned(), key::RESULTS_COUNTRY, &rows, found.base())}
        {others}
    }
    .into_any()
}
