//! The addresses of the coding of one form.

use super::parameter;
use crate::ui::pages::query_string;
use crate::ui::workspace::address;

/// The addresses of the coding of one form, in a language of the site.
#[derive(Clone, Debug)]
pub struct CodingAddress {
    base: String,
}

impl CodingAddress {
    /// The addresses of the coding of the form with this id.
    pub fn new(tag: &str, form: &str) -> Self {
        Self { base: address(tag, &format!("/{form}")) }
    }

    /// The list of questions.
    pub fn overview(&self) -> String {
        format!("{}/themes", self.base)
    }

    /// The themes of a question, which is also where their changes are sent.
    pub fn frame(&self, control: &str) -> String {
        format!("{}/themes/{control}", self.base)
    }

    /// Where codings of the texts of a question are sent.
    pub fn codings(&self, control: &str) -> String {
        format!("{}/coding/{control}", self.base)
    }

    /// The next text of a question after the one of a response.
    pub fn next(&self, control: &str, after: &str) -> String {
        format!("{}{}", self.codings(control), query_string([(parameter::AFTER, after)]))
    }

    /// The text of a response.
    pub fn text(&self, control: &str, response: &str) -> String {
        format!("{}{}", self.codings(control), query_string([(parameter::TEXT, response)]))
    }

    /// The double coding of a question, which is also where its samples are drawn and ended.
    pub fn agreement(&self, control: &str) -> String {
        format!("{}/agreement/{control}", self.base)
    }

    /// The next text of a question that was coded differently, which is also where decisions are sent.
    pub fn settling(&self, control: &str) -> String {
        format!("{}/settling/{control}", self.base)
    }

    /// The two codings of the text of a response.
    pub fn two_codings(&self, control: &str, response: &str) -> String {
        format!("{}{}", self.settling(control), query_string([(parameter::TEXT, response)]))
    }

    /// The synthesis documents, which is also where they are signed.
    pub fn synthesis(&self) -> String {
        format!("{}/synthesis", self.base)
    }

    /// The list of the coded texts of a question.
    pub fn list(&self, control: &str) -> String {
        format!("{}/codings/{control}", self.base)
    }

    /// The text of a response, after the coding of it was undone.
    pub fn undone(&self, control: &str, response: &str) -> String {
        let entries = [(parameter::TEXT, response), (parameter::UNDONE, "yes")];
        format!("{}{}", self.codings(control), query_string(entries))
    }
}
