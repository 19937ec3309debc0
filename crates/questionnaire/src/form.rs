//! A form: sections of questions, each of one kind. Its values come from [`crate::Definition`] alone, so that a form in
//! hand has no two equal ids, no condition on a question that does not exist, no minimum over its maximum.

use crate::community::Community;
use crate::definition::Definition;
use crate::name::{FormId, OptionCode, QuestionId, SectionId};
use serde::{Deserialize, Serialize};

/// A questionnaire, consistent by construction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Definition", try_from = "Definition")]
pub struct Form {
    pub(crate) id: FormId,
    pub(crate) version: u32,
    pub(crate) main: bool,
    pub(crate) window: FormWindow,
    pub(crate) lists: Vec<OptionList>,
    pub(crate) results: ResultsRules,
    pub(crate) sections: Vec<Section>,
    pub(crate) open_data: Option<OpenData>,
    pub(crate) community: Option<Community>,
}

/// What a form's file says of the time during which it takes responses. The instants are as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FormWindow {
    /// Nothing.
    #[default]
    Unsaid,
    /// It takes responses always.
    Always,
    /// It has an opening, a closing, or both.
    Between {
        /// The instant from which on it takes responses.
        opens: Option<String>,
        /// The last instant at which it does.
        closes: Option<String>,
    },
}

/// What the form says of its publication as open data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenData {
    /// Single choices and scales that together can point to one respondent: few rows alike are reported.
    pub rare: Vec<QuestionId>,
    /// A page about the consultation.
    pub homepage: Option<String>,
    /// Who publishes.
    pub contributor: Option<String>,
}

/// What is published of the answers as figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ResultsRules {
    pub(crate) policy: Policy,
    pub(crate) breakdown: Option<QuestionId>,
}

/// When a form's results may be seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Policy {
    /// By nobody.
    #[default]
    Never,
    /// By everybody, at any time.
    Live,
    /// By everybody, once no more responses are taken.
    AfterClosing,
}

impl Policy {
    /// The policy as a form's file names it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Live => "live",
            Self::AfterClosing => "after-closing",
        }
    }
}

/// A titled group of questions: one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub(crate) id: SectionId,
    pub(crate) questions: Vec<Question>,
}

/// One question and the rules of its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub(crate) id: QuestionId,
    pub(crate) kind: Kind,
    pub(crate) required: bool,
    pub(crate) visibility: Visibility,
    pub(crate) condition: Option<Condition>,
    pub(crate) autocomplete: Option<String>,
    pub(crate) reference: Option<String>,
}

/// Who may read an answer. A private one has its own type and its own table, and is never published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// Published as open data.
    Public,
    /// Read by the operator alone.
    Private,
}

/// A question is asked only while an earlier single choice holds one given option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Condition {
    pub(crate) question: QuestionId,
    pub(crate) is: OptionCode,
}

/// What kind of answer a question takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A free text.
    Text(Text),
    /// An e-mail address.
    Email {
        /// Longest length, in Unicode scalar values.
        max: usize,
    },
    /// The address of a website.
    Url {
        /// Longest length, in Unicode scalar values.
        max: usize,
    },
    /// A country, by its ISO 3166-1 alpha-2 code.
    Country,
    /// A statement to be ticked: the answer is [`OptionCode::YES`] or none.
    Acknowledgement,
    /// One option of a list.
    Choice(Choice),
    /// Several options of a list.
    Several(Several),
    /// A whole number on a scale.
    Scale(Scale),
}

/// A free text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Longest length, in Unicode scalar values of the normalised text.
    pub max: usize,
    /// Whether line breaks are expected.
    pub lines: Lines,
}

/// Whether a text is typed on one line or on several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// A name, a title: one line.
    One,
    /// Sentences: as many lines as needed.
    Several,
}

/// A named list of option codes; two questions that offer the same options share it, and its sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionList {
    pub(crate) name: String,
    pub(crate) codes: Vec<OptionCode>,
}

impl OptionList {
    /// The list's name, by which its sentences are found.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The options, in the order shown.
    pub fn codes(&self) -> &[OptionCode] {
        &self.codes
    }

    pub(crate) fn find(&self, code: &str) -> Option<&OptionCode> {
        self.codes.iter().find(|option| option.as_str() == code)
    }
}

/// One option of a list, with a free text when the option `other` is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What can be chosen.
    pub options: OptionList,
    /// Longest free text beside the option `other`, where the question offers one.
    pub other_max: Option<usize>,
}

/// Several options of a list. Choosing none at all is always possible while the question is optional.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Several {
    /// What can be chosen.
    pub options: OptionList,
    /// Fewest options of an answer; equal to `max` when the number is exact.
    pub min: usize,
    /// Most options of an answer.
    pub max: usize,
}

/// Whole numbers from `first` to `last`, some of them labelled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The lowest point.
    pub first: u8,
    /// The highest point.
    pub last: u8,
    /// The points that carry a label.
    pub labelled: Vec<u8>,
}

impl Form {
    /// The form's id, the last part of its address.
    pub fn id(&self) -> &FormId {
        &self.id
    }

    /// Grows whenever stored answers could mean something else.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// Whether it is the one that is meant where the site has several and none is named.
    pub fn is_main(&self) -> bool {
        self.main
    }

    /// What its file says of the time during which it takes responses.
    pub fn window(&self) -> &FormWindow {
        &self.window
    }

    /// What the form says of its publication as open data; nothing where its responses are not published so.
    pub fn open_data(&self) -> Option<&OpenData> {
        self.open_data.as_ref()
    }

    /// The sections in order; never empty.
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// Every list of options, by name.
    pub fn lists(&self) -> &[OptionList] {
        &self.lists
    }

    /// When its results may be seen.
    pub fn results_policy(&self) -> Policy {
        self.results.policy
    }

    /// The question by whose options the results are broken down: a single choice that every response answers.
    pub fn breakdown(&self) -> Option<(&Question, &Choice)> {
        let question = self.question(self.results.breakdown.as_ref()?.as_str())?;
        if let Kind::Choice(choice) = &question.kind { Some((question, choice)) } else { None }
    }

    /// Every question in questionnaire order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|section| &section.questions)
    }

    /// Whether some question asks for a country.
    pub fn asks_for_a_country(&self) -> bool {
        self.questions().any(|question| matches!(question.kind, Kind::Country))
    }

    /// The question of that id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions().find(|question| question.id.as_str() == id)
    }

    /// The question that the control of that name belongs to: `2c` for `2c` and for `2c-other`.
    pub fn question_of_control(&self, name: &str) -> Option<&Question> {
        self.questions().find(|question| question.controls().any(|control| control == name))
    }
}

impl Section {
    /// The section's id, its address within the page.
    pub fn id(&self) -> &SectionId {
        &self.id
    }

    /// The questions in order; never empty.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }
}

impl Question {
    /// The question's id and the name of its control.
    pub fn id(&self) -> &QuestionId {
        &self.id
    }

    /// What answers it takes.
    pub fn kind(&self) -> &Kind {
        &self.kind
    }

    /// Whether a response cannot do without it.
    pub fn is_required(&self) -> bool {
        self.required
    }

    /// Whether its answer is for the operator alone.
    pub fn is_private(&self) -> bool {
        self.visibility == Visibility::Private
    }

    /// The question and the option on which asking this one depends.
    pub fn condition(&self) -> Option<(&QuestionId, &OptionCode)> {
        self.condition.as_ref().map(|condition| (&condition.question, &condition.is))
    }

    /// The HTML autofill token of the control, such as `email`.
    pub fn autocomplete(&self) -> Option<&str> {
        self.autocomplete.as_deref()
    }

    /// The content page that explains the question, such as `principles`.
    pub fn reference(&self) -> Option<&str> {
        self.reference.as_deref()
    }

    /// The name of the free text beside the option `other`, where the question offers one.
    pub fn other_control(&self) -> Option<String> {
        matches!(&self.kind, Kind::Choice(Choice { other_max: Some(_), .. }))
            .then(|| format!("{}-{}", self.id, OptionCode::OTHER))
    }

    /// The names of its controls: its id, and that of its free text if any.
    pub fn controls(&self) -> impl Iterator<Item = String> {
        std::iter::once(self.id.to_string()).chain(self.other_control())
    }
}
