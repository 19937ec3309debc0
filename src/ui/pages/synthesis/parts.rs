//! The parts of a synthesis document: texts, charts, tables and published texts.

use super::inline::inline;
use super::{SynthesisPage, SynthesisPart, source};
use crate::i18n::{Catalogue, Key, key};
use crate::ui::pages::number_format;
use crate::ui::pages::results::bars::{Bar, bars};
use crate::ui::pages::results::estimates::{sampled, share_words, table as estimate_table};
use crate::ui::pages::results::themes::{chart as theme_chart, coded};
use leptos::prelude::*;
use questionnaire::suppression::Count;

pub(super) fn view_part(page: &SynthesisPage, part: &SynthesisPart) -> AnyView {
    let catalogue = &page.catalogue;
    let locale = catalogue.locale().to_owned();
    match part {
        SynthesisPart::Text(pieces) => {
            let html: String = pieces.iter().map(|piece| inline(page, piece)).collect();
            view! { <div class="prose" inner_html=html></div> }.into_any()
        }
        SynthesisPart::Chart { question, title, rows, base } => {
            let rows: Vec<Bar> = rows.iter().map(|(label, count)| Bar::new(label.clone(), *count)).collect();
            let chart = bars(catalogue, title.clone(), key::RESULTS_OPTION, &rows, Some(*base));
            let base = number_format::counted(catalogue, key::RESULTS_BASE, *base);
            figure(page, question, title, view! { {chart} <p class="base">{base}</p> }.into_any())
        }
        SynthesisPart::Themes { question, title, themes } => match themes.respondents.count() {
            Some(base) => {
                let chart = theme_chart(catalogue, title.clone(), &themes.themes, base);
                let base = coded(catalogue, themes, base);
                figure(page, question, title, view! { {chart} <p class="base">{base}</p> }.into_any())
            }
            None => missing(catalogue),
        },
        SynthesisPart::Estimates { estimates, .. } if estimates.themes.is_empty() => missing(catalogue),
        SynthesisPart::Estimates { question, title, estimates } => {
            let table = estimate_table(catalogue, title.clone(), &estimates.themes);
            let base = sampled(catalogue, estimates);
            figure(page, question, title, view! { {table} <p class="base">{base}</p> }.into_any())
        }
        SynthesisPart::Groups { question, title, is_share, rows } => {
            let rows = rows
                .iter()
                .map(|(label, count, base)| (label.clone(), group_figure(catalogue, *count, *base, *is_share)));
            let measure = if *is_share { key::RESULTS_SHARE } else { key::RESULTS_NUMBER };
            figure(page, question, title, group_table(catalogue, title, measure, rows))
        }
        SynthesisPart::GroupEstimates { question, title, rows } => {
            let rows = rows.iter().map(|(label, range)| (label.clone(), share_words(catalogue, *range)));
            figure(page, question, title, group_table(catalogue, title, key::RESULTS_ESTIMATE, rows))
        }
        SynthesisPart::Quote(quote) => view! {
            <figure class="quotes" lang=locale>
                <blockquote lang=quote.locale.clone() dir="auto">{quote.text.clone()}</blockquote>
            </figure>
        }
        .into_any(),
        SynthesisPart::Missing => missing(catalogue),
    }
}

/// A table with a row for each group: its label and its figure.
fn group_table(
    catalogue: &Catalogue,
    title: &str,
    measure: Key,
    rows: impl Iterator<Item = (String, String)>,
) -> AnyView {
    let row = |(label, shown): (String, String)| view! { <tr><th scope="row">{label}</th><td class="number">{shown}</td></tr> };
    view! {
        <table class="plain">
            <caption class="visually-hidden">{title.to_owned()}</caption>
            <thead>
                <tr>
                    <th scope="col">{catalogue.message(key::RESULTS_GROUP)}</th>
                    <th scope="col">{catalogue.message(measure)}</th>
                </tr>
            </thead>
            <tbody>{rows.map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn group_figure(catalogue: &Catalogue, count: Count, base: Count, is_share: bool) -> String {
    match (is_share, count.count(), base.count()) {
        (true, Some(count), Some(base)) => number_format::percent(catalogue, count, base),
        (false, Some(count), _) => number_format::number(catalogue, count),
        (true, ..) | (false, None, _) => catalogue.message(key::RESULTS_SUPPRESSED),
    }
}

/// A figure of the document, in the language of the page, with the link to its data.
fn figure(page: &SynthesisPage, question: &str, title: &str, content: AnyView) -> AnyView {
    let locale = page.catalogue.locale().to_owned();
    view! {
        <figure class="result" lang=locale>
            <figcaption><a href=source(page, question)>{title.to_owned()}</a></figcaption>
            {content}
        </figure>
    }
    .into_any()
}

fn missing(catalogue: &Catalogue) -> AnyView {
    let locale = catalogue.locale().to_owned();
    view! { <p class="base" lang=locale>{catalogue.message(key::SYNTHESIS_MISSING)}</p> }.into_any()
}
