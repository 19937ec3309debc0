//! The addresses of the review's pages, and the selection of texts that they carry along.

use crate::ui::pages::query_string;
use crate::ui::workspace::address;

/// The names of the parameters that a selection has in an address and in a form's body.
pub mod parameter {
    /// The control in which the texts were written.
    pub const QUESTION: &str = "question";
    /// The name of the review status.
    pub const STATUS: &str = "status";
    /// The locale.
    pub const LANGUAGE: &str = "language";
    /// The kind of flag.
    pub const FLAG: &str = "flagged";
    /// The response and the control of the text that was shown last.
    pub const AFTER: &str = "after";
    /// Present if a decision on the text was just undone.
    pub const UNDONE: &str = "undone";
}

/// Which texts a reviewer goes through. Every member may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReviewSelection {
    /// The control in which the texts were written.
    pub question: String,
    /// The name of the review status.
    pub status: String,
    /// The locale.
    pub language: String,
    /// The kind of flag.
    pub flag: String,
}

impl ReviewSelection {
    /// The names and values of the selection.
    pub fn entries(&self) -> [(&'static str, &str); 4] {
        [
            (parameter::QUESTION, &*self.question),
            (parameter::STATUS, &self.status),
            (parameter::LANGUAGE, &self.language),
            (parameter::FLAG, &self.flag),
        ]
    }
}

/// The addresses of the review of one form.
#[derive(Clone, Debug)]
pub struct ReviewAddress {
    base: String,
}

impl ReviewAddress {
    /// The addresses of the review of the form with this id, in a language of the site.
    pub fn new(tag: &str, form: &str) -> Self {
        Self { base: address(tag, &format!("/{form}/review")) }
    }

    /// The next text of a selection after a text.
    pub fn next(&self, selection: &ReviewSelection, after: Option<(&str, &str)>) -> String {
        let after = after.map(|(response, control)| format!("{response} {control}")).unwrap_or_default();
        let entries = selection.entries().into_iter().chain([(parameter::AFTER, &*after)]);
        format!("{}{}", self.base, query_string(entries))
    }

    /// One text, which is also where decisions on it are sent.
    pub fn text(&self, response: &str, control: &str) -> String {
        format!("{}/{response}/{control}", self.base)
    }

    /// One text of a selection.
    pub fn text_of(&self, selection: &ReviewSelection, response: &str, control: &str) -> String {
        format!("{}{}", self.text(response, control), query_string(selection.entries()))
    }

    /// One text of a selection, after the decision on it was undone.
    pub fn undone(&self, selection: &ReviewSelection, response: &str, control: &str) -> String {
        let entries = selection.entries().into_iter().chain([(parameter::UNDONE, "yes")]);
        format!("{}{}", self.text(response, control), query_string(entries))
    }

    /// The texts in which nothing is flagged.
    pub fn together(&self) -> String {
        format!("{}/together", self.base)
    }

    /// The list of texts, after a text.
    pub fn list(&self, selection: &ReviewSelection, after: Option<(&str, &str)>) -> String {
        let after = after.map(|(response, control)| format!("{response} {control}")).unwrap_or_default();
        let entries = selection.entries().into_iter().chain([(parameter::AFTER, &*after)]);
        format!("{}/list{}", self.base, query_string(entries))
    }
}
