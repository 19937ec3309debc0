//! Puts invented texts and names into a synthetic response, so that there is something to read. What the form does not allow stays as
//! it was generated.

use super::dice::Dice;
use super::responses::GeneratedResponse;
use super::words::{LANGUAGES, LanguageTexts, ORGANISATION, ORGANISATIONS, PEOPLE};
use questionnaire::column::public_columns;
use questionnaire::{Form, Question, RawAnswer, RawAnswers, TypedText};

/// One in so many texts names somebody.
const TELLING: u64 = 7;

/// Replaces the texts of the response with this number among those of a seed.
pub(super) fn invent_texts(form: &Form, (seed, number): (u64, u64), response: &mut GeneratedResponse<'_>) {
    // The texts differ from what decided the rest of the response.
    let mut dice = Dice::from_seed(seed.wrapping_mul(0x9E6C_63D0_876A_68EE).wrapping_sub(number));
    // Every sixth organisation answers a second time.
    let organisation = organisation_name(if number % 6 == 5 { number - 3 } else { number });
    for question in form.questions() {
        let id = question.id().as_str();
        if response.answers.get(id).is_some() {
            invent_line(form, question, &organisation, &mut dice, &mut response.answers);
        }
    }
    let Some(language) = LANGUAGES.iter().find(|language| language.tag == response.locale) else { return };
    for control in public_columns(form).iter().filter_map(|column| column.text_control()) {
        let Some(question) = form.question_for_control(&control) else { continue };
        if response.answers.get(&control).is_none() || is_name(form, question) {
            continue;
        }
        // Few people answer every question.
        if !question.is_required() && control == question.id().as_str() && dice.is_one_in(2) {
            response.answers.remove(&control);
            continue;
        }
        let text = invented_text(language, &organisation, &mut dice);
        let limit = question.text_limit(&control).unwrap_or_default();
        if text.chars().count() <= limit {
            response.answers.set(&control, RawAnswer::One(text));
        }
    }
}

/// Replaces a line that asks for a name.
fn invent_line(form: &Form, question: &Question, organisation: &str, dice: &mut Dice, answers: &mut RawAnswers) {
    let is_words = question.kind().typed_text() == Some(TypedText::Words);
    let name = match question.autocomplete() {
        _ if is_name(form, question) => organisation,
        Some("organization") => organisation,
        Some("name") => dice.choose(&PEOPLE),
        _ => return,
    };
    if is_words {
        answers.set(question.id().as_str(), RawAnswer::One(name.to_owned()));
    }
}

/// Whether a question asks for the name under which a supporter is listed.
fn is_name(form: &Form, question: &Question) -> bool {
    form.supporter_settings().is_some_and(|community| community.name == *question.id())
}

fn organisation_name(number: u64) -> String {
    let kinds = ORGANISATIONS.len() as u64;
    let name = ORGANISATIONS[usize::try_from(number % kinds).unwrap_or_default()];
    format!("{name} {}", number + 1)
}

fn invented_text(language: &LanguageTexts, organisation: &str, dice: &mut Dice) -> String {
    let among = if dice.is_one_in(TELLING) { language.telling } else { language.answers };
    let (_, text) = dice.choose(among);
    let text = text.replace(ORGANISATION, organisation);
    let ending = dice.choose(language.endings);
    format!("{text} {ending}").trim_end().to_owned()
}
