//! The texts of one question, counted by the group of their respondents and by their codes.

use crate::coding::code::{Code, CodeSet, ReservedCode};
use questionnaire::OptionCode;
use questionnaire::results::ByGroup;
use questionnaire::suppression::{Count, Crosstab, THRESHOLD, suppress_with_complements};
use std::collections::{BTreeMap, BTreeSet};

/// How many texts of a question have the same codes, by group of respondents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodedCounts {
    counts: BTreeMap<(Option<OptionCode>, CodeSet), u64>,
}

/// The texts of one question by group, with suppression.
pub(super) struct CountsByGroup {
    /// How many texts each group has.
    pub(super) bases: ByGroup,
    /// For each code, how many of them have it.
    pub(super) rows: Vec<ByGroup>,
}

impl CodedCounts {
    /// Adds texts.
    pub fn add(&mut self, group: Option<OptionCode>, codes: CodeSet, texts: u64) {
        *self.counts.entry((group, codes)).or_default() += texts;
    }

    /// Returns the number of texts.
    pub fn texts(&self) -> u64 {
        self.counts.values().sum()
    }

    /// Returns the codes that at least five texts have.
    pub fn frequent_codes(&self) -> BTreeSet<Code> {
        let mut counts: BTreeMap<&Code, u64> = BTreeMap::new();
        for ((_, set), texts) in &self.counts {
            for code in set.codes() {
                *counts.entry(code).or_default() += texts;
            }
        }
        counts.into_iter().filter(|(_, texts)| *texts >= THRESHOLD).map(|(code, _)| code.clone()).collect()
    }

    /// Returns the same texts with every rare code as `other`.
    pub fn folded(&self) -> Self {
        self.folded_to(&self.frequent_codes())
    }

    /// Returns the same texts with `other` for every code that is not one of these.
    pub(super) fn folded_to(&self, frequent: &BTreeSet<Code>) -> Self {
        let mut folded = Self::default();
        for ((group, set), texts) in &self.counts {
            folded.add(group.clone(), fold_rare(set, frequent), *texts);
        }
        folded
    }

    /// Adds the texts of others.
    pub(super) fn extend(&mut self, others: &Self) {
        for ((group, set), texts) in &others.counts {
            self.add(group.clone(), set.clone(), *texts);
        }
    }

    /// Returns the number of texts that have a code, of one group or of all.
    pub(super) fn texts_with(&self, code: Option<&Code>, group: Option<&OptionCode>) -> u64 {
        let counts = |(own, set): &(Option<OptionCode>, CodeSet)| {
            group.is_none_or(|group| own.as_ref() == Some(group)) && code.is_none_or(|code| set.codes().contains(code))
        };
        self.counts.iter().filter(|(key, _)| counts(key)).map(|(_, texts)| texts).sum()
    }

    /// Counts the texts of each group, and those that have each of these codes, with suppression. A code of too few texts in all is told of
    /// no group.
    pub(super) fn by_group(&self, groups: &[OptionCode], codes: &[&Code]) -> CountsByGroup {
        let count =
            |code: Option<&Code>| groups.iter().map(|group| self.texts_with(code, Some(group))).collect::<Vec<u64>>();
        let (bases, rows) = (count(None), codes.iter().map(|code| count(Some(code))).collect::<Vec<_>>());
        let crosstab =
            suppress_with_complements(&bases, &rows).unwrap_or_else(|| Crosstab::suppressed(groups.len(), codes.len()));
        let named = |figures: &[Count]| groups.iter().cloned().zip(figures.iter().copied()).collect::<ByGroup>();
        let row = |(code, figures): (&&Code, &Vec<Count>)| match self.texts_with(Some(code), None) < THRESHOLD {
            true => named(&vec![Count::Suppressed; groups.len()]),
            false => named(figures),
        };
        CountsByGroup { bases: named(&crosstab.bases), rows: codes.iter().zip(&crosstab.rows).map(row).collect() }
    }

    /// Returns every code that a text has.
    pub(super) fn codes(&self) -> BTreeSet<&Code> {
        self.counts.iter().filter(|(_, texts)| **texts > 0).flat_map(|((_, set), _)| set.codes()).collect()
    }
}

/// Returns the codes with `other` for each that is not among the frequent ones.
pub fn fold_rare(set: &CodeSet, frequent: &BTreeSet<Code>) -> CodeSet {
    let other = Code::Reserved(ReservedCode::Other);
    let fold = |code: &Code| if frequent.contains(code) { code.clone() } else { other.clone() };
    // A code that stands alone is alone still, and `other` may stand beside themes.
    CodeSet::from_codes(set.codes().iter().map(fold)).expect("each set has a code, and one that stands alone is alone")
}
