//! The results: when they are shown, their counts and suppressions, and that `open-data verify` can recompute them.

mod access;
mod canary;
pub(crate) mod days;
mod described;
mod figures;
mod texts;
mod verify;

use crate::support::responses::{consultation, fresh_id, sampled};
use crate::support::server::Server;
use consultation::server::operator_actions::ResponseFactory;
use consultation::store::Store;
use jiff::Timestamp;
use questionnaire::{RawAnswer, RawAnswers};

const PAGE: &str = "/fr/consultation/results";
const ENGLISH_PAGE: &str = "/en/consultation/results";
const FIGURES: &str = "/consultation/results.json";

/// The first responses come on 3 February 2020.
const FIRST: &str = "2020-02-03T10:00:00Z";
const DAY: i64 = 86_400;

/// Records responses as the server does: three a day, every fourth in English.
async fn record(store: &dyn Store, responses: &[RawAnswers]) {
    let registrar = ResponseFactory::new(store, consultation()).await.expect("a secret");
    let first: Timestamp = FIRST.parse().expect("an instant");
    for (at, answers) in responses.iter().enumerate() {
        let day = i64::try_from(at / 3).expect("few responses") * DAY;
        let received = Timestamp::from_second(first.as_second() + day).expect("an instant");
        let locale = if at % 4 == 3 { "en" } else { "fr" };
        let response = registrar.response(fresh_id(), answers, locale, received);
        store.record(response).await.expect("it is recorded");
    }
}

/// A closed consultation with these responses.
pub(crate) async fn closed_with(responses: &[RawAnswers]) -> Server {
    let server = Server::closed().await;
    record(server.store(), responses).await;
    server
}

/// This many synthetic responses of a kind of respondent.
fn of_kind(kind: &str, seeds: std::ops::Range<u64>) -> Vec<RawAnswers> {
    let mut responses: Vec<_> = seeds.map(sampled).collect();
    for answers in &mut responses {
        answers.set("7d", RawAnswer::One(kind.to_owned()));
    }
    responses
}

/// Sixty responses, three of them of States.
pub(crate) fn sixty() -> Vec<RawAnswers> {
    let mut all = of_kind("state", 0..3);
    all.extend(of_kind("public-body", 3..20));
    all.extend(of_kind("private-sector", 20..45));
    all.extend(of_kind("civil-society", 45..60));
    all
}
