//! The correction of one answer: its question, the answer that there is if it is a public one, and the reason.

use super::one_address;
use crate::i18n::key;
use crate::ui::message_view::message;
use crate::ui::workspace::review::textarea;
use crate::ui::workspace::{Frame, fields};
use crate::workspace::Act;
use leptos::prelude::*;

/// An answer that can be corrected.
#[derive(Clone, Debug)]
pub struct CorrectableAnswer {
    /// The question.
    pub label: String,
    /// The control.
    pub control: String,
}

/// The page.
#[derive(Clone, Debug)]
pub struct CorrectionPage {
    /// The form's id.
    pub form: String,
    /// The response's id.
    pub response: String,
    /// The control whose answer is replaced.
    pub control: String,
    /// The question.
    pub label: String,
    /// Whether the answer is private, and so is not shown.
    pub is_private: bool,
    /// The field with the answer.
    pub field: CorrectionField,
    /// The revision that is shown.
    pub seen: u32,
    /// The reason as it was typed.
    pub reason: String,
    /// Why nothing was corrected.
    pub problem: Option<String>,
}

/// The field in which the answer is given.
#[derive(Clone)]
pub enum CorrectionField {
    /// A text, a date or an address.
    Text {
        /// The answer.
        value: String,
        /// Whether it can have several lines.
        is_multi_line: bool,
    },
    /// Options to choose from.
    Options {
        /// The options.
        options: Vec<OptionView>,
        /// Whether several can be chosen.
        are_several: bool,
    },
}

/// An answer may be private, and is never printed.
impl std::fmt::Debug for CorrectionField {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("CorrectionField")
    }
}

/// An option to choose.
#[derive(Clone)]
pub struct OptionView {
    /// The code.
    pub code: String,
    /// The label.
    pub label: String,
    /// Whether it is the answer, or a part of it.
    pub is_chosen: bool,
}

impl CorrectionField {
    /// Fills the field with an answer.
    #[must_use]
    pub fn with_values(self, values: &[String]) -> Self {
        match self {
            Self::Text { is_multi_line, .. } => {
                Self::Text { value: values.first().cloned().unwrap_or_default(), is_multi_line }
            }
            Self::Options { options, are_several } => {
                let choose = |option: OptionView| OptionView { is_chosen: values.contains(&option.code), ..option };
                Self::Options { options: options.into_iter().map(choose).collect(), are_several }
            }
        }
    }
}

/// The page.
pub fn correction(frame: &Frame, page: &CorrectionPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let place = (page.form.as_str(), page.response.as_str());
    let problem = page.problem.as_ref().map(|why| {
        view! { <p class="notice wrong" role="alert" tabindex="-1" autofocus>{why.clone()}</p> }
    });
    let main = view! {
        <p><a href=one_address(frame, place, "")>{message(catalogue, key::WORKSPACE_RESPONSE)}</a></p>
        <h1>{message(catalogue, key::WORKSPACE_CORRECTION)} " " <small class="of-form"><code>{page.response.clone()}</code></small></h1>
        {problem}
        <p>{message(catalogue, key::WORKSPACE_CORRECTION_LEAD)}</p>
        {page.is_private.then(|| view! { <p>{message(catalogue, key::WORKSPACE_CORRECTION_PRIVATE)}</p> })}
        <form method="post" action=one_address(frame, place, fields::CORRECT) class="card stack">
            <input type="hidden" name=fields::QUESTION value=page.control.clone() />
            <input type="hidden" name=fields::SEEN value=page.seen.to_string() />
            {field(page)}
            <label>
                <span>{message(catalogue, key::WORKSPACE_REASON)}</span>
                <input type="text" name=fields::REASON value=page.reason.clone() maxlength=Act::LONGEST_REASON autocomplete="off" dir="auto" required />
            </label>
            <p class="go"><button type="submit" class="button">{message(catalogue, key::WORKSPACE_CORRECTION_GO)}</button></p>
        </form>
    };
    frame.render(main.into_any())
}

fn field(page: &CorrectionPage) -> AnyView {
    let label = page.label.clone();
    match &page.field {
        CorrectionField::Text { value, is_multi_line: false } => view! {
            <label>
                <span>{label}</span>
                <input type="text" name=fields::VALUE value=value.clone() autocomplete="off" dir="auto" />
            </label>
        }
        .into_any(),
        CorrectionField::Text { value, is_multi_line: true } => view! {
            <label>
                <span>{label}</span>
                <textarea name=fields::VALUE rows="8" dir="auto" inner_html=textarea(value)></textarea>
            </label>
        }
        .into_any(),
        CorrectionField::Options { options, are_several: false } => {
            let option = |option: &OptionView| {
                view! { <option value=option.code.clone() selected=option.is_chosen>{option.label.clone()}</option> }
            };
            view! {
                <label>
                    <span>{label}</span>
                    <select name=fields::VALUE>
                        <option value="">"—"</option>
                        {options.iter().map(option).collect_view()}
                    </select>
                </label>
            }
            .into_any()
        }
        CorrectionField::Options { options, are_several: true } => {
            let option = |option: &OptionView| {
                view! {
                    <label class="choice">
                        <input type="checkbox" name=fields::VALUE value=option.code.clone() checked=option.is_chosen />
                        <span>{option.label.clone()}</span>
                    </label>
                }
            };
            view! { <fieldset><legend>{label}</legend>{options.iter().map(option).collect_view()}</fieldset> }
                .into_any()
        }
    }
}
