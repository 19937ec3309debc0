//! The `[results]` table of a form's file.

use super::settings_error::SettingsError;
use super::{find, is_always_answered};
use crate::form::{ResultsPolicy, ResultsRules, Section};
use crate::ids::QuestionId;
use serde::{Deserialize, Serialize};

/// The `[results]` table as written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct ResultsDefinition {
    policy: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    breakdown: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    agreement: Option<Alpha>,
}

/// A measure of agreement in thousandths, written as a number from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
struct Alpha(u16);

impl TryFrom<f64> for Alpha {
    type Error = &'static str;

    fn try_from(alpha: f64) -> Result<Self, Self::Error> {
        let thousandths = (alpha * 1000.0).round();
        if (0.0..=1000.0).contains(&thousandths) {
            Ok(Self(thousandths as u16))
        } else {
            Err("agreement is an alpha from 0 to 1, such as 0.667")
        }
    }
}

impl From<Alpha> for f64 {
    fn from(alpha: Alpha) -> Self {
        Self::from(alpha.0) / 1000.0
    }
}

impl ResultsDefinition {
    /// The table for these rules; `None` if they are the default.
    pub(super) fn from_rules(rules: &ResultsRules) -> Option<Self> {
        let breakdown = rules.breakdown.as_ref().map(ToString::to_string);
        let agreement = rules.agreement.map(Alpha);
        (*rules != ResultsRules::default()).then(|| Self {
            policy: rules.policy.name().to_owned(),
            breakdown,
            agreement,
        })
    }

    pub(super) fn parse(&self, sections: &[Section]) -> Result<ResultsRules, SettingsError> {
        let known = [ResultsPolicy::Never, ResultsPolicy::Live, ResultsPolicy::AfterClosing];
        let policy = known.into_iter().find(|policy| policy.name() == self.policy).ok_or_else(|| {
            SettingsError::UnknownPolicy(self.policy.clone(), known.map(ResultsPolicy::name).to_vec())
        })?;
        let breakdown = self.breakdown.as_deref().map(|id| breakdown(id, sections)).transpose()?;
        Ok(ResultsRules { policy, breakdown, agreement: self.agreement.map(|alpha| alpha.0) })
    }
}

/// Reads the breakdown question. It must be a required single choice that is always asked, so that every respondent belongs
/// to exactly one group.
fn breakdown(id: &str, sections: &[Section]) -> Result<QuestionId, SettingsError> {
    let question = find(id, sections).ok_or_else(|| SettingsError::UnknownQuestion("breakdown", id.to_owned()))?;
    let fits = question.kind.single_choice().is_some() && is_always_answered(question);
    if fits && !question.is_private() {
        Ok(question.id.clone())
    } else {
        Err(SettingsError::UnfitBreakdown(id.to_owned()))
    }
}
