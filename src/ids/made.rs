//! The ids that are made from an id of a form.

use super::DISPLACED_ANSWER;
use questionnaire::SectionId;

/// The beginnings of ids that are made from an id of a form and do not begin with a digit.
pub const MADE: &[&str] = &["q-", "c-", "o-", "l-", "t-", "m-", "p-", "s-", "heading-", "progress-", "section-"];

/// The id of the container of a question, or of the free text of the option "other".
pub fn question(control: &str) -> String {
    format!("q-{control}")
}

/// The id of the error message about a control.
pub fn message(control: &str) -> String {
    format!("q-{control}-error")
}

/// The id of the hint of a question.
pub fn hint(control: &str) -> String {
    format!("q-{control}-hint")
}

/// The id of the text that says how much a control accepts.
pub fn limit(control: &str) -> String {
    format!("q-{control}-limit")
}

/// The id of a control; in a group, of its first control.
pub fn control(name: &str) -> String {
    format!("c-{name}")
}

/// The id of a further option of a group.
pub fn option(control: &str, code: &str) -> String {
    format!("o-{control}_{code}")
}

/// The id of the label of a list, to which the field that searches the list refers.
pub fn label(control: &str) -> String {
    format!("l-{control}")
}

/// The id of the field that searches a list.
pub fn typed(control: &str) -> String {
    format!("t-{control}")
}

/// The id of the results of the field that searches a list.
pub fn matches(control: &str) -> String {
    format!("m-{control}")
}

/// The id of the element that holds the answer of a control in the print view.
pub fn paper(control: &str) -> String {
    format!("p-{control}")
}

/// The id of a section, which is also its hash location: section `2` is at `#2`. An id that begins with a letter gets the
/// prefix `s-`, as in `#s-review`, because an element of the page may have the same name.
pub fn section(section: &SectionId) -> String {
    let id = section.as_str();
    if id.starts_with(|first: char| first.is_ascii_digit()) { id.to_owned() } else { format!("s-{id}") }
}

/// The id of the heading of a section.
pub fn heading(section: &SectionId) -> String {
    format!("heading-{section}")
}

/// The id of the progress of a section: how many of its questions are answered.
pub fn progress(section: &SectionId) -> String {
    format!("progress-{section}")
}

/// The id of the heading of a section's results.
pub fn results_of(section: &SectionId) -> String {
    format!("section-{section}")
}

/// The id of the text of a displaced answer, by its rank.
pub fn displaced_answer(rank: usize) -> String {
    format!("{DISPLACED_ANSWER}-{rank}")
}

/// The link to an element of the same page.
pub fn link(id: &str) -> String {
    format!("#{id}")
}
