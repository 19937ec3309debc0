//! The controls of questions, one file for each kind of control.

#![deny(clippy::wildcard_enum_match_arm)]

mod acknowledgement;
mod choice;
mod country;
mod date;
mod options;
mod scale;
mod several;
mod text;

use crate::ui::state::InitialState;
use leptos::prelude::*;
use questionnaire::{Kind, Question};

/// The control of a question, chosen by its kind, with its labels.
pub(super) fn control(page: &InitialState, question: &Question) -> AnyView {
    match question.kind() {
        Kind::Text(rules) => text::text_field(page, question, rules),
        Kind::Email(_) => text::email_field(page, question),
        Kind::Url(_) => text::url_field(page, question),
        Kind::Country(_) => country::country_field(page, question),
        Kind::Date(rules) => date::date_field(page, question, rules),
        Kind::Acknowledgement(_) => acknowledgement::acknowledgement_field(page, question),
        Kind::SingleChoice(rules) => choice::single_choice_field(page, question, rules),
        Kind::MultipleChoice(rules) => several::multiple_choice_field(page, question, rules),
        Kind::Scale(rules) => scale::scale_field(page, question, rules),
    }
}
