//! Small form files, and the expectation of a refusal: its line, and a message that says what to do.

use questionnaire::Form;

/// Lines 1 to 8 of every file here; the lines of a test start on line 9.
pub(crate) const HEAD: &str = r#"id = "survey"
version = 1
[options]
yes-no = ["yes", "no"]
colours = ["red", "green", "other"]

[[sections]]
id = "1"
"#;

/// Valid questions; the next line is line 21.
pub(crate) const QUESTIONS: &str = r#"[[sections.questions]]
id = "1a"
kind = "choice"
options = "yes-no"
[[sections.questions]]
id = "1b"
kind = "text"
max = 500
[[sections.questions]]
id = "1c"
kind = "several"
options = "colours"
"#;

/// A file of valid questions, followed by these lines.
pub(crate) fn with_question(lines: &str) -> String {
    format!("{HEAD}{QUESTIONS}[[sections.questions]]\n{lines}\n")
}

/// The line of the question that [`with_question`] adds.
pub(crate) const ADDED: usize = 21;

#[track_caller]
pub(crate) fn refused(file: &str, line: usize, telling: &str) {
    let error = Form::parse_form(file).expect_err("the file is inconsistent");
    assert!(error.message.contains(telling), "{telling:?} is not said: {error}");
    assert_eq!(error.line, line, "{error}");
    assert_eq!(error.to_string(), format!("{line}: {}", error.message));
    assert!(!error.message.contains('\n'), "one line says it: {error}");
}

/// The file is refused on the line where the added question starts.
#[track_caller]
pub(crate) fn question_refused(lines: &str, telling: &str) {
    refused(&with_question(lines), ADDED, telling);
}
