//! The state of a form's page, and the types of its parts.

pub use super::draft_state::{DisplacedAnswer, DisplacementReason, DraftNotice, DraftState, Received};
use crate::i18n::{Arguments, Catalogue, Key};
use leptos::prelude::*;
use questionnaire::{FieldError, Form, Json, RawAnswers, validate};
use serde::Serialize;
use std::sync::Arc;

/// The data that the server puts into the page for the client, so that both first render the same content.
#[derive(Clone, Debug, Serialize)]
pub struct InitialState {
    /// The form.
    pub form: Form,
    /// The messages of the page's locale.
    pub catalogue: Catalogue,
    /// The answers shown first: those of a refused submission.
    pub answers: RawAnswers,
    /// The errors shown first.
    #[serde(skip)]
    pub errors: Vec<FieldError>,
    /// The closing date in words, if there is one.
    #[serde(skip)]
    pub closes: Option<String>,
    /// Whether the client finds [`Self::errors`] again by validating the answers.
    pub checked: u8,
    /// The recorded response that these answers will replace, if any.
    pub amends: Option<AmendmentTarget>,
    /// Whether the receipt can be sent by mail.
    #[serde(skip)]
    pub may_mail: bool,
}

/// A recorded response that its receipt holder is amending.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AmendmentTarget {
    /// The receipt code. Only the page holds it, and no storage.
    pub receipt_code: String,
    /// The revision on which the changes are based.
    pub revision: u32,
}

impl AmendmentTarget {
    /// Reads what serde writes; `None` if the JSON has another shape.
    pub fn from_json(json: &Json) -> Option<Self> {
        Some(Self { receipt_code: json.get_str("receipt_code")?, revision: json.get_u32("revision")? })
    }
}

impl InitialState {
    /// Reads what serde writes of a page's state; `None` if the JSON has another shape.
    pub fn from_json(json: &Json) -> Option<Self> {
        let form = Form::from_json(json.get("form")?)?;
        let answers = RawAnswers::from_json(json.get("answers")?)?;
        let checked = json.get_u32("checked")? > 0;
        let errors = if checked { validate(&form, &answers).1 } else { Vec::new() };
        let catalogue = Catalogue::from_json(json.get("catalogue")?)?;
        let amends = json.get("amends").and_then(AmendmentTarget::from_json);
        Some(Self { form, catalogue, answers, errors, closes: None, checked: checked.into(), amends, may_mail: false })
    }
}

/// The step that the page shows, in the order of the steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// No particular step: the whole form, as the server renders it.
    Whole,
    /// One section, by its rank.
    Section(usize),
    /// The check-your-answers page.
    Check,
    /// The confirmation.
    Sent,
}

/// The status of the sending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sending {
    /// The sending has not begun.
    Idle,
    /// The sending is under way.
    Busy,
    /// There is no network; the sending begins once there is one.
    Waiting,
    /// The sending failed; this message says why and what to do.
    Failed(Key),
}

/// The proof that a response was received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The code, shown once.
    pub receipt_code: String,
}

/// A question that the page asks before it carries out an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prompt {
    /// Whether to erase the draft from this device.
    Erase,
    /// Whether a file may contain the private answers.
    Save,
}

/// The event that a confirmation confirms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfirmationKind {
    /// A response was recorded for the first time.
    Sent,
    /// A response was amended.
    Amended,
}

/// The state of the form's page.
#[derive(Clone, Copy)]
pub struct FormState {
    form: StoredValue<Arc<Form>>,
    /// The messages shown.
    pub catalogue: RwSignal<Arc<Catalogue>>,
    /// The current answers.
    pub answers: RwSignal<RawAnswers>,
    /// The errors shown.
    pub errors: RwSignal<Vec<FieldError>>,
    /// The current step, and the messages about the page's status.
    pub ui: RwSignal<UiState>,
    /// The displaced answers.
    pub displaced_answers: RwSignal<Vec<DisplacedAnswer>>,
    /// The recorded response that the answers will replace, if any. It is set when the page opens and stays set.
    pub amends: StoredValue<Option<AmendmentTarget>>,
    /// The receipt, once the response is recorded.
    pub receipt: RwSignal<Option<Receipt>>,
}

/// The state of the page besides answers, errors and messages. One signal holds all of it, because each type of signal adds
/// half a kilobyte to the wasm, and of these fields only the draft changes while a person types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UiState {
    /// The step that is shown.
    pub step: Step,
    /// The status of the draft.
    pub draft: DraftState,
    /// The message about the stored draft that was found when the page opened.
    pub notice: Option<DraftNotice>,
    /// A response was received, and the person has neither dismissed the notice nor begun another response.
    pub received: Option<Received>,
    /// While the person chooses which answers to keep after loading a file: the number of questions to which the file has
    /// another answer.
    pub import_conflicts: usize,
    /// The outcome of the last action, if it has no element of its own.
    pub status_message: Option<Key>,
    /// The status of the sending.
    pub sending: Sending,
    /// The question that the page asks at the moment.
    pub prompt: Option<Prompt>,
}

impl FormState {
    /// The first state, from the data in the page.
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
            displaced_answers: RwSignal::new(Vec::new()),
            amends: StoredValue::new(page.amends),
            receipt: RwSignal::new(None),
        }
    }

    /// The form.
    pub fn form(self) -> Arc<Form> {
        self.form.get_value()
    }

    /// The kind of confirmation that follows the sending.
    pub fn confirmed(self) -> ConfirmationKind {
        if self.amends.get_value().is_some() { ConfirmationKind::Amended } else { ConfirmationKind::Sent }
    }

    /// The language of that message, if it is a fallback from another locale.
    pub fn lang(self, key: Key) -> Option<String> {
        self.catalogue.read().lang(key.name())
    }

    /// A message of the current language with its arguments filled in.
    pub fn format(self, key: Key, arguments: Arguments<'_>) -> String {
        self.catalogue.read().format(key.name(), arguments)
    }
}
