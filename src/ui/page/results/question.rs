//! One question: its chart and its figures by group, or the way to its texts.

use super::bars::{Bar, bars};
use super::{Findings, countries, groups, scale, words};
use crate::i18n::key;
use crate::ui::number::number;
use crate::ui::{ids, words as form_words};
use leptos::prelude::*;
use questionnaire::results::OfQuestion;
use questionnaire::{Kind, OptionCode, OptionList, Question};

/// A question with figures or texts; nothing of one that has neither.
pub(super) fn question(findings: &Findings, asked: &Question) -> Option<AnyView> {
    let catalogue = &findings.catalogue;
    let found = findings.results.questions.iter().find(|found| found.question == *asked.id());
    let texts = asked.controls().find_map(|control| findings.texts_of(&control));
    let chart = found.map(|found| chart(findings, asked, found));
    let link = texts.map(|address| {
        let title = catalogue.text(&form_words::detail(asked, "short"));
        let words = catalogue.format(key::RESULTS_READ.name(), &[("title", &title)]);
        view! { <p class="read"><a href=address>{words}</a></p> }
    });
    (chart.is_some() || link.is_some()).then(|| {
        view! {
            <div class="result" id=ids::question(asked.id().as_str())>
                <h3>{number(asked)}{catalogue.text(&form_words::question(asked))}</h3>
                {chart}
                {link}
            </div>
        }
        .into_any()
    })
}

fn chart(findings: &Findings, asked: &Question, found: &OfQuestion) -> AnyView {
    let catalogue = &findings.catalogue;
    let Some(base) = found.base() else {
        let words = catalogue.format(key::RESULTS_FEW_ANSWERS.name(), &[("least", &findings.results.threshold)]);
        return view! { <p class="base">{words}</p> }.into_any();
    };
    let title = catalogue.text(&form_words::detail(asked, "short"));
    let option = |list: &OptionList, code: &OptionCode| catalogue.text(&form_words::option(list.name(), code));
    let table = |list: &OptionList| {
        let rows: Vec<_> =
            found.options.iter().map(|each| Bar { label: option(list, &each.code), count: each.count }).collect();
        bars(catalogue, title.clone(), key::RESULTS_OPTION, &rows, Some(base))
    };
    let by_group = |label: &dyn Fn(&OptionCode) -> String| groups::groups(findings, found, &title, label);
    let country = |code: &OptionCode| catalogue.country(code.as_str());
    let (chart, by_group, several) = match asked.kind() {
        Kind::Country => (countries::countries(findings, found, &title), by_group(&country), false),
        Kind::Acknowledgement => return acknowledged(findings, asked, found, &title),
        Kind::Choice(choice) => (table(&choice.options), by_group(&|code| option(&choice.options, code)), false),
        Kind::Several(several) => (table(&several.options), by_group(&|code| option(&several.options, code)), true),
        Kind::Scale(rules) => (scale::scale(findings, asked, rules, found), by_group(&ToString::to_string), false),
        // Nothing is counted of a text.
        Kind::Text(_) | Kind::Email { .. } | Kind::Url { .. } => return ().into_any(),
    };
    view! {
        {chart}
        <p class="base">
            {words::counted(catalogue, key::RESULTS_BASE, base)}
            {several.then(|| format!(" {}", catalogue.say(key::RESULTS_SEVERAL)))}
        </p>
        {by_group}
    }
    .into_any()
}

/// What was acknowledged: one count, of everybody where everybody was asked.
fn acknowledged(findings: &Findings, asked: &Question, found: &OfQuestion, title: &str) -> AnyView {
    let catalogue = &findings.catalogue;
    let label = catalogue.say(key::ANSWER_YES);
    let rows: Vec<_> = found.options.iter().map(|option| Bar { label: label.clone(), count: option.count }).collect();
    let base = asked.condition().is_none().then_some(findings.results.responses);
    view! {
        {bars(catalogue, title.to_owned(), key::RESULTS_OPTION, &rows, base)}
        <p class="base">{words::counted(catalogue, key::RESULTS_ACKNOWLEDGED, found.base().unwrap_or_default())}</p>
    }
    .into_any()
}
