//! What a form's file says of the kind of a question: which lines each kind takes, and what makes sense in them.

use super::question::QuestionDefinition;
use crate::form::{Choice, Kind, Lines, OptionList, Scale, Several, Text};
use crate::name::OptionCode;

/// The longest address of a website where the question does not say: longer ones are no addresses that people type.
const LONGEST_URL: usize = 200;

impl QuestionDefinition {
    /// What is asked, given the lists of options.
    pub(super) fn kind(&self, lists: &[OptionList]) -> Result<Kind, String> {
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
