//! Chooses the messages of a form's page and fills in their arguments.

#![deny(clippy::wildcard_enum_match_arm)]

use super::state::{DraftNotice, DraftState, Received};
use crate::i18n::{Arguments, Catalogue, Key, day_words, key, option_words};
use questionnaire::{
    Day, ErrorCode, FieldError, Form, Kind, MultipleChoice, OptionCode, Question, RawAnswers, Section, is_asked,
    normalise,
};

/// The key of the message about an error: the question's own message if there is one, otherwise the general one.
pub fn error_key(catalogue: &Catalogue, error: &FieldError) -> String {
    let name = error.code.name().replace('_', "-");
    let own = format!("q-{}.{name}", error.question);
    let general = generic_error_key(&error.code).name();
    // A general message in the page's language is preferred to a question's own message that is a fallback from another locale.
    let is_own = catalogue.has_own(&own) || catalogue.has(&own) && !catalogue.has_own(general);
    if is_own { own } else { general.to_owned() }
}

/// The message about an error: the question's own message if there is one, otherwise the general one.
pub fn error(catalogue: &Catalogue, error: &FieldError) -> String {
    let key = error_key(catalogue, error);
    let number = |number| catalogue.number(number);
    match &error.code {
        ErrorCode::TooLong { max, actual } => catalogue
            .format(&key, &[("max", &number(*max)), ("actual", &number(*actual)), ("over", &number(actual - max))]),
        ErrorCode::TooMany { max, actual } => {
            catalogue.format(&key, &[("max", &number(*max)), ("actual", &number(*actual))])
        }
        ErrorCode::TooFew { min, actual } => {
            catalogue.format(&key, &[("min", &number(*min)), ("actual", &number(*actual))])
        }
        ErrorCode::UnknownOption { value } => catalogue.format(&key, &[("value", value)]),
        ErrorCode::UnknownQuestion => catalogue.format(&key, &[("name", &error.question)]),
        ErrorCode::TooEarly { earliest: day } | ErrorCode::TooLate { latest: day } => {
            catalogue.format(&key, &[("date", &day_words(catalogue, *day))])
        }
        ErrorCode::Required | ErrorCode::NotAnEmail | ErrorCode::NotAUrl | ErrorCode::NotADate => {
            catalogue.message_by_key(&key)
        }
    }
}

fn generic_error_key(code: &ErrorCode) -> Key {
    match code {
        ErrorCode::Required => key::ERROR_REQUIRED,
        ErrorCode::TooLong { .. } => key::ERROR_TOO_LONG,
        ErrorCode::TooFew { .. } => key::ERROR_TOO_FEW,
        ErrorCode::TooMany { .. } => key::ERROR_TOO_MANY,
        ErrorCode::UnknownOption { .. } => key::ERROR_UNKNOWN_OPTION,
        ErrorCode::NotAnEmail => key::ERROR_NOT_AN_EMAIL,
        ErrorCode::NotAUrl => key::ERROR_NOT_A_URL,
        ErrorCode::NotADate => key::ERROR_NOT_A_DATE,
        ErrorCode::TooEarly { .. } => key::ERROR_TOO_EARLY,
        ErrorCode::TooLate { .. } => key::ERROR_TOO_LATE,
        ErrorCode::UnknownQuestion => key::ERROR_UNKNOWN_QUESTION,
    }
}

/// The key of [`remaining_choices`]; `None` if any number of options is accepted.
pub fn remaining_choices_key(several: &MultipleChoice, chosen: usize) -> Option<Key> {
    let matters = several.min >= 2 || several.max != several.options.codes().len();
    matters.then_some(match chosen {
        _ if chosen < several.min => key::CHOOSE_LEFT,
        _ if chosen > several.max => key::CHOOSE_OVER,
        _ => key::CHOOSE_DONE,
    })
}

/// How many options are left to choose, or how many are too many; `None` if any number of options is accepted.
pub fn remaining_choices(catalogue: &Catalogue, several: &MultipleChoice, chosen: usize) -> Option<String> {
    let (left, over) = (several.min.saturating_sub(chosen), chosen.saturating_sub(several.max));
    let arguments: Arguments<'_> =
        &[("left", &left), ("min", &several.min), ("over", &over), ("max", &several.max), ("chosen", &chosen)];
    Some(catalogue.format(remaining_choices_key(several, chosen)?.name(), arguments))
}

/// The key of [`char_count_text`].
pub fn char_count_key(max: usize, length: usize) -> Key {
    match length {
        0 => key::COUNT_LIMIT,
        _ if length <= max => key::COUNT_LEFT,
        _ => key::COUNT_OVER,
    }
}

/// The number of questions of a section that are answered, and the number that are asked.
pub fn section_progress(form: &Form, section: &Section, raw: &RawAnswers) -> (usize, usize) {
    let asked = section.questions().iter().filter(|question| is_asked(form, question, raw));
    asked.fold((0, 0), |(answered, all), question| {
        (answered + usize::from(raw.get(question.id().as_str()).is_some()), all + 1)
    })
}

/// The progress of a section as a message: `3 of 6`.
pub fn progress_text(catalogue: &Catalogue, (answered, asked): (usize, usize)) -> String {
    catalogue.format(key::PROGRESS.name(), &[("answered", &answered), ("asked", &asked)])
}

/// The number of characters that are left, or that are too many.
pub fn char_count_text(catalogue: &Catalogue, max: usize, length: usize) -> String {
    let number = |number| catalogue.number(number);
    let (left, over) = (number(max.saturating_sub(length)), number(length.saturating_sub(max)));
    let arguments: Arguments<'_> = &[("max", &number(max)), ("left", &left), ("over", &over)];
    catalogue.format(char_count_key(max, length).name(), arguments)
}

/// The key of [`draft_state_text`].
pub fn draft_state_key(draft: DraftState) -> Key {
    match draft {
        DraftState::Empty => key::DRAFT_PRIVATE,
        DraftState::Saved(_) => key::DRAFT_SAVED,
        DraftState::Denied => key::DRAFT_DENIED,
        DraftState::Full => key::DRAFT_FULL,
    }
}

/// The message about the status of the draft.
pub fn draft_state_text(catalogue: &Catalogue, draft: DraftState) -> String {
    let time = if let DraftState::Saved(moment) = draft { moment.format_time() } else { String::new() };
    catalogue.format(draft_state_key(draft).name(), &[("time", &time)])
}

/// The key of [`draft_notice_text`].
pub fn draft_notice_key(notice: DraftNotice) -> Key {
    match notice {
        DraftNotice::Restored(Some(_)) => key::DRAFT_RESTORED,
        DraftNotice::Restored(None) => key::DRAFT_KEPT,
        DraftNotice::Broken => key::DRAFT_BROKEN,
        DraftNotice::Erased => key::DRAFT_ERASED,
    }
}

/// The message about the stored draft that was found when the page opened.
pub fn draft_notice_text(catalogue: &Catalogue, notice: DraftNotice) -> String {
    let when =
        if let DraftNotice::Restored(Some(moment)) = notice { moment.format_long(catalogue) } else { String::new() };
    catalogue.format(draft_notice_key(notice).name(), &[("when", &when)])
}

/// Chooses the messages about the draft: the one about the stored draft that was found, and the one about its current status.
/// After restoring, one message suffices: first the time of the earlier saving, then that of the new one. The message that the
/// draft was erased disappears once a new draft is saved.
pub fn visible_draft_messages(
    notice: Option<DraftNotice>,
    draft: DraftState,
) -> (Option<DraftNotice>, Option<DraftState>) {
    match (notice, draft) {
        (Some(DraftNotice::Restored(Some(before))), DraftState::Saved(now)) if before == now => (notice, None),
        (Some(DraftNotice::Restored(_) | DraftNotice::Erased), DraftState::Saved(_)) => (None, Some(draft)),
        (_, _) => (notice, Some(draft)),
    }
}

/// The key of [`received`].
pub fn received_key(received: Received) -> Key {
    if received.elsewhere { key::RECEIVED_ELSEWHERE } else { key::RECEIVED_HERE }
}

/// The message that a response was received, with the time.
pub fn received(catalogue: &Catalogue, received: Received) -> String {
    catalogue.format(received_key(received).name(), &[("when", &received.at.format_long(catalogue))])
}

/// The value of a field in the print view: in full, because a field may show only a part of it, and a day in words.
pub fn field_words(catalogue: &Catalogue, question: &Question, value: &str) -> String {
    let day = Day::parse(value).filter(|_| matches!(question.kind(), Kind::Date(_)));
    day.map_or_else(|| value.to_owned(), |day| day_words(catalogue, day))
}

/// The answer to a question with labels in place of codes, one value a line; unknown codes stay as they are. `None` if there is
/// no answer.
pub fn answer_labels(catalogue: &Catalogue, question: &Question, raw: &RawAnswers) -> Option<String> {
    let given = raw.get(question.id().as_str())?.values();
    let words = |value: &String| option_words(catalogue, question, value);
    let name = |value: &String| words(value).unwrap_or_else(|| value.clone());
    let lines: Vec<String> = match question.kind() {
        Kind::SingleChoice(_) => {
            let other = question.other_control().filter(|_| given.iter().any(|value| value == OptionCode::OTHER));
            let other =
                other.map(|control| normalise(raw.first(&control)).into_owned()).filter(|text| !text.is_empty());
            given.iter().map(name).chain(other).collect()
        }
        Kind::MultipleChoice(_) => given.iter().map(name).collect(),
        Kind::Scale(_) => {
            let point = |value: &String| words(value).map(|words| format!("{value} ({words})"));
            given.iter().map(|value| point(value).unwrap_or_else(|| value.clone())).collect()
        }
        Kind::Country(_) => given.iter().map(|code| catalogue.country(&normalise(code))).collect(),
        Kind::Date(_) => given.iter().map(|day| field_words(catalogue, question, &normalise(day))).collect(),
        Kind::Acknowledgement(_) => vec![catalogue.message(key::ANSWER_YES)],
        kind @ (Kind::Text(_) | Kind::Email(_) | Kind::Url(_)) => {
            given.iter().map(|text| kind.normalise(text).into_owned()).collect()
        }
    };
    Some(lines.join("\n"))
}
