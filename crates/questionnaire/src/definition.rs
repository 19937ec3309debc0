//! A form as it is written down, in TOML by an author and in JSON for programs, and the rules that make it a [`Form`].

mod community;
mod results;
mod window;

use crate::column::of_question;
use crate::form::{
    Choice, Condition, Form, FormWindow, Kind, Lines, OpenData, OptionList, Question, ResultsRules, Scale, Section,
    Several, Text, Visibility,
};
use crate::json::Json;
use crate::name::{FormId, OptionCode, QuestionId, SectionId};
use community::CommunityDefinition;
use results::ResultsDefinition;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use window::WindowDefinition;

/// The longest address of a website where the question does not say: longer ones are no addresses that people type.
const LONGEST_URL: usize = 200;

/// A form as written: nothing about it has been verified.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Definition {
    id: String,
    version: u32,
    #[serde(default, skip_serializing_if = "is_false")]
    main: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    window: Option<WindowDefinition>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    open_data: Option<OpenDataDefinition>,
    #[serde(default)]
    options: BTreeMap<String, Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    results: Option<ResultsDefinition>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    community: Option<CommunityDefinition>,
    pub(crate) sections: Vec<SectionDefinition>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct OpenDataDefinition {
    #[serde(default)]
    rare: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    homepage: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    contributor: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct SectionDefinition {
    id: String,
    pub(crate) questions: Vec<QuestionDefinition>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct QuestionDefinition {
    id: String,
    kind: String,
    #[serde(default, skip_serializing_if = "is_false")]
    required: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    private: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    asked_when: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    autocomplete: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reference: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    options: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    min: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    max: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    other_max: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    labelled: Option<Vec<u8>>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_false(value: &bool) -> bool {
    !value
}

impl Definition {
    /// Reads what serde writes of a definition; `None` when it is not one.
    pub fn from_json(json: &Json) -> Option<Self> {
        let texts =
            |list: &Json| list.items().iter().map(|item| item.text().map(str::to_owned)).collect::<Option<Vec<_>>>();
        let list = |(name, codes): &(String, Json)| Some((name.clone(), texts(codes)?));
        let section = |section: &Json| {
            let questions = section.get("questions")?.items().iter().map(QuestionDefinition::from_json);
            Some(SectionDefinition { id: section.text_of("id")?, questions: questions.collect::<Option<_>>()? })
        };
        Some(Self {
            results: json.get("results").and_then(ResultsDefinition::from_json),
            community: json.get("community").and_then(CommunityDefinition::from_json),
            id: json.text_of("id")?,
            version: json.number_of("version")?,
            // Left out where it is false.
            main: json.get("main").is_some(),
            window: json.get("window").map(WindowDefinition::from_json),
            open_data: json.get("open-data").and_then(OpenDataDefinition::from_json),
            options: json.get("options")?.members().iter().map(list).collect::<Option<_>>()?,
            sections: json.get("sections")?.items().iter().map(section).collect::<Option<_>>()?,
        })
    }
}

impl OpenDataDefinition {
    fn from_json(json: &Json) -> Option<Self> {
        let ids = json.get("rare")?.items().iter().map(|id| id.text().map(str::to_owned));
        Some(Self {
            rare: ids.collect::<Option<_>>()?,
            homepage: json.text_of("homepage"),
            contributor: json.text_of("contributor"),
        })
    }

    /// What the form says of its publication, given its questions.
    fn parse(&self, sections: &[Section]) -> Result<OpenData, String> {
        let question = |id: &String| {
            let known = sections.iter().flat_map(|section| &section.questions).find(|known| known.id.as_str() == id);
            match known {
                Some(known) if !known.is_private() && is_one_code(&known.kind) => Ok(known.id.clone()),
                Some(_) => {
                    Err(format!("rare names {id}, which is not a public question of kind choice, country or scale"))
                }
                None => Err(format!("rare names {id:?}, and no question is called so: name one of the form")),
            }
        };
        Ok(OpenData {
            rare: self.rare.iter().map(question).collect::<Result<_, _>>()?,
            homepage: self.homepage.clone(),
            contributor: self.contributor.clone(),
        })
    }
}

/// Whether an answer of that kind is one code, of which there are few.
fn is_one_code(kind: &Kind) -> bool {
    matches!(kind, Kind::Choice(_) | Kind::Country | Kind::Scale(_))
}

impl QuestionDefinition {
    fn from_json(json: &Json) -> Option<Self> {
        let number = |name| json.number_of(name).map(|number| number as usize);
        let points = |list: &Json| {
            let point = |item: &Json| if let Json::Number(point) = item { u8::try_from(*point).ok() } else { None };
            list.items().iter().map(point).collect::<Option<Vec<_>>>()
        };
        Some(Self {
            id: json.text_of("id")?,
            kind: json.text_of("kind")?,
            // Left out where it is false.
            required: json.get("required").is_some(),
            private: json.get("private").is_some(),
            asked_when: json.text_of("asked-when"),
            autocomplete: json.text_of("autocomplete"),
            reference: json.text_of("reference"),
            options: json.text_of("options"),
            min: number("min"),
            max: number("max"),
            other_max: number("other-max"),
            labelled: json.get("labelled").and_then(points),
        })
    }
}

/// Where in a definition something is wrong, by position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The form's own lines.
    Form,
    /// A list of options, by its rank among the sorted names.
    Options(usize),
    /// What is said of the results.
    Results,
    /// What is said of the community.
    Community,
    /// What is said of the window.
    Window,
    /// A section.
    Section(usize),
    /// A question of a section.
    Question(usize, usize),
}

/// One thing that keeps a definition from being a form: where, what, and how to mend it (in English, for its author).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inconsistency {
    /// Where it stands.
    pub place: Place,
    /// What is wrong and what to do.
    pub message: String,
}

impl fmt::Display for Inconsistency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl TryFrom<Definition> for Form {
    type Error = Inconsistency;

    /// The form so defined, or the first thing wrong with it.
    fn try_from(definition: Definition) -> Result<Self, Inconsistency> {
        let at = |place| move |message| Inconsistency { place, message };
        let id = FormId::parse(&definition.id)
            .ok_or_else(|| bad_name("form id", &definition.id))
            .map_err(at(Place::Form))?;
        let mut lists = Vec::new();
        for (index, (name, codes)) in definition.options.iter().enumerate() {
            lists.push(list(name, codes).map_err(at(Place::Options(index)))?);
        }
        if definition.sections.is_empty() {
            return Err(at(Place::Form)("the form has no section: add a [[sections]] table".into()));
        }
        let mut sections: Vec<Section> = Vec::new();
        for (number, written) in definition.sections.iter().enumerate() {
            let section_id = SectionId::parse(&written.id)
                .ok_or_else(|| bad_name("section id", &written.id))
                .map_err(at(Place::Section(number)))?;
            if sections.iter().any(|section| section.id == section_id) {
                return Err(at(Place::Section(number))(format!(
                    "two sections are called {section_id:?}: rename one",
                    section_id = section_id.as_str()
                )));
            }
            if written.questions.is_empty() {
                return Err(at(Place::Section(number))(format!(
                    "section {section_id} has no question: add one or remove the section"
                )));
            }
            sections.push(Section { id: section_id, questions: Vec::new() });
            for (rank, question) in written.questions.iter().enumerate() {
                let parsed = question.parse(&lists, &sections).map_err(at(Place::Question(number, rank)))?;
                sections[number].questions.push(parsed);
            }
        }
        let open_data = match &definition.open_data {
            Some(open_data) => Some(open_data.parse(&sections).map_err(at(Place::Form))?),
            None => None,
        };
        let results = match &definition.results {
            Some(results) => results.parse(&sections).map_err(at(Place::Results))?,
            None => ResultsRules::default(),
        };
        let community = definition.community.as_ref().map(|community| community.parse(&sections)).transpose();
        let community = community.map_err(at(Place::Community))?;
        let window = match &definition.window {
            Some(window) => window.parse().map_err(at(Place::Window))?,
            None => FormWindow::default(),
        };
        let Definition { version, main, .. } = definition;
        Ok(Self { id, version, main, window, lists, sections, open_data, results, community })
    }
}

fn bad_name(what: &str, text: &str) -> String {
    format!("{what} {text:?}: use lower-case letters, digits and single hyphens")
}

fn list(name: &str, codes: &[String]) -> Result<OptionList, String> {
    if OptionCode::parse(name).is_none_or(|name| name.is_country()) {
        return Err(bad_name("list of options", name));
    }
    let mut parsed: Vec<OptionCode> = Vec::new();
    for code in codes {
        let code = OptionCode::parse(code).filter(|code| !code.is_country()).ok_or_else(|| bad_name("option", code))?;
        if parsed.contains(&code) {
            return Err(format!("option {code} stands twice in {name}: remove one"));
        }
        parsed.push(code);
    }
    if parsed.len() < 2 {
        return Err(format!("list {name} has fewer than two options: add some"));
    }
    Ok(OptionList { name: name.to_owned(), codes: parsed })
}

impl QuestionDefinition {
    /// The question, given the lists of options and every section read so far.
    fn parse(&self, lists: &[OptionList], before: &[Section]) -> Result<Question, String> {
        let id = QuestionId::parse(&self.id).ok_or_else(|| bad_name("question id", &self.id))?;
        let question = Question {
            kind: self.kind(lists)?,
            condition: self.condition(before)?,
            id,
            required: self.required,
            visibility: if self.private { Visibility::Private } else { Visibility::Public },
            autocomplete: self.autocomplete.clone(),
            reference: self.reference.clone(),
        };
        refuse_clashes(&question, before)?;
        Ok(question)
    }

    /// A private answer is kept, and read again, apart from all others: it cannot depend on one of them.
    fn condition(&self, before: &[Section]) -> Result<Option<Condition>, String> {
        let condition = self.asked_when.as_deref().map(|text| condition(text, before)).transpose()?;
        match condition {
            Some(condition) if self.private => {
                Err(format!("a private question cannot depend on {}: ask it always", condition.question))
            }
            condition => Ok(condition),
        }
    }

    fn kind(&self, lists: &[OptionList]) -> Result<Kind, String> {
        let allowed: &[&str] = match self.kind.as_str() {
            "text" | "line" | "email" | "url" => &["max"],
            "country" | "acknowledgement" => &[],
            "choice" => &["options", "other-max"],
            "several" => &["options", "min", "max"],
            "scale" => &["min", "max", "labelled"],
            other => {
                return Err(format!(
                    "kind {other:?} is unknown: use text, line, email, url, country, choice, several, scale or \
                     acknowledgement"
                ));
            }
        };
        self.refuse_fields_beyond(allowed)?;
        match self.kind.as_str() {
            "text" => Ok(Kind::Text(Text { max: self.longest()?, lines: Lines::Several })),
            "line" => Ok(Kind::Text(Text { max: self.longest()?, lines: Lines::One })),
            "email" => Ok(Kind::Email { max: self.longest()? }),
            "url" if self.max.is_none() => Ok(Kind::Url { max: LONGEST_URL }),
            "url" => Ok(Kind::Url { max: self.longest()? }),
            "country" => Ok(Kind::Country),
            "acknowledgement" => Ok(Kind::Acknowledgement),
            "choice" => self.choice(lists),
            "several" => self.several(lists),
            _ => self.scale(),
        }
    }

    fn refuse_fields_beyond(&self, allowed: &[&str]) -> Result<(), String> {
        let present = [
            ("options", self.options.is_some()),
            ("min", self.min.is_some()),
            ("max", self.max.is_some()),
            ("other-max", self.other_max.is_some()),
            ("labelled", self.labelled.is_some()),
        ];
        match present.iter().find(|(field, present)| *present && !allowed.contains(field)) {
            Some((field, _)) => {
                Err(format!("{field:?} has no meaning for a question of kind {:?}: remove it", self.kind))
            }
            None => Ok(()),
        }
    }

    fn longest(&self) -> Result<usize, String> {
        self.max
            .filter(|max| *max > 0)
            .ok_or_else(|| format!("a question of kind {:?} needs its longest length: add max = 500", self.kind))
    }

    fn list(&self, lists: &[OptionList]) -> Result<OptionList, String> {
        let name = self.options.as_deref().ok_or("the question offers no options: add options = \"a-list\"")?;
        lists
            .iter()
            .find(|list| list.name == name)
            .cloned()
            .ok_or_else(|| format!("list {name:?} does not exist: write it under [options]"))
    }

    fn choice(&self, lists: &[OptionList]) -> Result<Kind, String> {
        let options = self.list(lists)?;
        let has_other = options.find(OptionCode::OTHER).is_some();
        match self.other_max {
            Some(0) => Err("other-max is 0: give the free text a length".into()),
            Some(_) if !has_other => Err(format!(
                "other-max needs an option \"other\": add it to list {}, or remove other-max",
                options.name
            )),
            other_max => Ok(Kind::Choice(Choice { options, other_max })),
        }
    }

    fn several(&self, lists: &[OptionList]) -> Result<Kind, String> {
        let options = self.list(lists)?;
        let min = self.min.unwrap_or(1).max(1);
        let max = self.max.unwrap_or(options.codes.len());
        if min > max {
            return Err(format!("min {min} is over max {max}: lower min or raise max"));
        }
        if max > options.codes.len() {
            return Err(format!(
                "max {max} is over the {} options of list {}: lower max or add options",
                options.codes.len(),
                options.name
            ));
        }
        Ok(Kind::Several(Several { options, min, max }))
    }

    fn scale(&self) -> Result<Kind, String> {
        let point = |value: Option<usize>, field| {
            value.and_then(|value| u8::try_from(value).ok()).ok_or(format!("a scale needs {field}, from 0 to 255"))
        };
        let (first, last) = (point(self.min, "min")?, point(self.max, "max")?);
        if first >= last {
            return Err(format!("min {first} is not under max {last}: give the scale two points or more"));
        }
        let labelled = self.labelled.clone().unwrap_or_default();
        if let Some(outside) = labelled.iter().find(|point| !(first..=last).contains(point)) {
            return Err(format!("labelled point {outside} lies outside the scale: use points from {first} to {last}"));
        }
        Ok(Kind::Scale(Scale { first, last, labelled }))
    }
}

/// Refuses a question that would have a control or a published column named like one before it.
fn refuse_clashes(question: &Question, before: &[Section]) -> Result<(), String> {
    let columns = |question| of_question(question).into_iter().map(|column| column.name().to_owned());
    for earlier in before.iter().flat_map(|section| &section.questions) {
        if let Some(name) = question.controls().find(|own| earlier.controls().any(|taken| taken == *own)) {
            return Err(format!("two controls would be called {name:?}: rename this question"));
        }
        if let Some(name) = columns(question).find(|own| columns(earlier).any(|taken| taken == *own)) {
            return Err(format!("two columns of the published data would be called {name:?}: rename this question"));
        }
    }
    Ok(())
}

/// Reads `1c = yes`: a condition on a single choice that comes before.
fn condition(text: &str, before: &[Section]) -> Result<Condition, String> {
    let (question, option) =
        text.split_once('=').ok_or_else(|| format!("condition {text:?}: write asked-when = \"1c = yes\""))?;
    let (question, option) = (question.trim(), option.trim());
    let earlier = before.iter().flat_map(|section| &section.questions).find(|earlier| earlier.id.as_str() == question);
    let Some(earlier) = earlier else {
        return Err(format!(
            "the condition names {question:?}, and no earlier question is called so: name one that stands above"
        ));
    };
    let Kind::Choice(choice) = &earlier.kind else {
        return Err(format!(
            "the condition names {question}, which is not a single choice: name a question of kind choice"
        ));
    };
    match choice.options.find(option) {
        Some(code) => Ok(Condition { question: earlier.id.clone(), is: code.clone() }),
        None => Err(format!(
            "the condition names option {option:?}, which {question} does not offer: use one of list {}",
            choice.options.name
        )),
    }
}

impl From<Form> for Definition {
    fn from(form: Form) -> Self {
        let codes = |list: &OptionList| list.codes.iter().map(ToString::to_string).collect();
        let sections = form.sections.iter().map(|section| SectionDefinition {
            id: section.id.to_string(),
            questions: section.questions.iter().map(QuestionDefinition::from).collect(),
        });
        let open_data = form.open_data.as_ref().map(|open_data| OpenDataDefinition {
            rare: open_data.rare.iter().map(ToString::to_string).collect(),
            homepage: open_data.homepage.clone(),
            contributor: open_data.contributor.clone(),
        });
        Self {
            open_data,
            sections: sections.collect(),
            options: form.lists.iter().map(|list| (list.name.clone(), codes(list))).collect(),
            results: ResultsDefinition::of(&form.results),
            community: form.community.as_ref().map(CommunityDefinition::of),
            id: form.id.to_string(),
            version: form.version,
            main: form.main,
            window: WindowDefinition::of(&form.window),
        }
    }
}

impl From<&Question> for QuestionDefinition {
    fn from(question: &Question) -> Self {
        let mut written = Self {
            id: question.id.to_string(),
            required: question.required,
            private: question.is_private(),
            asked_when: question
                .condition
                .as_ref()
                .map(|condition| format!("{} = {}", condition.question, condition.is)),
            autocomplete: question.autocomplete.clone(),
            reference: question.reference.clone(),
            ..Self::default()
        };
        let kind = match &question.kind {
            Kind::Text(text) => {
                written.max = Some(text.max);
                if text.lines == Lines::One { "line" } else { "text" }
            }
            Kind::Email { max } => {
                written.max = Some(*max);
                "email"
            }
            Kind::Url { max } => {
                written.max = Some(*max);
                "url"
            }
            Kind::Country => "country",
            Kind::Acknowledgement => "acknowledgement",
            Kind::Choice(choice) => {
                written.options = Some(choice.options.name.clone());
                written.other_max = choice.other_max;
                "choice"
            }
            Kind::Several(several) => {
                written.options = Some(several.options.name.clone());
                (written.min, written.max) = (Some(several.min), Some(several.max));
                "several"
            }
            Kind::Scale(scale) => {
                (written.min, written.max) = (Some(scale.first.into()), Some(scale.last.into()));
                written.labelled = Some(scale.labelled.clone());
                "scale"
            }
        };
        written.kind = kind.to_owned();
        written
    }
}
