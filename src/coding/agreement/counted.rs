//! Texts that several coders coded, counted by the sets of codes that they got. What agreement is computed from does not grow with
//! the number of texts.

use super::alpha::{alpha_of_counts, weighted_alpha};
use super::{CodedUnits, Reliability, masi_distance};
use crate::coding::code::{Code, CodeSet};
use std::collections::{BTreeMap, BTreeSet};

/// How many texts got the same sets of codes from those who coded them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CountedUnits {
    coders: BTreeSet<String>,
    /// By the sets of one text, sorted: who gave which changes no figure.
    units: BTreeMap<Vec<CodeSet>, usize>,
}

/// How far coders agree on a code.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CodeAgreement {
    /// Nominal alpha.
    pub alpha: Option<f64>,
    /// What follows from it.
    pub reliability: Reliability,
}

impl CountedUnits {
    /// Counts the texts that at least two coders coded.
    pub fn from_units(units: &CodedUnits) -> Self {
        let mut counted = Self::default();
        for unit in units.values() {
            counted.add(unit.keys().cloned(), unit.values().cloned().collect(), 1);
        }
        counted
    }

    /// Adds texts that got these sets from these coders. Texts of one coder say nothing of agreement.
    pub fn add(&mut self, coders: impl IntoIterator<Item = String>, mut sets: Vec<CodeSet>, texts: usize) {
        if sets.len() > 1 && texts > 0 {
            sets.sort();
            self.coders.extend(coders);
            *self.units.entry(sets).or_default() += texts;
        }
    }

    /// Returns the same texts with other sets in place of theirs.
    pub fn with_sets(&self, other: impl Fn(&CodeSet) -> CodeSet) -> Self {
        let mut counted = Self::default();
        for (sets, texts) in &self.units {
            counted.add(self.coders.iter().cloned(), sets.iter().map(&other).collect(), *texts);
        }
        counted
    }

    /// Returns the number of texts.
    pub fn texts(&self) -> usize {
        self.units.values().sum()
    }

    /// Returns the number of coders.
    pub fn coders(&self) -> usize {
        self.coders.len()
    }

    /// Returns every code that somebody gave.
    pub fn codes(&self) -> BTreeSet<&Code> {
        self.units.keys().flatten().flat_map(CodeSet::codes).collect()
    }

    /// Returns alpha over the whole sets of codes, with MASI.
    pub fn alpha(&self) -> Option<f64> {
        let units = self.units.iter().map(|(sets, texts)| (sets.as_slice(), *texts));
        weighted_alpha(units, masi_distance)
    }

    /// Returns how far coders agree on a code; `least` is the alpha that the form asks for.
    pub fn agreement_on(&self, code: &Code, least: f64) -> CodeAgreement {
        let given = |sets: &[CodeSet]| sets.iter().filter(|set| set.codes().contains(code)).count();
        let units = self.units.iter().map(|(sets, texts)| (given(sets), sets.len(), *texts));
        let having: usize = units.clone().filter(|(given, ..)| *given > 0).map(|(.., texts)| texts).sum();
        let alpha = alpha_of_counts(units);
        CodeAgreement { alpha, reliability: Reliability::from_alpha(alpha, having, least) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coding::agreement::{alpha, nominal_alpha};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn counted_texts_give_the_figures_of_the_texts_one_by_one(
            given in proptest::collection::vec((0usize..6, 0usize..6), 0..40),
        ) {
            let sets = ["a", "b", "a b", "c", "a c", "other"].map(|codes| codes.parse::<CodeSet>().expect("codes"));
            let mut units = CodedUnits::new();
            for (at, (one, other)) in given.iter().enumerate() {
                let codings = [("A".to_owned(), sets[*one].clone()), ("B".to_owned(), sets[*other].clone())];
                units.insert(format!("{at:03}"), codings.into());
            }
            let counted = CountedUnits::from_units(&units);
            prop_assert_eq!(counted.texts(), given.len());
            let lists: Vec<Vec<&CodeSet>> = units.values().map(|unit| unit.values().collect()).collect();
            let near = |one: Option<f64>, other: Option<f64>| match (one, other) {
                (Some(one), Some(other)) => (one - other).abs() < 1e-9,
                (one, other) => one == other,
            };
            prop_assert!(near(counted.alpha(), alpha(&lists, |one: &&CodeSet, other: &&CodeSet| masi_distance(one, other))));
            for code in counted.codes() {
                let judged: Vec<Vec<bool>> =
                    lists.iter().map(|sets| sets.iter().map(|set| set.codes().contains(code)).collect()).collect();
                prop_assert!(near(counted.agreement_on(code, 0.667).alpha, nominal_alpha::<bool, _>(&judged)));
            }
        }
    }
}
