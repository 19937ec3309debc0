//! One question: its chart and its figures by group, or the way to its texts.

use super::bars::{Bar, bars};
use super::{ResultsPage, countries, groups, scale};
use crate::i18n::form_keys;
use crate::i18n::key;
use crate::ids;
use crate::ui::number::number;
use crate::ui::pages::number_format;
use leptos::prelude::*;
use questionnaire::results::QuestionResults;
use questionnaire::{Kind, OptionCode, OptionList, Question};

/// A question with figures or texts; nothing of one that has neither.
pub(super) fn question(page: &ResultsPage, asked: &Question) -> Option<AnyView> {
    let catalogue = &page.catalogue;
    let found = page.results.questions.iter().find(|found| found.question == *asked.id());
    let texts = asked.controls().find_map(|control| page.texts_link(&control));
    let chart = found.map(|found| chart(page, asked, found));
    let link = texts.map(|address| {
        let title = catalogue.message_by_key(&form_keys::question_attribute_key(asked, "short"));
        let words = catalogue.format(key::RESULTS_READ.name(), &[("title", &title)]);
        view! { <p class="read"><a href=address>{words}</a></p> }
    });
    (chart.is_some() || link.is_some()).then(|| {
        view! {
            <div class="result" id=ids::question(asked.id().as_str())>
                <h3>{number(asked)}{catalogue.message_by_key(&form_keys::question_key(asked))}</h3>
                {chart}
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
    let option =
        |list: &OptionList, code: &OptionCode| catalogue.message_by_key(&form_keys::option_key(list.name(), code));
    let table = |list: &OptionList| {
        let rows: Vec<_> =
            found.options.iter().map(|each| Bar { label: option(list, &each.code), count: each.count }).collect();
        bars(catalogue, title.clone(), key::RESULTS_OPTION, &rows, Some(base))
    };
    let by_group = |label: &dyn Fn(&OptionCode) -> String| groups::groups(page, found, &title, label);
    let country = |code: &OptionCode| catalogue.country(code.as_str());
    let (chart, by_group, several) = match asked.kind() {
        Kind::Country => (countries::countries(page, found, &title), by_group(&country), false),
        Kind::Acknowledgement => return acknowledged(page, asked, found, &title),
        Kind::SingleChoice(choice) => (table(&choice.options), by_group(&|code| option(&choice.options, code)), false),
        Kind::MultipleChoice(several) => {
            (table(&several.options), by_group(&|code| option(&several.options, code)), true)
        }
        Kind::Scale(rules) => (scale::scale(page, asked, rules, found), by_group(&ToString::to_string), false),
        // Nothing is counted of a text.
        Kind::Text(_) | Kind::Email { .. } | Kind::Url { .. } => return ().into_any(),
    };
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

/// What was acknowledged: one count, of everybody where everybody was asked.
fn acknowledged(page: &ResultsPage, asked: &Question, found: &QuestionResults, title: &str) -> AnyView {
    let catalogue = &page.catalogue;
    let label = catalogue.message(key::ANSWER_YES);
    let rows: Vec<_> = found.options.iter().map(|option| Bar { label: label.clone(), count: option.count }).collect();
    let base = asked.condition().is_none().then_some(page.results.responses);
    view! {
        {bars(catalogue, title.to_owned(), key::RESULTS_OPTION, &rows, base)}
        <p class="base">{number_format::counted(catalogue, key::RESULTS_ACKNOWLEDGED, found.respondent_count().unwrap_or_default())}</p>
    }
    .into_any()
}
