//! The keys of a form's own messages.
//!
//! Each form has a namespace of its own, the file of its messages: `q-1a`, `section-2`, `options-yes-no.yes`.

use questionnaire::{ErrorCode, Form, OptionCode, Question, Section};

/// The key of a section's title.
pub fn section_key(section: &Section) -> String {
    format!("section-{}", section.id())
}

/// The key of a question.
pub fn question_key(question: &Question) -> String {
    format!("q-{}", question.id())
}

/// The key of an attribute of a question's message, such as `hint`.
pub fn question_attribute_key(question: &Question, detail: &str) -> String {
    format!("q-{}.{detail}", question.id())
}

/// The key of an option.
pub fn option_key(list: &str, code: &OptionCode) -> String {
    format!("options-{list}.{code}")
}

/// The key of a labelled point of a scale.
pub fn scale_point_key(question: &Question, point: u8) -> String {
    format!("q-{}.point-{point}", question.id())
}

/// All keys that a complete locale has for `form`.
pub fn required_keys(form: &Form) -> Vec<String> {
    let mut keys = vec!["title".to_owned()];
    keys.extend(form.sections().iter().map(section_key));
    for list in form.lists() {
        keys.extend(list.codes().iter().map(|code| option_key(list.name(), code)));
    }
    for asked in form.questions() {
        keys.extend([question_key(asked), question_attribute_key(asked, "short")]);
        if asked.is_required() {
            keys.push(question_attribute_key(asked, "required"));
        }
        if asked.reference().is_some() {
            keys.extend([question_attribute_key(asked, "reference"), question_attribute_key(asked, "reference-link")]);
        }
        let attributes = asked.kind().required_message_attributes();
        keys.extend(attributes.iter().map(|attribute| question_attribute_key(asked, attribute)));
    }
    keys
}

/// The key of a form's short name, shown in the header of every page.
pub const NAME: &str = "name";

/// The key of a form's summary on the home page.
pub const SUMMARY: &str = "summary";

/// The prefix of the keys of the introduction's paragraphs: `introduction-1`, `introduction-2` …
const INTRODUCTION: &str = "introduction-";

/// The attributes of a question's message that only the server writes into the form page.
const WRITTEN_BY_SERVER: [&str; 4] = ["hint", "other", "reference", "reference-link"];

/// Whether the form's own page does not use the message of that key.
fn is_unused_on_form_page(key: &str) -> bool {
    key == NAME || key == SUMMARY
}

/// Whether the client does not show the form's message of that key.
pub fn is_unused_by_client(key: &str) -> bool {
    // An option may have any code, so what the message is about is looked at too.
    let is_written = key.split_once('.').is_some_and(|(message, attribute)| {
        message.starts_with("section-") || message.starts_with("q-") && WRITTEN_BY_SERVER.contains(&attribute)
    });
    is_written || key.starts_with(INTRODUCTION) || is_unused_on_form_page(key)
}

/// Whether the messages of `form` may include `key` without having to.
pub fn is_optional_key(form: &Form, key: &str) -> bool {
    let (message, attribute) =
        key.split_once('.').map_or((key, None), |(message, attribute)| (message, Some(attribute)));
    let known = |known: &str| known == message;
    match attribute {
        None => message.starts_with(INTRODUCTION) || is_unused_on_form_page(message),
        Some("about") => form.sections().iter().any(|each| known(&section_key(each))),
        Some(attribute) => {
            let is_of_an_error = ErrorCode::NAMES_OF_ANSWERS.iter().any(|name| name.replace('_', "-") == attribute);
            (attribute == "hint" || is_of_an_error) && form.questions().any(|each| known(&question_key(each)))
        }
    }
}
