//! The figures of the themes of one question, with suppression.

use super::agreement::{AgreementFigures, rounded};
use super::counts::{CodedCounts, fold_rare};
use crate::coding::agreement::CountedUnits;
use crate::coding::code::{Code, ReservedCode};
use questionnaire::OptionCode;
use questionnaire::results::ByGroup;
use questionnaire::suppression::{Count, THRESHOLD};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

/// The themes of one question as they are published.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuestionThemes {
    /// The control in which the texts were written.
    pub question: String,
    /// The version of the coding frame.
    pub frame_version: u32,
    /// The number of published texts.
    pub texts: u64,
    /// The number of people who coded them.
    pub coders: u64,
    /// How many respondents have a text whose codes count: the base of each percentage.
    pub respondents: Count,
    /// How many of each group.
    pub respondents_by_group: ByGroup,
    /// The codes that count, the most frequent first, those without a theme last.
    pub themes: Vec<ThemeCount>,
    /// The agreement of the coders; `None` if no text was coded twice.
    pub agreement: Option<AgreementFigures>,
}

/// The number of respondents who wrote of a theme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ThemeCount {
    /// The theme's id, or a reserved code.
    pub theme: String,
    /// The number of respondents.
    pub count: Count,
    /// The numbers by group.
    pub by_group: ByGroup,
    /// Krippendorff's alpha of the theme, if texts were coded twice.
    pub alpha: Option<f64>,
    /// What follows from it: `reliable`, `tentative`, `low`, `too-rare`, `not-computable`.
    pub reliability: Option<String>,
}

/// What is known of a question beside the codes of its texts.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionFacts<'f> {
    /// The control.
    pub question: &'f str,
    /// The version of its coding frame.
    pub frame_version: u32,
    /// The number of published texts.
    pub texts: u64,
    /// The number of people who coded them.
    pub coders: u64,
    /// The first codings of the texts that were coded twice.
    pub double_coded: &'f CountedUnits,
    /// The least alpha that the form asks for.
    pub least_alpha: f64,
}

impl QuestionThemes {
    /// Returns the count of a theme or reserved code.
    pub fn theme(&self, name: &str) -> Option<&ThemeCount> {
        self.themes.iter().find(|theme| theme.theme == name)
    }
}

/// Computes the figures of a question. Rare codes count as `other`.
pub fn question_themes(facts: &QuestionFacts<'_>, groups: &[OptionCode], counts: &CodedCounts) -> QuestionThemes {
    let frequent = counts.frequent_codes();
    let counts = counts.folded();
    let respondents = counts.texts();
    let codes: Vec<&Code> = counts.codes().into_iter().collect();
    let by_group = counts.by_group(groups, &codes);
    let double = facts.double_coded.with_sets(|set| fold_rare(set, &frequent));
    let agreement = AgreementFigures::from_counted(&double);
    let themes = codes.iter().zip(by_group.rows).map(|(code, by_group)| {
        let judged = agreement.as_ref().map(|_| double.agreement_on(code, facts.least_alpha));
        ThemeCount {
            theme: code.name().to_owned(),
            count: published(counts.texts_with(Some(code), None)),
            by_group,
            alpha: judged.and_then(|judged| judged.alpha).map(rounded),
            reliability: judged.map(|judged| judged.reliability.name().to_owned()),
        }
    });
    let mut themes: Vec<ThemeCount> = themes.collect();
    themes.sort_by_key(|theme| (place(&theme.theme), Reverse(theme.count.count()), theme.theme.clone()));
    if respondents < THRESHOLD {
        themes.clear();
    }
    QuestionThemes {
        question: facts.question.to_owned(),
        frame_version: facts.frame_version,
        texts: facts.texts,
        coders: facts.coders,
        respondents: published(respondents),
        respondents_by_group: by_group.bases,
        themes,
        agreement,
    }
}

fn published(count: u64) -> Count {
    if count < THRESHOLD { Count::Suppressed } else { Count::Published(count) }
}

/// Themes come first, then the reserved codes in their order.
pub(super) fn place(name: &str) -> usize {
    let reserved = ReservedCode::ALL.iter().position(|code| code.name() == name);
    reserved.map_or(0, |place| place + 1)
}
