//! What is fuzzed: functions that read bytes from outside, each with what must be true of them whatever the bytes are. `make fuzz`
//! calls them with millions of inputs; a test calls them with the inputs that `fuzz/corpus` keeps. Nothing else may use this module.

use crate::export::fuzzing as export;
use crate::i18n::Catalogue;
use crate::i18n::compile::{PARSER_BROKE, compile};
use crate::server::fuzzing as server;
use crate::translation::fuzzing as translation;
use questionnaire::column::public_columns;
use questionnaire::{Draft, Form, Json, RawAnswers, ResultsSchema, validate};

/// A function that panics if something is not as it must be.
pub type Target = fn(&[u8]);

/// The targets by their names, which are also the names of the folders in `fuzz/corpus`.
pub const TARGETS: [(&str, Target); 11] = [
    ("accept-language", server::accept_language),
    ("csv", export::csv),
    ("draft", draft),
    ("fluent", fluent),
    ("form-body", server::form_body),
    ("form-file", form_file),
    ("forwarded-for", server::forwarded_for),
    ("if-none-match", server::if_none_match),
    ("json-body", server::json_body),
    ("po", translation::po),
    ("receipt-code", server::receipt_code),
];

/// A form file gives a form that can be used, or an error with a line of the file.
fn form_file(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match Form::parse_form(text) {
        Ok(form) => {
            validate(&form, &RawAnswers::default());
            public_columns(&form);
            ResultsSchema::from_form(&form);
            let written = serde_json::to_string(&form).expect("a form is JSON");
            let json: Json = serde_json::from_str(&written).expect("JSON that was just written");
            assert_eq!(Form::from_json(&json), Some(form.questions_only()));
        }
        Err(error) => assert!((1..=text.matches('\n').count() + 1).contains(&error.line), "{error}"),
    }
}

/// A Fluent file gives messages that can be shown, and errors with a line of the file.
fn fluent(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let compiled = compile(text);
    let lines = text.matches('\n').count() + 1;
    for error in &compiled.faults {
        assert!((1..=lines).contains(&error.line), "{error:?}");
        assert_ne!(error.message, PARSER_BROKE);
    }
    assert!(compiled.patterns.keys().eq(compiled.lines.keys()), "every message has a line");
    let catalogue = Catalogue::new("fr", compiled.patterns.clone());
    for key in compiled.patterns.keys() {
        catalogue.format(key, &[("count", &2), ("name", &"\u{202e}")]);
        catalogue.fragments(key);
    }
}

/// A draft is read, or refused; what was read is written so that it is read again, and its answers are split without loss.
fn draft(bytes: &[u8]) {
    let Ok(json) = serde_json::from_slice::<Json>(bytes) else { return };
    let Ok(draft) = Draft::from_json(&json) else { return };
    let written = serde_json::to_string(&draft.to_json()).expect("a draft is JSON");
    let json: Json = serde_json::from_str(&written).expect("JSON that was just written");
    assert_eq!(Draft::from_json(&json).as_ref(), Ok(&draft));
    let all = draft.answers().clone();
    let (fitting, others) = draft.split_compatible(&server::FORM);
    for (name, answer) in all.iter() {
        let is_kept = fitting.get(name) == Some(answer) || others.get(name).is_some();
        assert!(is_kept || answer.is_blank(), "{name} is lost");
    }
    validate(&server::FORM, &fitting);
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    /// Runs every target on the inputs that are kept: examples, and what broke something once.
    #[test]
    fn every_kept_input_is_read_as_it_must_be() {
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
        for (name, target) in TARGETS {
            let inputs = std::fs::read_dir(corpus.join(name)).expect("the inputs of the target");
            let mut number = 0;
            for input in inputs {
                target(&std::fs::read(input.expect("an input").path()).expect("its bytes"));
                number += 1;
            }
            assert!(number > 0, "{name} has no input");
        }
    }

    #[test]
    fn every_folder_of_inputs_belongs_to_a_target() {
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
        let mut folders: Vec<_> = std::fs::read_dir(corpus)
            .expect("the corpus")
            .map(|folder| folder.expect("a folder").file_name().into_string().expect("a name"))
            .collect();
        folders.sort();
        assert_eq!(folders, TARGETS.map(|(name, _)| name));
    }
}
