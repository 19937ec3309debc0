//! The forms of a site.

use super::files::{Files, stem};
use super::problem::Problem;
use questionnaire::Form;
use std::sync::Arc;

/// Every form, by id.
pub(crate) fn read_forms(files: &Files, problems: &mut Vec<Problem>) -> Vec<Arc<Form>> {
    let mut forms = Vec::new();
    for file in files.under("forms", ".toml") {
        let mut problem = |line, message| problems.push(Problem { file: file.clone(), line, message });
        let text = match files.read(&file) {
            Ok(text) => text,
            Err(why) => {
                problem(1, why);
                continue;
            }
        };
        match Form::parse(&text) {
            Ok(form) if stem(&file) != form.id().as_str() => {
                problem(1, format!("the form's id is {:?}: call the file {}.toml", form.id().as_str(), form.id()));
            }
            Ok(form) => forms.push(Arc::new(form)),
            Err(error) => problem(error.line, error.message),
        }
    }
    if forms.is_empty() && problems.is_empty() {
        problems.push(Problem {
            file: "forms".into(),
            line: 1,
            message: "there is no form: add one, such as forms/consultation.toml".into(),
        });
    }
    forms
}
