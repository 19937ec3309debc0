//! The translators' page: a language in place, with every error and every number, then beside the original.

use super::frame::Frame;
use crate::i18n::{Catalogue, Day, Moment, key, list};
use crate::ui::island::{ChangeBy, Review};
use crate::ui::said;
use crate::ui::skeleton;
use crate::ui::state::PageState;
use leptos::prelude::*;
use questionnaire::{Form, Kind, Question, RawAnswers, check};

/// Numbers that tell plurals apart in every language, and what is grouped.
const NUMBERS: [usize; 8] = [0, 1, 2, 5, 11, 21, 100, 12_345];

/// The whole language of `catalogue` beside that of `source`.
pub fn preview(frame: &Frame, source: &Catalogue, catalogue: &Catalogue, form: &Form) -> AnyView {
    let answers = wrong(form);
    let errors = check(form, &answers).1;
    let closes = Some(day(16).words(catalogue));
    let page = PageState {
        form: form.clone(),
        catalogue: catalogue.clone(),
        answers,
        errors,
        closes,
        checked: 1,
        amends: None,
    };
    let review = Review(catalogue, form, &page.answers, ChangeBy::Link);
    let main = view! {
        <div class="preview">
            <h1>{said::say(catalogue, key::PREVIEW_HEADING)}</h1>
            <p class="lead">{said::say(catalogue, key::PREVIEW_LEAD)}</p>
            <h2>{said::say(catalogue, key::PREVIEW_PLACE)}</h2>
            <div class="preview-place">
                {skeleton::whole(&page)}
                <section class="check">{review.into_any()}</section>
            </div>
            <h2>{said::say(catalogue, key::PREVIEW_SENTENCES)}</h2>
            {table(source, catalogue)}
        </div>
    };
    frame.around(main.into_any(), None)
}

fn table(source: &Catalogue, catalogue: &Catalogue) -> AnyView {
    let rows = source.own().iter().flat_map(|(key, pattern)| {
        // A sentence without a number has one row.
        let numbers = if pattern.contains(crate::i18n::pattern::PART) { &NUMBERS[..] } else { &NUMBERS[3..4] };
        numbers.iter().map(|number| row(source, catalogue, key, *number)).collect::<Vec<_>>()
    });
    let things = ["1a", "1b", "2a", "2b"].map(str::to_owned);
    let lists = (1..=4).map(|length| {
        let items = |catalogue: &Catalogue| list(catalogue, &things[..length]);
        pair("list-…", items(source), items(catalogue), None, source)
    });
    let dates = [1, 2, 16, 31].map(|number| {
        let moment = Moment { day: day(number), hour: 14, minute: 5 };
        pair("date-time", moment.words(source), moment.words(catalogue), catalogue.lang("date-time"), source)
    });
    view! {
        <table class="preview-table">
            <thead>
                <tr>
                    <th scope="col">{said::say(catalogue, key::PREVIEW_KEY)}</th>
                    <th scope="col">{said::say(catalogue, key::PREVIEW_SOURCE)}</th>
                    <th scope="col">{said::say(catalogue, key::PREVIEW_TRANSLATION)}</th>
                </tr>
            </thead>
            <tbody>{dates.collect_view()}{lists.collect_view()}{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(source: &Catalogue, catalogue: &Catalogue, key: &str, number: usize) -> AnyView {
    pair(key, sample(source, key, number), sample(catalogue, key, number), catalogue.lang(key), source)
}

fn pair(key: &str, source: String, translation: String, lang: Option<String>, original: &Catalogue) -> AnyView {
    let borrowed = lang.is_some();
    view! {
        <tr class:borrowed=borrowed>
            <th scope="row"><code>{key.to_owned()}</code></th>
            <td lang=original.locale().to_owned() dir="auto">{source}</td>
            <td lang=lang dir=borrowed.then_some("auto")>{translation}</td>
        </tr>
    }
    .into_any()
}

/// A sentence with that number wherever it takes one, and with something likely wherever it takes words.
fn sample(catalogue: &Catalogue, key: &str, number: usize) -> String {
    let shown = catalogue.number(number);
    let (date, clock) = (day(16).words(catalogue), "14:32".to_owned());
    let name = catalogue.text("title");
    let numbers = ["left", "over", "max", "min", "actual", "chosen", "total", "questions", "sections", "day"];
    let mut arguments: Vec<(&str, &dyn ToString)> =
        numbers.iter().map(|name| (*name, &shown as &dyn ToString)).collect();
    arguments.extend([("date", &date as &dyn ToString), ("when", &date), ("time", &clock), ("year", &2020)]);
    arguments.extend(
        ["title", "name", "value", "fields", "step", "month", "one", "two"].map(|word| (word, &name as &dyn ToString)),
    );
    arguments.extend([("zone", &"UTC+01" as &dyn ToString), ("moment", &date)]);
    arguments.extend(["email", "site", "link"].map(|word| (word, &"…" as &dyn ToString)));
    catalogue.format(key, &arguments)
}

fn day(day: u8) -> Day {
    Day { year: 2020, month: if day == 1 { 4 } else { 3 }, day }
}

/// Answers that are wrong in every way that a person can be wrong in: each question with its message.
fn wrong(form: &Form) -> RawAnswers {
    let mut answers = RawAnswers::default();
    for question in form.questions() {
        if let Some(text) = wrong_answer(question) {
            answers.push(question.id().to_string(), text);
        }
    }
    answers
}

fn wrong_answer(question: &Question) -> Option<String> {
    match question.kind() {
        Kind::Text(text) => (!question.is_required()).then(|| "x".repeat(text.max + 21)),
        Kind::Email { .. } => Some("a@".into()),
        Kind::Several(several) => several.options.codes().first().map(ToString::to_string),
        Kind::Url { .. } => Some("www.example.org".into()),
        Kind::Country => Some("France".into()),
        Kind::Acknowledgement | Kind::Choice(_) | Kind::Scale(_) => None,
    }
}
