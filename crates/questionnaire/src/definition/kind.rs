//! What a form's file says of the kind of a question: which lines each kind takes, and what makes sense in them.

use super::fault::Fault;
use super::question::QuestionDefinition;
use crate::form::{Choice, Kind, Lines, OptionList, Scale, Several, Text};
use crate::name::OptionCode;

/// The longest address of a website where the question does not say: longer ones are no addresses that people type.
const LONGEST_URL: usize = 200;

impl QuestionDefinition {
    /// What is asked, given the lists of options.
    pub(super) fn kind(&self, lists: &[OptionList]) -> Result<Kind, Fault<'_>> {
        let allowed: &[&str] = match self.kind.as_str() {
            "text" | "line" | "email" | "url" => &["max"],
            "country" | "acknowledgement" => &[],
            "choice" => &["options", "other-max"],
            "several" => &["options", "min", "max"],
            "scale" => &["min", "max", "labelled"],
            other => return Err(Fault::UnknownKind(other)),
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

    fn refuse_fields_beyond(&self, allowed: &[&str]) -> Result<(), Fault<'_>> {
        let present = [
            ("options", self.options.is_some()),
            ("min", self.min.is_some()),
            ("max", self.max.is_some()),
            ("other-max", self.other_max.is_some()),
            ("labelled", self.labelled.is_some()),
        ];
        match present.iter().find(|(field, present)| *present && !allowed.contains(field)) {
            Some((field, _)) => Err(Fault::Meaningless(field, &self.kind)),
            None => Ok(()),
        }
    }

    fn longest(&self) -> Result<usize, Fault<'_>> {
        self.max.filter(|max| *max > 0).ok_or(Fault::NoLength(&self.kind))
    }

    fn list(&self, lists: &[OptionList]) -> Result<OptionList, Fault<'_>> {
        let name = self.options.as_deref().ok_or(Fault::NoOptions)?;
        lists.iter().find(|list| list.name == name).cloned().ok_or(Fault::NoList(name))
    }

    fn choice(&self, lists: &[OptionList]) -> Result<Kind, Fault<'_>> {
        let options = self.list(lists)?;
        let has_other = options.find(OptionCode::OTHER).is_some();
        match self.other_max {
            Some(0) => Err(Fault::NoOtherLength),
            Some(_) if !has_other => Err(Fault::NoOther(self.options.as_deref().unwrap_or_default())),
            other_max => Ok(Kind::Choice(Choice { options, other_max })),
        }
    }

    fn several(&self, lists: &[OptionList]) -> Result<Kind, Fault<'_>> {
        let options = self.list(lists)?;
        let min = self.min.unwrap_or(1).max(1);
        let max = self.max.unwrap_or(options.codes.len());
        if min > max {
            return Err(Fault::MinOverMax(min, max));
        }
        if max > options.codes.len() {
            let list = self.options.as_deref().unwrap_or_default();
            return Err(Fault::MaxOverOptions(max, options.codes.len(), list));
        }
        Ok(Kind::Several(Several { options, min, max }))
    }

    fn scale(&self) -> Result<Kind, Fault<'_>> {
        let point =
            |value: Option<usize>, field| value.and_then(|value| u8::try_from(value).ok()).ok_or(Fault::NoEnd(field));
        let (first, last) = (point(self.min, "min")?, point(self.max, "max")?);
        if first >= last {
            return Err(Fault::NoPoints(first, last));
        }
        let labelled = self.labelled.clone().unwrap_or_default();
        if let Some(outside) = labelled.iter().find(|point| !(first..=last).contains(point)) {
            return Err(Fault::OffScale(*outside, first, last));
        }
        Ok(Kind::Scale(Scale { first, last, labelled }))
    }
}
