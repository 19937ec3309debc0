//! A scale: one column a point, from the lowest to the highest, with the words of the points that have some. Columns
//! begin at nothing; the highest is as high as the chart.

use super::bars::{Bar, bars};
use super::{Findings, words};
use crate::i18n::key;
use crate::ui::words as form_words;
use leptos::prelude::*;
use questionnaire::results::{OfOption, OfQuestion};
use questionnaire::{Question, Scale};

/// The height of a column in its own units.
const HEIGHT: u64 = 100;

/// The chart of a scale, its table, and its mean.
pub(super) fn scale(findings: &Findings, asked: &Question, scale: &Scale, found: &OfQuestion) -> AnyView {
    let catalogue = &findings.catalogue;
    let label = |option: &OfOption| {
        let point = option.code.as_str().parse().ok().filter(|point| scale.labelled.contains(point));
        point.map(|point| catalogue.text(&form_words::point(asked, point)))
    };
    let most = found.options.iter().filter_map(|option| option.count.count()).max().unwrap_or(0).max(1);
    let column = |(at, option): (usize, &OfOption)| {
        let height = (option.count.count().unwrap_or(0) * HEIGHT).div_ceil(most);
        let (x, y) = (format!("{at}.15"), (HEIGHT - height).to_string());
        view! { <rect class="fill" x=x y=y width="0.7" height=height.to_string() /> }
    };
    let columns = found.options.iter().enumerate().map(column).collect_view();
    let share = |option: &OfOption| {
        option.count.count().zip(found.base()).map(|(count, base)| words::percent(catalogue, count, base))
    };
    let shares = found.options.iter().map(|option| view! { <span>{share(option)}</span> }).collect_view();
    let point = |option: &OfOption| {
        view! { <span><b>{option.code.to_string()}</b> {label(option).map(|words| view! { <small>{words}</small> })}</span> }
    };
    let points = found.options.iter().map(point).collect_view();
    let title = catalogue.text(&form_words::detail(asked, "short"));
    let chart = catalogue.format(key::RESULTS_CHART.name(), &[("title", &title)]);
    let named = |option: &OfOption| match label(option) {
        Some(words) => format!("{} ({words})", option.code),
        None => option.code.to_string(),
    };
    let rows: Vec<_> = found.options.iter().map(|option| Bar { label: named(option), count: option.count }).collect();
    let mean = found.mean.map(|mean| {
        let shown = words::decimal(catalogue, mean);
        let arguments: [(&str, &dyn ToString); 3] = [("mean", &shown), ("first", &scale.first), ("last", &scale.last)];
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
            <summary>{catalogue.say(key::RESULTS_TABLE)}</summary>
            {bars(catalogue, title, key::RESULTS_POINT, &rows, found.base())}
        </details>
    }
    .into_any()
}
