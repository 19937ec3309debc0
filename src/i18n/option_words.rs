//! The labels of the codes that answers contain and results count.

#![deny(clippy::wildcard_enum_match_arm)]

use super::{CalendarDate, Catalogue, form_keys, key};
use questionnaire::{Day, Kind, OptionList, Question};

/// The label of a question's option; `None` if the question does not offer the option, or the option has no message.
pub fn option_words(catalogue: &Catalogue, question: &Question, code: &str) -> Option<String> {
    match question.kind() {
        Kind::SingleChoice(choice) => listed_words(catalogue, &choice.options, code),
        Kind::MultipleChoice(several) => listed_words(catalogue, &several.options, code),
        Kind::Scale(scale) => {
            let point = scale.labelled.iter().find(|point| point.to_string() == code)?;
            Some(catalogue.message_by_key(&form_keys::scale_point_key(question, *point)))
        }
        Kind::Country(_) => Some(catalogue.country(code)),
        Kind::Date(_) => Day::first_of_month(code).map(|month| month_words(catalogue, month)),
        Kind::Acknowledgement(_) => Some(catalogue.message(key::ANSWER_YES)),
        Kind::Text(_) | Kind::Email(_) | Kind::Url(_) => None,
    }
}

/// A day: `3 février 2020`.
pub fn day_words(catalogue: &Catalogue, day: Day) -> String {
    // A year has at most four digits, so the conversion cannot fail.
    let year = i16::try_from(day.year()).unwrap_or(i16::MAX);
    CalendarDate { year, month: day.month(), day: day.day() }.format_long(catalogue)
}

/// The month of a day: `février 2020`.
fn month_words(catalogue: &Catalogue, day: Day) -> String {
    let month = catalogue.message_by_key(&format!("{}-{}", key::MONTH, day.month()));
    catalogue.format(key::DATE_MONTH.name(), &[("month", &month), ("year", &day.year())])
}

fn listed_words(catalogue: &Catalogue, options: &OptionList, code: &str) -> Option<String> {
    let code = options.codes().iter().find(|option| option.as_str() == code)?;
    Some(catalogue.message_by_key(&form_keys::option_key(options.name(), code)))
}
