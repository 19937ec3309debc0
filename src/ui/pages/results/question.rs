//! The results of one question: its chart and its counts by group, or the link to its texts.

#![deny(clippy::wildcard_enum_match_arm)]

use super::bars::{Bar, bars};
use super::groups::GroupRow;
use super::{ResultsPage, countries, estimates, groups, scale, themes};
use crate::i18n::form_keys;
use crate::i18n::{key, option_words};
use crate::ids;
use crate::ui::form::component_view::question_number;
use crate::ui::pages::number_format;
use leptos::prelude::*;
use questionnaire::results::{OptionCount, QuestionResults};
use questionnaire::{Chart, OptionCode, Question};

/// A question with counts or texts; `None` if it has neither.
pub(super) fn question(page: &ResultsPage, asked: &Question) -> Option<AnyView> {
    let catalogue = &page.catalogue;
    let found = page.results.questions.iter().find(|found| found.question == *asked.id());
    let texts = asked.controls().find_map(|control| page.texts_link(&control));
    let chart = found.map(|found| chart(page, asked, found));
    let title = catalogue.message_by_key(&form_keys::question_attribute_key(asked, "short"));
    let coded: Vec<_> = asked
        .controls()
        .filter_map(|control| page.themes.iter().find(|themes| themes.control == control))
        .map(|found| themes::themes(page, found, &title))
        .collect();
    let sampled: Vec<_> = asked
        .controls()
        .filter_map(|control| page.estimates.iter().find(|estimates| estimates.control == control))
        .map(|found| estimates::estimates(page, found, &title))
        .collect();
    let link = texts.map(|address| {
        let words = catalogue.format(key::RESULTS_READ.name(), &[("title", &title)]);
        view! { <p class="read"><a href=address>{words}</a></p> }
    });
    (chart.is_some() || link.is_some() || !coded.is_empty() || !sampled.is_empty()).then(|| {
        view! {
            <div class="result" id=ids::question(asked.id().as_str())>
                <h3>{question_number(asked)}{catalogue.message_by_key(&form_keys::question_key(asked))}</h3>
                {chart}
                {coded}
                {sampled}
                {link}
            </div>
        }
        .into_any()
    })
}

fn chart(page: &ResultsPage, asked: &Question, found: &QuestionResults) -> AnyView {
    let catalogue = &page.catalogue;
    let Some(base) = found.respondent_count() else {
        let words = catalogue.format(key::RESULTS_FEW_ANSWERS.name(), &[("least", &page.results.threshold)]);
        return view! { <p class="base">{words}</p> }.into_any();
    };
    let title = catalogue.message_by_key(&form_keys::question_attribute_key(asked, "short"));
    let label = |code: &OptionCode| option_words(catalogue, asked, code.as_str()).unwrap_or_else(|| code.to_string());
    let table = || {
        let rows: Vec<_> = found.options.iter().map(|each| Bar::new(label(&each.code), each.count)).collect();
        bars(catalogue, title.clone(), key::RESULTS_OPTION, &rows, Some(base))
    };
    let by_group = |label: &dyn Fn(&OptionCode) -> String| {
        let options = found.options_by_group();
        let rows: Vec<_> = options.iter().map(|option| group_row(option, label)).collect();
        groups::groups(page, &found.respondents_by_group, &rows, &title)
    };
    let (chart, by_group) = match found.kind.chart() {
        Chart::OneBar => return acknowledged(page, asked, found, &title, base),
        Chart::Bars => (table(), by_group(&label)),
        Chart::MostFrequent => (countries::countries(page, found, &title), by_group(&label)),
        Chart::Columns => (scale::scale(page, asked, found), by_group(&ToString::to_string)),
    };
    let several = found.kind.takes_several_options();
    view! {
        {chart}
        <p class="base">
            {number_format::counted(catalogue, key::RESULTS_BASE, base)}
            {several.then(|| format!(" {}", catalogue.message(key::RESULTS_SEVERAL)))}
        </p>
        {by_group}
    }
    .into_any()
}

fn group_row<'r>(option: &'r OptionCount, label: &dyn Fn(&OptionCode) -> String) -> GroupRow<'r> {
    GroupRow { label: label(&option.code), lang: None, counts: &option.by_group }
}

/// The results of an acknowledgement: one count, as a percentage of all responses if the question has no condition.
fn acknowledged(
    page: &ResultsPage,
    asked: &Question,
    found: &QuestionResults,
    title: &str,
    acknowledgements: u64,
) -> AnyView {
    let catalogue = &page.catalogue;
    let label = catalogue.message(key::ANSWER_YES);
    let rows: Vec<_> = found.options.iter().map(|option| Bar::new(label.clone(), option.count)).collect();
    let base = asked.condition().is_none().then_some(page.results.responses);
    view! {
        {bars(catalogue, title.to_owned(), key::RESULTS_OPTION, &rows, base)}
        <p class="base">{number_format::counted(catalogue, key::RESULTS_ACKNOWLEDGED, acknowledgements)}</p>
    }
    .into_any()
}
