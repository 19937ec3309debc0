//! Which codes count for each text of a question, when several people coded it.

#[cfg(test)]
mod tests;

use super::{SynthesisError, SynthesisService};
use crate::coding::CodeSet;
use crate::coding::frame::CodingFrame;
use crate::store::{Coding, DoubleText, Settlement};
use std::collections::{BTreeMap, BTreeSet};

/// How many texts are read at once.
const PAGE: u32 = 500;

/// What the codes of a text come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// One person coded it.
    Single,
    /// Several people coded it alike.
    Agreed,
    /// Several people coded it differently, and it was decided.
    Settled,
}

/// A text whose codes count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountedText {
    /// The response to which it belongs.
    pub response_id: String,
    /// Its codes, as they count under the frame as it is.
    pub codes: CodeSet,
    /// What they come from.
    pub basis: Basis,
    /// Whether one of its coders marked it as worth quoting.
    pub is_quotable: bool,
    /// Whether one of its coders wants to discuss it.
    pub is_doubtful: bool,
    /// The number of the newest coding that counts for it.
    pub number: i64,
}

/// The texts of a question whose codes count, and how many others have codings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CountedCodings {
    /// The texts, sorted by response.
    pub texts: Vec<CountedText>,
    /// The texts that were coded differently and are not settled.
    pub to_settle: u64,
    /// The texts of a sample in force that one of two coders has still to code.
    pub waiting: u64,
    /// The texts that have to be coded again, because a theme was split or retired.
    pub again: u64,
    /// The number of people whose codings these are.
    pub coders: u64,
    /// The number of the newest coding; 0 if there is none.
    pub newest: i64,
}

/// What counts for one text.
enum Counting {
    Counts(CodeSet, Basis),
    ToSettle,
    Waits,
    Again,
}

impl SynthesisService {
    /// Returns which codes count for each text of a frame's control. A text of the sample in force counts by its first codings and
    /// its settlement; any other one by its settlement, or if all its coders gave it the same codes.
    ///
    /// # Errors
    /// When the store fails or holds codes that cannot be read.
    pub async fn counted_codings(&self, frame: &CodingFrame) -> Result<CountedCodings, SynthesisError> {
        let control = frame.question();
        let sample = self.newest_sample(control).await?.filter(|sample| sample.end.is_none());
        let doubles = match sample {
            Some(sample) => self.texts_of_sample(sample.number).await?,
            None => Vec::new(),
        };
        let doubles: BTreeMap<&str, &DoubleText> =
            doubles.iter().map(|text| (text.response_id.as_str(), text)).collect();
        let settled = self.settled(control).await?;
        let (mut counted, mut coders, mut after) = (CountedCodings::default(), BTreeSet::new(), String::new());
        loop {
            let page = self.store.standing_codings(self.form_id(), control, &after, PAGE).await?;
            let Some((_, last)) = page.last() else { break };
            after.clone_from(&last.response_id);
            for codings in page.chunk_by(|(_, one), (_, other)| one.response_id == other.response_id) {
                coders.extend(codings.iter().map(|(_, coding)| coding.coder.clone()));
                let Some((_, first)) = codings.first() else { continue };
                let double = doubles.get(first.response_id.as_str()).copied();
                counted.add(codings, counting(frame, codings, double, settled.get(&first.response_id))?);
            }
        }
        counted.coders = coders.len() as u64;
        Ok(counted)
    }

    /// The settlements of a control that count, by response.
    async fn settled(&self, control: &str) -> Result<BTreeMap<String, Settlement>, SynthesisError> {
        let (mut settled, mut after) = (BTreeMap::new(), String::new());
        loop {
            let page = self.store.standing_settlements(self.form_id(), control, &after, PAGE).await?;
            let Some((_, last)) = page.last() else { return Ok(settled) };
            after.clone_from(&last.response_id);
            settled.extend(page.into_iter().map(|(_, settlement)| (settlement.response_id.clone(), settlement)));
        }
    }
}

impl CountedCodings {
    fn add(&mut self, codings: &[(i64, Coding)], counting: Counting) {
        let number = codings.iter().map(|(number, _)| *number).max().unwrap_or_default();
        self.newest = self.newest.max(number);
        match (counting, codings.first()) {
            (Counting::Counts(codes, basis), Some((_, first))) => self.texts.push(CountedText {
                response_id: first.response_id.clone(),
                codes,
                basis,
                is_quotable: codings.iter().any(|(_, coding)| coding.is_quotable),
                is_doubtful: codings.iter().any(|(_, coding)| coding.is_doubtful),
                number,
            }),
            (Counting::Counts(_, _), None) => {}
            (Counting::ToSettle, _) => self.to_settle += 1,
            (Counting::Waits, _) => self.waiting += 1,
            (Counting::Again, _) => self.again += 1,
        }
    }
}

/// Decides what counts for a text with these standing codings.
fn counting(
    frame: &CodingFrame,
    codings: &[(i64, Coding)],
    double: Option<&DoubleText>,
    settlement: Option<&Settlement>,
) -> Result<Counting, SynthesisError> {
    if let Some(codes) = settlement.and_then(|settlement| settlement.codes.as_ref()) {
        return Ok(match frame.current_codes(&codes.parse()?) {
            Some(codes) => Counting::Counts(codes, Basis::Settled),
            None => Counting::Again,
        });
    }
    let given: Vec<&Coding> = match double {
        Some(double) => match double.first_codings() {
            Some(both) => both.to_vec(),
            None => return Ok(Counting::Waits),
        },
        None => codings.iter().map(|(_, coding)| coding).collect(),
    };
    let sets = given.iter().map(|coding| coding.codes.as_deref().unwrap_or_default().parse());
    let sets = sets.collect::<Result<Vec<CodeSet>, _>>()?;
    let current: Option<Vec<CodeSet>> = sets.iter().map(|codes| frame.current_codes(codes)).collect();
    let Some(mut current) = current else { return Ok(Counting::Again) };
    let basis = if current.len() > 1 { Basis::Agreed } else { Basis::Single };
    current.dedup();
    Ok(match (current.pop(), current.is_empty()) {
        (Some(codes), true) => Counting::Counts(codes, basis),
        (_, _) => Counting::ToSettle,
    })
}
