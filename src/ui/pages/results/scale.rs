//! The results of a scale: one column for each point, from the lowest to the highest, with the labels of the labelled points.
//! Columns start at zero, and the highest fills the height of the chart.

use super::ResultsPage;
use super::bars::{Bar, bars};
use crate::i18n::form_keys;
use crate::i18n::{key, option_words};
use crate::ui::pages::number_format;
use leptos::prelude::*;
use questionnaire::Question;
use questionnaire::results::{OptionCount, QuestionResults};

/// The height of the highest column in the chart's own units.
const HEIGHT: u64 = 100;

/// The chart of a scale, its table and its mean.
pub(super) fn scale(page: &ResultsPage, asked: &Question, found: &QuestionResults) -> AnyView {
    let catalogue = &page.catalogue;
    let label = |option: &OptionCount| option_words(catalogue, asked, option.code.as_str());
    let most = found.options.iter().filter_map(|option| option.count.count()).max().unwrap_or(0).max(1);
    let column = |(at, option): (usize, &OptionCount)| {
        let height = (option.count.count().unwrap_or(0) * HEIGHT).div_ceil(most);
        let (x, y) = (format!("{at}.15"), (HEIGHT - height).to_string());
        view! { <rect class="fill" x=x y=y width="0.7" height=height.to_string() /> }
    };
    let columns = found.options.iter().enumerate().map(column).collect_view();
    let share = |option: &OptionCount| {
        option
            .count
            .count()
            .zip(found.respondent_count())
            .map(|(count, base)| number_format::percent(catalogue, count, base))
    };
    let shares = found.options.iter().map(|option| view! { <span>{share(option)}</span> }).collect_view();
    let point = |option: &OptionCount| {
        view! { <span><b>{option.code.to_string()}</b> {label(option).map(|words| view! { <small>{words}</small> })}</span> }
    };
    let points = found.options.iter().map(point).collect_view();
    let title = catalogue.message_by_key(&form_keys::question_attribute_key(asked, "short"));
    let chart = catalogue.format(key::RESULTS_CHART.name(), &[("title", &title)]);
    let named = |option: &OptionCount| match label(option) {
        Some(words) => format!("{} ({words})", option.code),
        None => option.code.to_string(),
    };
    let rows: Vec<_> = found.options.iter().map(|option| Bar::new(named(option), option.count)).collect();
    let mean = found.mean.map(|mean| {
        let shown = number_format::decimal(catalogue, mean);
        let end = |option: Option<&OptionCount>| option.map(|option| option.code.to_string()).unwrap_or_default();
        let (first, last) = (end(found.options.first()), end(found.options.last()));
        let arguments: [(&str, &dyn ToString); 3] = [("mean", &shown), ("first", &first), ("last", &last)];
        view! { <p class="mean">{catalogue.format(key::RESULTS_MEAN.name(), &arguments)}</p> }
    });
    view! {
        <figure class="scale-chart">
            <div class="over" aria-hidden="true">{shares}</div>
            <svg class="columns" viewBox=format!("0 0 {} {HEIGHT}", found.options.len()) preserveAspectRatio="none" role="img" aria-label=chart>
                {columns}
            </svg>
            <div class="under" aria-hidden="true">{points}</div>
        </figure>
        {mean}
        <details class="figures">
            <summary>{catalogue.message(key::RESULTS_TABLE)}</summary>
            {bars(catalogue, title, key::RESULTS_POINT, &rows, found.respondent_count())}
        </details>
    }
    .into_any()
}
