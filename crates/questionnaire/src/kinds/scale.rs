//! What a form's file says of the kind of a question: which lines each kind takes, and what makes sense in them.

use super::error::DefinitionError;
use super::question::QuestionDefinition;
use crate::form::{Kind, Lines, MultipleChoice, OptionList, Scale, SingleChoice, Text};
use crate::ids::OptionCode;

/// The longest address of a website where the question does not say: longer ones are no addresses that people type.
const MAX_URL_LEN: usize = 200;

impl QuestionDefinition {
    /// What is asked, given the lists of options.
    pub(super) fn kind(&self, lists: &[OptionList]) -> Result<Kind, DefinitionError<'_>> {
        let allowed: &[&str] = match self.kind.as_str() {
            "text" | "line" | "email" | "url" => &["max"],
            "country" | "acknowledgement" => &[],
            "choice" => &["options", "other-max"],
            "several" => &["options", "min", "max"],
            "scale" => &["min", "max", "labelled"],
            other => return Err(DefinitionError::UnknownKind(other)),
        };
        self.reject_unexpected_fields(allowed)?;
        match self.kind.as_str() {
            "text" => Ok(Kind::Text(Text { max: self.max_length()?, lines: Lines::MultiLine })),
            "line" => Ok(Kind::Text(Text { max: self.max_length()?, lines: Lines::SingleLine })),
            "email" => Ok(Kind::Email { max: self.max_length()? }),
            "url" if self.max.is_none() => Ok(Kind::Url { max: MAX_URL_LEN }),
            "url" => Ok(Kind::Url { max: self.max_length()? }),
            "country" => Ok(Kind::Country),
            "acknowledgement" => Ok(Kind::Acknowledgement),
            "choice" => self.choice(lists),
            "several" => self.several(lists),
            _ => self.scale(),
        }
    }

    fn reject_unexpected_fields(&self, allowed: &[&str]) -> Result<(), DefinitionError<'_>> {
        let present = [
            ("options", self.options.is_some()),
            ("min", self.min.is_some()),
            ("max", self.max.is_some()),
            ("other-max", self.other_max.is_some()),
            ("labelled", self.labelled.is_some()),
        ];
        match present.iter().find(|(field, present)| *present && !allowed.contains(field)) {
            Some((field, _)) => Err(DefinitionError::Meaningless(field, &self.kind)),
            None => Ok(()),
        }
    }

    fn max_length(&self) -> Result<usize, DefinitionError<'_>> {
        self.max.filter(|max| *max > 0).ok_or(DefinitionError::NoLength(&self.kind))
    }

    fn list(&self, lists: &[OptionList]) -> Result<OptionList, DefinitionError<'_>> {
        let name = self.options.as_deref().ok_or(DefinitionError::NoOptions)?;
        lists.iter().find(|list| list.name == name).cloned().ok_or(DefinitionError::NoList(name))
    }

    fn choice(&self, lists: &[OptionList]) -> Result<Kind, DefinitionError<'_>> {
        let options = self.list(lists)?;
        let has_other = options.find(OptionCode::OTHER).is_some();
        match self.other_max {
            Some(0) => Err(DefinitionError::NoOtherLength),
            Some(_) if !has_other => Err(DefinitionError::NoOther(self.options.as_deref().unwrap_or_default())),
            other_max => Ok(Kind::SingleChoice(SingleChoice { options, other_max })),
        }
    }

    fn several(&self, lists: &[OptionList]) -> Result<Kind, DefinitionError<'_>> {
        let options = self.list(lists)?;
        let min = self.min.unwrap_or(1).max(1);
        let max = self.max.unwrap_or(options.codes.len());
        if min > max {
            return Err(DefinitionError::MinOverMax(min, max));
        }
        if max > options.codes.len() {
            let list = self.options.as_deref().unwrap_or_default();
            return Err(DefinitionError::MaxOverOptions(max, options.codes.len(), list));
        }
        Ok(Kind::MultipleChoice(MultipleChoice { options, min, max }))
    }

    fn scale(&self) -> Result<Kind, DefinitionError<'_>> {
        let point = |value: Option<usize>, field| {
            value.and_then(|value| u8::try_from(value).ok()).ok_or(DefinitionError::NoEnd(field))
        };
        let (first, last) = (point(self.min, "min")?, point(self.max, "max")?);
        if first >= last {
            return Err(DefinitionError::NoPoints(first, last));
        }
        let labelled = self.labelled.clone().unwrap_or_default();
        if let Some(outside) = labelled.iter().find(|point| !(first..=last).contains(point)) {
            return Err(DefinitionError::OffScale(*outside, first, last));
        }
        Ok(Kind::Scale(Scale { first, last, labelled }))
    }
}
