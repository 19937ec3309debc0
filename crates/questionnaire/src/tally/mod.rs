//! The counters of a form: each response adds one to some of them, and the results are computed from them alone.
//!
//! The counters of a response derive from its public answers, its locale and the quarter of an hour in which it was
//! received, which gives its day in any time zone. A private answer cannot be counted, because no function here accepts the
//! type that holds one. Adding responses one by one or all at once gives the same tally, so the results never need the
//! responses again.

mod counter_key;
mod quarter;

use crate::answers::PublicAnswers;
use crate::form::Form;
use crate::ids::{OptionCode, QuestionId};
use crate::kinds::Answer;
use counter_key::within_group;
pub use counter_key::{CounterKey, Measure};
pub use quarter::Quarter;
use std::collections::BTreeMap;

/// The group of respondents by which the results of the form are broken down; `None` if the form has no breakdown question.
pub fn group_of(form: &Form, answers: &PublicAnswers) -> Option<OptionCode> {
    let (question, _) = form.breakdown()?;
    answers.get(question.id().as_str()).and_then(Answer::chosen_option).cloned()
}

/// The keys of all counters that a response adds one to, each once. `received` is the quarter in which the response first
/// arrived; an amendment does not change it.
///
/// Only published counts have counters: time and locale are never combined with an answer or a group.
pub fn counters_of(form: &Form, answers: &PublicAnswers, locale: &str, received: Quarter) -> Vec<String> {
    let breakdown = form.breakdown().map(|(question, _)| question.id());
    let group = group_of(form, answers);
    let apart = [Measure::Locale(locale.to_owned()), Measure::Quarter(received)];
    let mut crossed = vec![Measure::Response];
    for (question, answer) in &answers.0 {
        let chosen = answer.counted_codes();
        if !chosen.is_empty() && Some(question) != breakdown {
            crossed.push(Measure::Answered(question.clone()));
            crossed.extend(chosen.into_iter().map(|code| Measure::Chosen(question.clone(), code)));
        }
    }
    let crossed: Vec<String> = crossed.iter().map(Measure::to_string).collect();
    let within: Vec<String> =
        group.iter().flat_map(|group| crossed.iter().map(|key| within_group(group, key))).collect();
    apart.iter().map(Measure::to_string).chain(crossed).chain(within).collect()
}

/// All counters of a form, by key. Counters that this version of the software or of the form does not know are preserved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally(BTreeMap<String, u64>);

impl From<BTreeMap<String, u64>> for Tally {
    fn from(cells: BTreeMap<String, u64>) -> Self {
        Self(cells)
    }
}

impl From<Tally> for BTreeMap<String, u64> {
    fn from(tally: Tally) -> Self {
        tally.0
    }
}

impl Tally {
    /// Adds one to each of these counters.
    pub fn add(&mut self, cells: impl IntoIterator<Item = String>) {
        for cell in cells {
            *self.0.entry(cell).or_default() += 1;
        }
    }

    /// The count of one counter.
    pub fn get(&self, cell: &CounterKey) -> u64 {
        self.0.get(&cell.to_string()).copied().unwrap_or_default()
    }

    /// The number of responses.
    pub fn responses(&self) -> u64 {
        self.get(&Measure::Response.overall())
    }

    /// The respondents who answered the question, then the count of each option; for one group, or for all respondents.
    pub(crate) fn column(&self, question: &QuestionId, codes: &[OptionCode], group: Option<&OptionCode>) -> Vec<u64> {
        let count = |fact| self.get(&CounterKey { group: group.cloned(), fact });
        let options = codes.iter().map(|code| count(Measure::Chosen(question.clone(), code.clone())));
        std::iter::once(count(Measure::Answered(question.clone()))).chain(options).collect()
    }

    /// The options of a question that were chosen, with their counts.
    pub(crate) fn chosen(&self, question: &QuestionId) -> Vec<(OptionCode, u64)> {
        let chosen = |(cell, count): (CounterKey, u64)| match cell {
            CounterKey { group: None, fact: Measure::Chosen(id, code) } if id == *question => Some((code, count)),
            _ => None,
        };
        self.current_counters().filter(|(_, count)| *count > 0).filter_map(chosen).collect()
    }

    /// All counters that this version knows, with their counts.
    pub(crate) fn current_counters(&self) -> impl Iterator<Item = (CounterKey, u64)> {
        self.0.iter().filter_map(|(name, count)| Some((CounterKey::parse(name)?, *count)))
    }

    /// The keys of all counters that are not zero, as the store has them.
    pub(crate) fn stored_keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter(|(_, count)| **count > 0).map(|(key, _)| key.as_str())
    }
}
