//! The respondents: their number by group, by language and by day.

use super::bars::{Bar, bars};
use super::{ResultsPage, days};
use crate::i18n::form_keys;
use crate::i18n::key;
use crate::ids;
use crate::ui::pages::Layout;
use crate::ui::pages::number_format;
use leptos::prelude::*;
use questionnaire::OptionCode;
use questionnaire::results::Breakdown;

/// The respondents by group, by language and by day.
pub(super) fn respondents(layout: &Layout, page: &ResultsPage) -> AnyView {
    let catalogue = &page.catalogue;
    view! {
        <section class="results-section" aria-labelledby=ids::WHO>
            <h2 id=ids::WHO>{catalogue.message(key::RESULTS_WHO)}</h2>
            {page.results.breakdown.as_ref().map(|breakdown| groups(page, breakdown))}
            {languages(layout, page)}
            <div class="result">
                <h3>{catalogue.message(key::RESULTS_DAYS)}</h3>
                <p class="base">{catalogue.format(key::RESULTS_DAYS_ZONE.name(), &[("zone", &page.time_zone)])}</p>
                {days::days(catalogue, &page.results.by_day)}
            </div>
        </section>
    }
    .into_any()
}

/// The label of a group of respondents.
pub(super) fn group(page: &ResultsPage, code: &OptionCode) -> String {
    let list = page.form.breakdown().map(|(_, choice)| form_keys::option_key(choice.options.name(), code));
    list.map_or_else(|| code.to_string(), |key| page.catalogue.message_by_key(&key))
}

fn groups(page: &ResultsPage, breakdown: &Breakdown) -> AnyView {
    let catalogue = &page.catalogue;
    let name = |code: &str| OptionCode::parse(code).map(|code| group(page, &code)).unwrap_or_default();
    let rows: Vec<_> = breakdown.groups.iter().map(|group| Bar::new(name(&group.code), group.count)).collect();
    let caption = catalogue.message(key::RESULTS_GROUPS);
    view! {
        <div class="result" id=ids::question(breakdown.question.as_str())>
            <h3>{caption.clone()}</h3>
            {bars(catalogue, caption, key::RESULTS_GROUP, &rows, Some(page.results.responses))}
            {suppressed(page, rows.iter().any(Bar::is_suppressed))}
        </div>
    }
    .into_any()
}

fn languages(layout: &Layout, page: &ResultsPage) -> Option<AnyView> {
    let catalogue = &page.catalogue;
    let name = |tag: &str| {
        let known = layout.languages.iter().find(|language| language.tag == tag);
        known.map_or_else(|| tag.to_owned(), |language| language.name.clone())
    };
    let by_locale = &page.results.by_locale;
    let rows: Vec<_> = by_locale.iter().map(|share| Bar::new(name(&share.code), share.count)).collect();
    let caption = catalogue.message(key::RESULTS_LANGUAGES);
    // A single language would give no information, so the chart is left out.
    (rows.len() > 1).then(|| {
        view! {
            <div class="result">
                <h3>{caption.clone()}</h3>
                {bars(catalogue, caption, key::RESULTS_LANGUAGE, &rows, Some(page.results.responses))}
                {suppressed(page, rows.iter().any(Bar::is_suppressed))}
            </div>
        }
        .into_any()
    })
}

/// The explanation of suppressed counts, if there are any.
pub(super) fn suppressed(page: &ResultsPage, any: bool) -> Option<AnyView> {
    let catalogue = &page.catalogue;
    let mark = catalogue.message(key::RESULTS_SUPPRESSED);
    let least = number_format::number(catalogue, page.results.threshold);
    let words = catalogue.format(key::RESULTS_SUPPRESSED_WHY.name(), &[("mark", &mark), ("least", &least)]);
    any.then(|| view! { <p class="base">{words}</p> }.into_any())
}
