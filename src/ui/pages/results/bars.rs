//! Horizontal bars: a table in which each row contains its bar. Every bar starts at zero and its full width is the number of
//! respondents who were asked, so bars of different charts can be compared.

use crate::i18n::{Catalogue, Key, key};
use crate::ui::pages::number_format;
use leptos::prelude::*;
use questionnaire::suppression::Count;

/// One bar: its label and its count.
pub(in crate::ui::pages) struct Bar {
    label: String,
    /// The language of the label, if it is not that of the page.
    lang: Option<String>,
    count: Count,
}

impl Bar {
    /// A bar with a label in the language of the page.
    pub(in crate::ui::pages) fn new(label: String, count: Count) -> Self {
        Self { label, lang: None, count }
    }

    /// Whether the count is suppressed.
    pub(super) fn is_suppressed(&self) -> bool {
        self.count == Count::Suppressed
    }

    /// Says in which language the label is.
    pub(in crate::ui::pages) fn labelled_in(self, lang: Option<String>) -> Self {
        Self { lang, ..self }
    }
}

/// The table of bars; `base` is the number that corresponds to 100 %, `heading` names the rows.
pub(in crate::ui::pages) fn bars(
    catalogue: &Catalogue,
    caption: String,
    heading: Key,
    bars: &[Bar],
    base: Option<u64>,
) -> AnyView {
    let rows = bars.iter().map(|each| row(catalogue, each, base)).collect_view();
    view! {
        <table class="beams">
            <caption class="visually-hidden">{caption}</caption>
            <thead class="visually-hidden">
                <tr>
                    <th scope="col">{catalogue.message(heading)}</th>
                    <th scope="col">{catalogue.message(key::RESULTS_SHARE)}</th>
                    <th scope="col">{catalogue.message(key::RESULTS_NUMBER)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(catalogue: &Catalogue, row: &Bar, base: Option<u64>) -> AnyView {
    let share = row.count.count().zip(base);
    let percent = share.map(|(count, base)| number_format::percent(catalogue, count, base));
    view! {
        <tr>
            <th scope="row" lang=row.lang.clone()>{row.label.clone()}</th>
            <td class="share">{bar(share)} <span class="percent">{percent}</span></td>
            <td class="number">{number_format::figure(catalogue, row.count)}</td>
        </tr>
    }
    .into_any()
}

/// The bar itself. It is hidden from screen readers, because the table shows its numbers too.
pub(super) fn bar(share: Option<(u64, u64)>) -> AnyView {
    let fill = share.map(|(count, base)| {
        let width = format!("{}%", (count * 1000).checked_div(base).unwrap_or_default() as f64 / 10.0);
        view! { <rect class="fill" width=width height="100%" /> }
    });
    view! {
        <svg class="beam" width="100%" height="14" aria-hidden="true" focusable="false">
            <rect class="track" width="100%" height="100%" />
            {fill}
        </svg>
    }
    .into_any()
}
