//! The preview for translators: the form in one language with every error and several numbers, then all messages beside their
//! originals.

use super::layout::Layout;
use crate::i18n::{CalendarDate, Catalogue, LocalDateTime, join_list, key};
use crate::ui::components::ChangeControl;
use crate::ui::form;
use crate::ui::form::component_view::answer_summary;
use crate::ui::message_view;
use crate::ui::state::InitialState;
use leptos::prelude::*;
use questionnaire::{Form, Question, RawAnswers, TypedText, validate};

/// Numbers that cover the plural categories of every language, and a number with separated thousands.
const NUMBERS: [usize; 8] = [0, 1, 2, 5, 11, 21, 100, 12_345];

/// The whole locale of `catalogue` beside that of `source`.
pub fn preview(layout: &Layout, source: &Catalogue, catalogue: &Catalogue, form: &Form) -> AnyView {
    let answers = error_samples(form);
    let errors = validate(form, &answers).1;
    let closes = Some(day(16).format_long(catalogue));
    let page = InitialState {
        form: form.clone(),
        catalogue: catalogue.clone(),
        answers,
        errors,
        closes,
        checked: 1,
        amends: None,
        may_mail: false,
    };
    let review = answer_summary(catalogue, form, &page.answers, ChangeControl::Link);
    let main = view! {
        <div class="preview">
            <h1>{message_view::message(catalogue, key::PREVIEW_HEADING)}</h1>
            <p class="lead">{message_view::message(catalogue, key::PREVIEW_LEAD)}</p>
            <h2>{message_view::message(catalogue, key::PREVIEW_PLACE)}</h2>
            <div class="preview-place">
                {form::form_page_body(&page)}
                <section class="check">{review}</section>
            </div>
            <h2>{message_view::message(catalogue, key::PREVIEW_SENTENCES)}</h2>
            {table(source, catalogue)}
        </div>
    };
    layout.render(main.into_any(), None)
}

fn table(source: &Catalogue, catalogue: &Catalogue) -> AnyView {
    let rows = source.own_messages().iter().flat_map(|(key, pattern)| {
        // A message without a number gets a single row.
        let numbers = if pattern.contains(crate::i18n::pattern::SEPARATOR) { &NUMBERS[..] } else { &NUMBERS[3..4] };
        numbers.iter().map(|number| row(source, catalogue, key, *number)).collect::<Vec<_>>()
    });
    let things = ["1a", "1b", "2a", "2b"].map(str::to_owned);
    let lists = (1..=4).map(|length| {
        let items = |catalogue: &Catalogue| join_list(catalogue, &things[..length]);
        source_and_translation("list-…", items(source), items(catalogue), None, source)
    });
    let dates = [1, 2, 16, 31].map(|number| {
        let moment = LocalDateTime { day: day(number), hour: 14, minute: 5 };
        source_and_translation(
            "date-time",
            moment.format_long(source),
            moment.format_long(catalogue),
            catalogue.lang("date-time"),
            source,
        )
    });
    view! {
        <table class="preview-table">
            <thead>
                <tr>
                    <th scope="col">{message_view::message(catalogue, key::PREVIEW_KEY)}</th>
                    <th scope="col">{message_view::message(catalogue, key::PREVIEW_SOURCE)}</th>
                    <th scope="col">{message_view::message(catalogue, key::PREVIEW_TRANSLATION)}</th>
                </tr>
            </thead>
            <tbody>{dates.collect_view()}{lists.collect_view()}{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(source: &Catalogue, catalogue: &Catalogue, key: &str, number: usize) -> AnyView {
    source_and_translation(
        key,
        sample_argument(source, key, number),
        sample_argument(catalogue, key, number),
        catalogue.lang(key),
        source,
    )
}

fn source_and_translation(
    key: &str,
    source: String,
    translation: String,
    lang: Option<String>,
    original: &Catalogue,
) -> AnyView {
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

/// A message with `number` in every numeric placeholder, and a plausible text in every other one.
fn sample_argument(catalogue: &Catalogue, key: &str, number: usize) -> String {
    let shown = catalogue.number(number);
    let (date, clock) = (day(16).format_long(catalogue), "14:32".to_owned());
    let name = catalogue.message_by_key("title");
    let numbers = ["left", "over", "max", "min", "actual", "chosen", "total", "questions", "sections", "day"];
    let mut arguments: Vec<(&str, &dyn ToString)> =
        numbers.iter().map(|name| (*name, &shown as &dyn ToString)).collect();
    arguments.extend([("date", &date as &dyn ToString), ("when", &date), ("time", &clock), ("year", &2020)]);
    arguments.extend(
        ["title", "name", "value", "fields", "step", "month", "one", "two"].map(|word| (word, &name as &dyn ToString)),
    );
    arguments.extend([("zone", &"UTC+01" as &dyn ToString), ("moment", &date)]);
    arguments.extend(["email", "site", "link", "id"].map(|word| (word, &"…" as &dyn ToString)));
    catalogue.format(key, &arguments)
}

fn day(day: u8) -> CalendarDate {
    CalendarDate { year: 2020, month: if day == 1 { 4 } else { 3 }, day }
}

/// Wrong answers that trigger every kind of error, so that each question shows its error message.
fn error_samples(form: &Form) -> RawAnswers {
    let mut answers = RawAnswers::default();
    for question in form.questions() {
        if let Some(text) = wrong_answer(question) {
            answers.push(question.id().to_string(), text);
        }
    }
    answers
}

fn wrong_answer(question: &Question) -> Option<String> {
    // Required free texts stay empty, so that the message about a missing answer is shown too.
    let is_left_out = question.is_required() && question.kind().typed_text() == Some(TypedText::Words);
    question.kind().refused_sample().filter(|_| !is_left_out)
}
