//! The rereading of accepted texts: where a form wants it, one accepted text in twenty, drawn by its id, is read again by another person.
//! How often that person decides otherwise says how far the others can be relied on.

use super::ReviewService;
use super::redaction::published_text;
use super::scan::Flag;
use super::snapshot::ReviewedSnapshot;
use super::status::{Readers, RemainingDecision, remaining_reviews, validity};
use crate::review::ReviewError;
use crate::store::{Rereading, RereadingCounts, Review, Verdict};
use sha2::{Digest, Sha256};

/// One text in so many is drawn.
const ONE_IN: u16 = 20;

impl ReviewService {
    /// Returns whether the form wants accepted texts to be read again.
    pub fn has_rereading(&self) -> bool {
        !self.has_second_reader() && self.form.open_data().is_some_and(|open_data| open_data.rereading)
    }

    /// Returns how many accepted texts were read again, and how often the decision was another one.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn rereadings(&self) -> Result<RereadingCounts, ReviewError> {
        Ok(self.store.rereading_counts(self.form.id().as_str()).await?)
    }

    /// Returns how many persons have to agree on a text.
    pub(super) fn readers_of(&self, response_id: &str, control: &str) -> Readers {
        if self.has_second_reader() {
            Readers::Two
        } else if self.has_rereading() && is_drawn(response_id, control) {
            Readers::TwoIfAccepted
        } else {
            Readers::One
        }
    }
}

/// Returns whether a text is drawn. Ids of responses are random, so nobody knows beforehand which texts will be.
fn is_drawn(response_id: &str, control: &str) -> bool {
    let digest = Sha256::digest(format!("rereading\0{response_id}\0{control}"));
    u16::from_be_bytes([digest[0], digest[1]]) % ONE_IN == 0
}

/// Returns what became of a text with these flags that needs as many readers, given every entry of the log about it.
pub(super) fn rereading<'r>(
    text: &str,
    flags: &[Flag],
    reviews: impl Iterator<Item = &'r Review>,
    readers: Readers,
) -> Rereading {
    if readers != Readers::TwoIfAccepted {
        return Rereading::NotDone;
    }
    let now = ReviewedSnapshot::from_text(text, flags);
    let remaining = remaining_reviews(reviews);
    let decisions = remaining.iter().filter_map(|review| RemainingDecision::from_review(review));
    let mut valid = decisions.filter(|decision| validity(decision, &now).is_none());
    let Some(first) = valid.next().filter(|first| *first.verdict == Verdict::Accepted) else {
        return Rereading::NotDone;
    };
    match valid.find(|decision| decision.review.person != first.review.person) {
        None => Rereading::NotDone,
        Some(second) if published_text(text, second.verdict) == text => Rereading::Confirmed,
        Some(_) => Rereading::Overturned,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::ReviewAct;

    fn by(person: &str, verdict: Verdict) -> Review {
        Review {
            response_id: "r".into(),
            control: "1a".into(),
            text_digest: ReviewedSnapshot::from_text("a text", &[]).encode(),
            act: ReviewAct::Decision(verdict),
            note: String::new(),
            person: person.into(),
            by: person.into(),
            at: 0,
        }
    }

    fn found(reviews: &[Review]) -> Rereading {
        rereading("a text", &[], reviews.iter(), Readers::TwoIfAccepted)
    }

    #[test]
    fn one_text_in_twenty_is_drawn_and_always_the_same() {
        let drawn = |number: u32| is_drawn(&format!("response-{number}"), "1a");
        let count = (0..20_000).filter(|number| drawn(*number)).count();
        assert!((900..1100).contains(&count), "{count}");
        assert!((0..100).all(|number| drawn(number) == drawn(number)));
    }

    #[test]
    fn the_first_decision_of_another_person_confirms_an_acceptance_or_overturns_it() {
        let (ada, bob) = (by("ada", Verdict::Accepted), by("bob", Verdict::Accepted));
        let withheld = by("bob", Verdict::Withheld);
        assert_eq!(found(&[]), Rereading::NotDone);
        assert_eq!(found(&[ada.clone(), ada.clone()]), Rereading::NotDone, "the same person");
        assert_eq!(found(&[ada.clone(), bob.clone()]), Rereading::Confirmed);
        assert_eq!(found(&[ada.clone(), withheld.clone()]), Rereading::Overturned);
        assert_eq!(found(&[ada.clone(), by("bob", Verdict::Redacted(vec![(0, 1)]))]), Rereading::Overturned);
        // Who gives way afterwards does not undo that it was overturned.
        assert_eq!(found(&[ada.clone(), withheld.clone(), by("ada", Verdict::Withheld)]), Rereading::Overturned);
        assert_eq!(found(&[withheld, ada.clone()]), Rereading::NotDone, "it was not accepted first");
        let other = Review { text_digest: ReviewedSnapshot::from_text("another text", &[]).encode(), ..ada.clone() };
        assert_eq!(found(&[other, bob.clone()]), Rereading::NotDone, "the text has changed");
        assert_eq!(rereading("a text", &[], [ada, bob].iter(), Readers::One), Rereading::NotDone, "it was not drawn");
    }
}
