//! Synthetic responses: which answers, in which language, and when they arrive.

use super::dice::Dice;
use super::synthetic_answers::{answers_about, synthetic_answers};
use crate::coding::synthetic_texts::{SyntheticText, synthetic_text};
use crate::server::operator_actions::ResponseFactory;
use crate::store::{NewResponse, ResponseStore, StoreError};
use futures::{StreamExt, stream};
use jiff::{SignedDuration, Timestamp};
use questionnaire::{Form, RawAnswers};
use std::future::Future;

/// How many responses wait for the store at once: three of its batches. One is committed, one waits, and the third is generated meanwhile.
const MAX_IN_FLIGHT: usize = 3_072;

/// Generates the synthetic responses of a form. The same seed gives the same responses.
pub struct ResponseGenerator<'a> {
    /// Makes responses for the store.
    pub factory: ResponseFactory<'a>,
    /// The form that they answer.
    pub form: &'a Form,
    /// The languages: the first one for half of the responses, the second one for half of the others, and so on.
    pub locales: Vec<&'a str>,
    /// The control that every response answers by a text about known themes, and alone among those with texts of several lines.
    pub texts: Option<&'a str>,
    /// Which responses.
    pub seed: u64,
    /// The period over which they are spread.
    pub period: (Timestamp, Timestamp),
}

/// A response that was generated and is not recorded yet.
pub(super) struct GeneratedResponse<'a> {
    pub(super) submission_id: String,
    pub(super) answers: RawAnswers,
    pub(super) locale: &'a str,
    pub(super) at: Timestamp,
}

impl<'a> ResponseGenerator<'a> {
    /// Records so many responses, and calls `recorded` after each. One that is recorded already is not recorded again.
    ///
    /// # Errors
    /// When the store fails. What is recorded by then stays.
    pub async fn record_responses(
        &self,
        store: &dyn ResponseStore,
        number: u64,
        recorded: impl Fn(),
    ) -> Result<(), StoreError> {
        let mut recording =
            stream::iter(0..number).map(|number| self.record(store, number)).buffer_unordered(MAX_IN_FLIGHT);
        while let Some(done) = recording.next().await {
            done?;
            recorded();
        }
        Ok(())
    }

    fn record<'s>(
        &self,
        store: &'s dyn ResponseStore,
        number: u64,
    ) -> impl Future<Output = Result<(), StoreError>> + use<'s> {
        let response = self.new_response(self.generated(number));
        async move { store.record(response).await.map(|_| ()) }
    }

    /// The response with this number.
    pub(super) fn generated(&self, number: u64) -> GeneratedResponse<'a> {
        let seed = self.response_seed(number);
        let mut dice = Dice::from_seed(seed);
        let (locale, at) = (self.locale(&mut dice), self.instant(&mut dice));
        let submission_id = format!("demo-{}-{}-{number}", self.form.id(), self.seed);
        let answers = match self.texts {
            Some(control) => answers_about(self.form, control, locale, seed),
            None => synthetic_answers(self.form, locale, seed),
        };
        GeneratedResponse { submission_id, answers, locale, at }
    }

    /// The text that the response with this number has for a control, with its codes; `None` in a language without such texts.
    pub fn known_text(&self, control: &str, number: u64) -> Option<SyntheticText> {
        let seed = self.response_seed(number);
        synthetic_text(self.locale(&mut Dice::from_seed(seed)), control, seed)
    }

    /// The multiplier differs from that of the generator, because with the same one the streams of two seeds would overlap.
    fn response_seed(&self, number: u64) -> u64 {
        self.seed.wrapping_mul(0xD6E8_FEB8_6659_FD93).wrapping_add(number)
    }

    /// The response as the store records it.
    pub(super) fn new_response(&self, response: GeneratedResponse<'_>) -> NewResponse {
        let GeneratedResponse { submission_id, answers, locale, at } = response;
        self.factory.response(submission_id, &answers, locale, at)
    }

    fn locale(&self, dice: &mut Dice) -> &'a str {
        let mut left = self.locales.iter().peekable();
        while let Some(locale) = left.next() {
            if left.peek().is_none() || dice.next_f64() < 0.5 {
                return locale;
            }
        }
        ""
    }

    /// A time in the period: most are just after the opening and just before the closing, and more by day than by night.
    fn instant(&self, dice: &mut Dice) -> Timestamp {
        let squared = dice.next_f64().powi(2);
        let part = match dice.next_f64() {
            side if side < 0.35 => squared,
            side if side < 0.7 => 1.0 - squared,
            _ => dice.next_f64(),
        };
        let (from, to) = self.period;
        let whole = from.duration_until(to);
        let days = (whole.as_secs_f64() * part / 86_400.0).floor();
        let hour = 6.0 + 7.0 * (dice.next_f64() + dice.next_f64());
        let at = SignedDuration::try_from_secs_f64(days * 86_400.0 + hour * 3_600.0 * 0.999);
        let at = at.expect("a moment of the window is no longer than a duration can be");
        (from + at.min(whole)).max(from)
    }
}
