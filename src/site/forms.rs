//! Reads the forms of a site.

use super::diagnostic::{Diagnostic, or_report};
use super::files::{Files, is_reserved_form_id, stem};
use super::reserved_names;
use crate::site::file_window::window_of_file;
use questionnaire::{Form, line_of as line_at};
use std::sync::Arc;

/// All forms, sorted by id.
pub(crate) fn read_forms(files: &Files, problems: &mut Vec<Diagnostic>) -> Vec<Arc<Form>> {
    let mut forms = Vec::new();
    for file in or_report(files.list_files("forms", ".toml"), problems) {
        let mut problem = |line, message| problems.push(Diagnostic { file: file.clone(), line, message });
        let text = match files.read_text(&file) {
            Ok(text) => text,
            Err(why) => {
                problem(1, why.to_string());
                continue;
            }
        };
        match Form::parse_form(&text) {
            Ok(form) if stem(&file) != form.id().as_str() => {
                problem(1, format!("the form's id is {:?}: call the file {}.toml", form.id().as_str(), form.id()));
            }
            Ok(form) if is_reserved_form_id(form.id().as_str()) => {
                problem(1, format!("{}.ftl holds sentences of the program: choose another id", form.id()));
            }
            Ok(form) => {
                if let Some(why) = reserved_names::refused_id(files, form.id()) {
                    problem(1, why);
                }
                for (place, why) in reserved_names::refused_questions(&form) {
                    problem(line_at(&text, place), why);
                }
                if let Err(why) = window_of_file(&form) {
                    problem(line_of(&text, "[window]"), why.to_string());
                }
                let main = forms.iter().find(|form: &&Arc<Form>| form.is_main());
                if let Some(main) = main.filter(|_| form.is_main()) {
                    problem(
                        line_of(&text, "main"),
                        format!("the form {} is the main one already: keep one", main.id()),
                    );
                }
                for code in codes_without_valid_ftl_name(&form) {
                    let line = text.lines().position(|line| line.contains(&format!("\"{code}\""))).unwrap_or(0) + 1;
                    problem(line, format!("option {code}: begin it with a letter, or no sentence can be called so"));
                }
                forms.push(Arc::new(form));
            }
            Err(error) => problem(error.line, error.message),
        }
    }
    if forms.is_empty() && problems.is_empty() {
        problems.push(Diagnostic {
            file: "forms".into(),
            line: 1,
            message: "there is no form: add one, such as forms/consultation.toml".into(),
        });
    }
    forms
}

/// The options that cannot have a label. A label is an attribute of a Fluent message, so the code must start with a letter.
fn codes_without_valid_ftl_name(form: &Form) -> impl Iterator<Item = &str> {
    let codes = form.lists().iter().flat_map(|list| list.codes()).map(|code| code.as_str());
    codes.filter(|code| code.starts_with(|first: char| first.is_ascii_digit()))
}

/// The first line that starts with this text.
fn line_of(text: &str, beginning: &str) -> usize {
    text.lines().position(|line| line.trim_start().starts_with(beginning)).map_or(1, |line| line + 1)
}
