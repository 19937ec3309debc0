//! The state that every component sees, and what a person may ask for.

pub use super::draft_state::{DisplacedAnswer, DisplacementReason, DraftNotice, DraftState, Received};
use crate::i18n::{Arguments, Catalogue, Key};
use leptos::prelude::*;
use questionnaire::{FieldError, Form, Json, RawAnswers, validate};
use serde::Serialize;
use std::sync::Arc;

/// What a page hands over to the browser, so that both render the same thing first.
#[derive(Clone, Debug, Serialize)]
pub struct InitialState {
    /// The form.
    pub form: Form,
    /// The sentences of the page's language.
    pub catalogue: Catalogue,
    /// Answers shown at first: those of a refused submission.
    pub answers: RawAnswers,
    /// Errors shown at first.
    #[serde(skip)]
    pub errors: Vec<FieldError>,
    /// The closing date in words, where there is one.
    #[serde(skip)]
    pub closes: Option<String>,
    /// Whether [`Self::errors`] are to be found again by checking the answers.
    pub checked: u8,
    /// The recorded response that these answers are to replace.
    pub amends: Option<AmendmentTarget>,
}

/// A recorded response about to be amended by whoever has its receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AmendmentTarget {
    /// The receipt's code. It lives in the page alone: no storage holds it.
    pub receipt_code: String,
    /// The version on which the changes are made.
    pub revision: u32,
}

impl AmendmentTarget {
    /// Reads what serde writes; `None` when it is not that.
    pub fn from_json(json: &Json) -> Option<Self> {
        Some(Self { receipt_code: json.get_str("receipt_code")?, revision: json.get_u32("revision")? })
    }
}

impl InitialState {
    /// Reads what serde writes of a page's state; `None` when it is not one.
    pub fn from_json(json: &Json) -> Option<Self> {
        let form = Form::from_json(json.get("form")?)?;
        let answers = RawAnswers::from_json(json.get("answers")?)?;
        let checked = json.get_u32("checked")? > 0;
        let errors = if checked { validate(&form, &answers).1 } else { Vec::new() };
        let catalogue = Catalogue::from_json(json.get("catalogue")?)?;
        let amends = json.get("amends").and_then(AmendmentTarget::from_json);
        Some(Self { form, catalogue, answers, errors, closes: None, checked: checked.into(), amends })
    }
}

/// Where a person is in the form, in the order of the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Nowhere in particular: the whole form, as the server renders it.
    Whole,
    /// One section, by its rank.
    Section(usize),
    /// The answers, to be checked before sending.
    Check,
    /// The confirmation.
    Sent,
}

/// How the sending goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sending {
    /// Not begun.
    Idle,
    /// Under way.
    Busy,
    /// There is no network: it begins once there is.
    Waiting,
    /// It failed, and this sentence says why and what to do.
    Failed(Key),
}

/// The proof that a response was received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The code, shown once.
    pub receipt_code: String,
}

/// What a person is asked before it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prompt {
    /// Whether to erase the draft from this device.
    Erase,
    /// Whether a file may hold the answers that are not published.
    Save,
}

/// What a confirmation confirms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfirmationKind {
    /// A first response.
    Sent,
    /// Other answers in place of the first ones.
    Amended,
}

/// The state of the form's page.
#[derive(Clone, Copy)]
pub struct FormState {
    form: StoredValue<Arc<Form>>,
    /// The sentences shown.
    pub catalogue: RwSignal<Arc<Catalogue>>,
    /// What was answered so far.
    pub answers: RwSignal<RawAnswers>,
    /// The errors shown.
    pub errors: RwSignal<Vec<FieldError>>,
    /// Where the person is, and what is said of it.
    pub ui: RwSignal<UiState>,
    /// What was put aside.
    pub asides: RwSignal<Vec<DisplacedAnswer>>,
    /// The recorded response that the answers are to replace, if any: from the first moment to the last, or never.
    pub amends: StoredValue<Option<AmendmentTarget>>,
    /// The receipt, once there is one.
    pub receipt: RwSignal<Option<Receipt>>,
}

/// What the page shows beside answers, errors and words. One signal for all of it: each type of signal weighs half a
/// kilobyte in the browser, and of all this only the draft changes while a person types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UiState {
    /// Where the person is.
    pub step: Step,
    /// What became of the draft.
    pub draft: DraftState,
    /// What was found on arrival.
    pub notice: Option<DraftNotice>,
    /// A response was received, and the person has neither dismissed that nor begun another one.
    pub received: Option<Received>,
    /// A file was read: to how many questions it has another answer, while the person is asked which to keep.
    pub import_conflicts: usize,
    /// The outcome of the last thing asked for, where it has no place of its own.
    pub status_message: Option<Key>,
    /// How the sending goes.
    pub sending: Sending,
    /// What the person is asked at the moment.
    pub prompt: Option<Prompt>,
}

impl FormState {
    /// The state at first, from what the page holds.
    pub fn new(page: InitialState) -> Self {
        Self {
            form: StoredValue::new(Arc::new(page.form)),
            catalogue: RwSignal::new(Arc::new(page.catalogue)),
            answers: RwSignal::new(page.answers),
            errors: RwSignal::new(page.errors),
            ui: RwSignal::new(UiState {
                step: Step::Whole,
                draft: DraftState::Empty,
                notice: None,
                received: None,
                import_conflicts: 0,
                status_message: None,
                sending: Sending::Idle,
                prompt: None,
            }),
            asides: RwSignal::new(Vec::new()),
            amends: StoredValue::new(page.amends),
            receipt: RwSignal::new(None),
        }
    }

    /// The form.
    pub fn form(self) -> Arc<Form> {
        self.form.get_value()
    }

    /// What there is to confirm once the answers are recorded.
    pub fn confirmed(self) -> ConfirmationKind {
        if self.amends.get_value().is_some() { ConfirmationKind::Amended } else { ConfirmationKind::Sent }
    }

    /// The language of that sentence, where it is borrowed from another.
    pub fn lang(self, key: Key) -> Option<String> {
        self.catalogue.read().lang(key.name())
    }

    /// A sentence with arguments, now.
    pub fn format(self, key: Key, arguments: Arguments<'_>) -> String {
        self.catalogue.read().format(key.name(), arguments)
    }
}
