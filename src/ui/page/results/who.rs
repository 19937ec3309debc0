//! Who answered, in which language, and when.

use super::bars::{Bar, bars};
use super::{Findings, days, words};
use crate::i18n::key;
use crate::ui::ids;
use crate::ui::page::Frame;
use crate::ui::words as form_words;
use leptos::prelude::*;
use questionnaire::OptionCode;
use questionnaire::results::Breakdown;

/// The respondents by group, by language and by day.
pub(super) fn who(frame: &Frame, findings: &Findings) -> AnyView {
    let catalogue = &findings.catalogue;
    view! {
        <section class="results-section" aria-labelledby=ids::WHO>
            <h2 id=ids::WHO>{catalogue.say(key::RESULTS_WHO)}</h2>
            {findings.results.breakdown.as_ref().map(|breakdown| groups(findings, breakdown))}
            {languages(frame, findings)}
            <div class="result">
                <h3>{catalogue.say(key::RESULTS_DAYS)}</h3>
                <p class="base">{catalogue.format(key::RESULTS_DAYS_ZONE.name(), &[("zone", &findings.time_zone)])}</p>
                {days::days(catalogue, &findings.results.by_day)}
            </div>
        </section>
    }
    .into_any()
}

/// The name of a group of respondents.
pub(super) fn group(findings: &Findings, code: &OptionCode) -> String {
    let list = findings.form.breakdown().map(|(_, choice)| form_words::option(choice.options.name(), code));
    list.map_or_else(|| code.to_string(), |key| findings.catalogue.text(&key))
}

fn groups(findings: &Findings, breakdown: &Breakdown) -> AnyView {
    let catalogue = &findings.catalogue;
    let name = |code: &str| OptionCode::parse(code).map(|code| group(findings, &code)).unwrap_or_default();
    let rows: Vec<_> =
        breakdown.groups.iter().map(|group| Bar { label: name(&group.code), count: group.count }).collect();
    let caption = catalogue.say(key::RESULTS_GROUPS);
    view! {
        <div class="result" id=ids::question(breakdown.question.as_str())>
            <h3>{caption.clone()}</h3>
            {bars(catalogue, caption, key::RESULTS_GROUP, &rows, Some(findings.results.responses))}
            {suppressed(findings, rows.iter().any(|row| row.count.count().is_none()))}
        </div>
    }
    .into_any()
}

fn languages(frame: &Frame, findings: &Findings) -> Option<AnyView> {
    let catalogue = &findings.catalogue;
    let name = |tag: &str| {
        let known = frame.languages.iter().find(|language| language.tag == tag);
        known.map_or_else(|| tag.to_owned(), |language| language.name.clone())
    };
    let by_locale = &findings.results.by_locale;
    let rows: Vec<_> = by_locale.iter().map(|share| Bar { label: name(&share.code), count: share.count }).collect();
    let caption = catalogue.say(key::RESULTS_LANGUAGES);
    // One language alone says nothing.
    (rows.len() > 1).then(|| {
        view! {
            <div class="result">
                <h3>{caption.clone()}</h3>
                {bars(catalogue, caption, key::RESULTS_LANGUAGE, &rows, Some(findings.results.responses))}
                {suppressed(findings, rows.iter().any(|row| row.count.count().is_none()))}
            </div>
        }
        .into_any()
    })
}

/// Why some figures are not there.
pub(super) fn suppressed(findings: &Findings, any: bool) -> Option<AnyView> {
    let catalogue = &findings.catalogue;
    let mark = catalogue.say(key::RESULTS_SUPPRESSED);
    let least = words::number(catalogue, findings.results.threshold);
    let words = catalogue.format(key::RESULTS_SUPPRESSED_WHY.name(), &[("mark", &mark), ("least", &least)]);
    any.then(|| view! { <p class="base">{words}</p> }.into_any())
}
