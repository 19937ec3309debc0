//! The counts of a question by group of respondents: a table in which each percentage relates to its group.

use super::bars::bar;
use super::{ResultsPage, respondents};
use crate::i18n::key;
use crate::ui::pages::number_format;
use leptos::prelude::*;
use questionnaire::results::ByGroup;
use questionnaire::suppression::Count;
use questionnaire::{Form, OptionCode};

/// The counts of an option or a theme by group.
pub(super) struct GroupRow<'r> {
    /// The label.
    pub(super) label: String,
    /// The language of the label, if it is not that of the page.
    pub(super) lang: Option<String>,
    /// The counts.
    pub(super) counts: &'r ByGroup,
}

/// The table, if the form has a breakdown question. `bases` are the respondents of each group.
pub(super) fn groups(page: &ResultsPage, bases: &ByGroup, options: &[GroupRow<'_>], title: &str) -> Option<AnyView> {
    let codes = codes(&page.form)?;
    let of = |row: &ByGroup, code: &OptionCode| row.get(code).copied().unwrap_or(Count::Suppressed);
    let row = |option: &GroupRow<'_>| CellRow {
        label: option.label.clone(),
        lang: option.lang.clone(),
        cells: codes.iter().map(|code| cell(page, of(option.counts, code), of(bases, code))).collect(),
    };
    let hidden = options.iter().any(|row| row.counts.values().any(|figure| *figure == Count::Suppressed));
    let base = Bases { label: page.catalogue.message(key::RESULTS_RESPONDENTS), counts: bases };
    Some(group_table(page, codes, options.iter().map(row).collect(), &base, title, hidden))
}

/// A row of a table by group.
pub(super) struct CellRow {
    /// The label.
    pub(super) label: String,
    /// The language of the label, if it is not that of the page.
    pub(super) lang: Option<String>,
    /// A cell for each group.
    pub(super) cells: Vec<AnyView>,
}

/// The last row of a table by group.
pub(super) struct Bases<'b> {
    /// What is counted.
    pub(super) label: String,
    /// The number of each group.
    pub(super) counts: &'b ByGroup,
}

/// A table with a column for each group, which opens on demand. `hidden` says whether a cell is suppressed.
pub(super) fn group_table(
    page: &ResultsPage,
    codes: &[OptionCode],
    rows: Vec<CellRow>,
    bases: &Bases<'_>,
    title: &str,
    hidden: bool,
) -> AnyView {
    let catalogue = &page.catalogue;
    let base = |code: &OptionCode| bases.counts.get(code).copied().unwrap_or(Count::Suppressed);
    let heads = codes.iter().map(|code| view! { <th scope="col">{respondents::group(page, code)}</th> }).collect_view();
    let figures =
        codes.iter().map(|code| view! { <td>{number_format::figure(catalogue, base(code))}</td> }).collect_view();
    let rows = rows.into_iter().map(|CellRow { label, lang, cells }| {
        view! { <tr><th scope="row" lang=lang>{label}</th>{cells}</tr> }
    });
    let hidden = hidden || bases.counts.values().any(|figure| *figure == Count::Suppressed);
    let caption = catalogue.format(key::RESULTS_BY_GROUP_OF.name(), &[("title", &title)]);
    view! {
        <details class="figures">
            <summary>{catalogue.message(key::RESULTS_BY_GROUP)}</summary>
            <div class="wide" role="region" tabindex="0" aria-label=caption>
                <table class="groups">
                    <caption class="visually-hidden">{caption.clone()}</caption>
                    <thead><tr><td></td>{heads}</tr></thead>
                    <tbody>
                        {rows.collect_view()}
                        <tr class="bases"><th scope="row">{bases.label.clone()}</th>{figures}</tr>
                    </tbody>
                </table>
            </div>
            {respondents::suppressed(page, hidden)}
        </details>
    }
    .into_any()
}

/// The groups of respondents, if the form has a breakdown question.
pub(super) fn codes(form: &Form) -> Option<&[OptionCode]> {
    form.breakdown().map(|(_, choice)| choice.options.codes())
}

fn cell(page: &ResultsPage, figure: Count, base: Count) -> AnyView {
    let catalogue = &page.catalogue;
    match figure.count().zip(base.count()) {
        Some((count, base)) => view! {
            <td>
                <span class="percent">{number_format::percent(catalogue, count, base)}</span> " "
                <span class="number">"("{number_format::number(catalogue, count)}")"</span>
                {bar(Some((count, base)))}
            </td>
        }
        .into_any(),
        None => view! { <td class="none">{number_format::figure(catalogue, figure)}</td> }.into_any(),
    }
}
