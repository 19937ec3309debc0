//! The figures of agreement: of the whole sets of themes, of each theme, and of each two coders.

use crate::i18n::{Catalogue, Key, key};
use crate::ui::message_view::{formatted_message, message};
use crate::ui::pages::number_format::{number, percent, with_decimals};
use leptos::prelude::*;

/// The figures of one sample.
#[derive(Clone, Debug)]
pub struct AgreementTable {
    /// The number of texts that both coders have coded.
    pub texts: u64,
    /// Alpha of the whole sets, with its interval.
    pub alpha: (Option<f64>, Option<(f64, f64)>),
    /// The themes.
    pub rows: Vec<AgreementRow>,
    /// Each two coders.
    pub pairs: Vec<PairRow>,
    /// The languages of the texts: their names, the number of texts that both have coded, and alpha.
    pub languages: Vec<(String, u64, Option<f64>)>,
}

/// The agreement of two coders.
#[derive(Clone, Debug)]
pub struct PairRow {
    /// The letters by which figures name them.
    pub coders: [String; 2],
    /// The number of texts that both coded.
    pub texts: u64,
    /// Kappa for each theme, by its label.
    pub kappas: Vec<(String, Option<f64>)>,
}

/// The agreement on one theme.
#[derive(Clone, Debug)]
pub struct AgreementRow {
    /// The label of the theme.
    pub label: String,
    /// The number of texts to which at least one coder gave it.
    pub texts: u64,
    /// The share of equal judgements.
    pub agreement: Option<f64>,
    /// The share of agreement where at least one gives it.
    pub positive: Option<f64>,
    /// Alpha, with its interval.
    pub alpha: (Option<f64>, Option<(f64, f64)>),
    /// What follows from it, in words.
    pub reliability: Key,
    /// Whether the theme may be counted.
    pub is_counted: bool,
}

/// The figures.
pub(super) fn agreement_table(catalogue: &Catalogue, table: &AgreementTable) -> AnyView {
    if table.texts == 0 {
        return view! { <p>{message(catalogue, key::CODING_AGREEMENT_NONE)}</p> }.into_any();
    }
    let texts = number(catalogue, table.texts);
    let overall = formatted_message(
        catalogue,
        key::CODING_AGREEMENT_OVERALL.name(),
        &[("alpha", &with_interval(catalogue, table.alpha)), ("texts", &texts)],
    );
    let columns = [
        key::CODING_HISTORY_THEME,
        key::CODING_AGREEMENT_TEXTS,
        key::CODING_AGREEMENT_SAME,
        key::CODING_AGREEMENT_POSITIVE,
        key::CODING_AGREEMENT_ALPHA,
        key::CODING_AGREEMENT_FOLLOWS,
    ];
    let columns = columns.map(|label| view! { <th scope="col">{message(catalogue, label)}</th> });
    let row = |row: &AgreementRow| {
        let class = if row.is_counted { "" } else { "tag" };
        view! {
            <tr>
                <th scope="row"><bdi>{row.label.clone()}</bdi></th>
                <td data-label=catalogue.message(key::CODING_AGREEMENT_TEXTS)>{number(catalogue, row.texts)}</td>
                <td data-label=catalogue.message(key::CODING_AGREEMENT_SAME)>{share(catalogue, row.agreement)}</td>
                <td data-label=catalogue.message(key::CODING_AGREEMENT_POSITIVE)>{share(catalogue, row.positive)}</td>
                <td data-label=catalogue.message(key::CODING_AGREEMENT_ALPHA)>{with_interval(catalogue, row.alpha)}</td>
                <td data-label=catalogue.message(key::CODING_AGREEMENT_FOLLOWS)><span class=class>{message(catalogue, row.reliability)}</span></td>
            </tr>
        }
    };
    view! {
        <p>{overall}</p>
        <div class="wide" tabindex="0" role="region" aria-label=catalogue.message(key::CODING_AGREEMENT)>
            <table class="stacked">
                <thead><tr>{columns.into_iter().collect_view()}</tr></thead>
                <tbody>{table.rows.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
        <p class="hint">{message(catalogue, key::CODING_AGREEMENT_HINT)}</p>
        {pairs(catalogue, table)}
        {languages(catalogue, table)}
    }
    .into_any()
}

fn pairs(catalogue: &Catalogue, table: &AgreementTable) -> AnyView {
    let kappas = |kappas: &[(String, Option<f64>)]| {
        let one = |(label, kappa): &(String, Option<f64>)| format!("{label} {}", figure(catalogue, *kappa));
        kappas.iter().map(one).collect::<Vec<_>>().join(" · ")
    };
    let item = |pair: &PairRow| {
        let [one, other] = &pair.coders;
        let words = catalogue.format(
            key::CODING_AGREEMENT_PAIR.name(),
            &[
                ("one", one),
                ("other", other),
                ("texts", &number(catalogue, pair.texts)),
                ("kappas", &kappas(&pair.kappas)),
            ],
        );
        view! { <li>{words}</li> }
    };
    view! { <ul>{table.pairs.iter().map(item).collect_view()}</ul> }.into_any()
}

/// The agreement in each language, where there are several.
fn languages(catalogue: &Catalogue, table: &AgreementTable) -> Option<AnyView> {
    let item = |(language, texts, alpha): &(String, u64, Option<f64>)| {
        let words = catalogue.format(
            key::CODING_AGREEMENT_LANGUAGE.name(),
            // The name of a language may run in another direction than the sentence.
            &[
                ("language", &format!("\u{2068}{language}\u{2069}")),
                ("texts", &number(catalogue, *texts)),
                ("alpha", &figure(catalogue, *alpha)),
            ],
        );
        view! { <li>{words}</li> }
    };
    (table.languages.len() > 1).then(|| view! { <ul>{table.languages.iter().map(item).collect_view()}</ul> }.into_any())
}

fn share(catalogue: &Catalogue, share: Option<f64>) -> String {
    share.map_or_else(|| "–".to_owned(), |share| percent(catalogue, (share * 1000.0).round() as u64, 1000))
}

fn figure(catalogue: &Catalogue, figure: Option<f64>) -> String {
    figure.map_or_else(|| "–".to_owned(), |figure| with_decimals(catalogue, figure, 3))
}

fn with_interval(catalogue: &Catalogue, (value, interval): (Option<f64>, Option<(f64, f64)>)) -> String {
    let value = figure(catalogue, value);
    let Some((low, high)) = interval else { return value };
    let ends = [low, high].map(|end| with_decimals(catalogue, end, 3));
    catalogue.format(key::CODING_AGREEMENT_INTERVAL.name(), &[("value", &value), ("low", &ends[0]), ("high", &ends[1])])
}
