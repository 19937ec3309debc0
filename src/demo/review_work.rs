//! What the reviewers did: most texts are decided, some flagged ones wait for somebody else, and some are before somebody's eyes.

use super::arrivals::Arrival;
use super::error::OfficeError;
use super::office::Office;
use super::team::REVIEWERS;
use crate::review::{CatchUp, Decision, FreeText, ReviewService, Reviewer};
use crate::store::{NewReservation, Verdict};
use crate::workspace::Role;
use jiff::SignedDuration;
use std::sync::Arc;

/// How long after its arrival a response is read.
const READING_DELAY: SignedDuration = SignedDuration::from_hours(3);
/// How many texts are before somebody's eyes.
const RESERVED: usize = 3;

/// Reviews the texts of responses in the order in which they arrived; the two reviewers take turns.
pub(super) async fn review_texts(office: &mut Office<'_>, arrivals: &[Arrival]) -> Result<(), OfficeError> {
    let service = ReviewService::new(Arc::clone(&office.form), Arc::clone(&office.store));
    while service.catch_up().await? == CatchUp::Behind {}
    let (mut plain, mut flagged) = (0, 0);
    for (arrival, address) in arrivals.iter().zip(REVIEWERS.into_iter().cycle()) {
        office.clock.wait_until(arrival.at + READING_DELAY);
        let Some(response) = service.response(&arrival.response_id).await? else { continue };
        for text in &response.texts {
            let who = Reviewer { by: office.team.signature(address, Role::Reviewer), at: office.clock.next_act() };
            if text.flags.is_empty() {
                plain += 1;
                decide_on_plain(&service, text, plain, &who).await?;
            } else {
                flagged += 1;
                decide_on_flagged(&service, text, flagged, &who).await?;
            }
        }
    }
    Ok(())
}

/// Nearly every text in which nothing is flagged is accepted.
async fn decide_on_plain(
    service: &ReviewService,
    text: &FreeText,
    number: u64,
    who: &Reviewer,
) -> Result<(), OfficeError> {
    let verdict = match number % 30 {
        7 => {
            service.add_note(text, "quoted in a newspaper last week".to_owned(), who).await?;
            Verdict::Accepted
        }
        16 => Verdict::Withheld,
        _ => Verdict::Accepted,
    };
    let note = if verdict == Verdict::Withheld { "accuses a person who can be recognised" } else { "" };
    let decision = Decision { verdict, note: note.to_owned(), despite_flags: false };
    Ok(service.decide(text, decision, who).await?)
}

/// Of the texts in which something is flagged, some are redacted, some published as they are, some left to somebody else.
async fn decide_on_flagged(
    service: &ReviewService,
    text: &FreeText,
    number: u64,
    who: &Reviewer,
) -> Result<(), OfficeError> {
    let (verdict, note) = match number % 5 {
        1 | 2 => (Verdict::Redacted(text.flags.iter().map(|flag| (flag.from, flag.to)).collect()), ""),
        3 => (Verdict::Accepted, "the address is public"),
        4 => return Ok(service.ask_opinion(text, "is this the name of a person?".to_owned(), who).await?),
        _ => return Ok(()),
    };
    let decision = Decision { verdict, note: note.to_owned(), despite_flags: true };
    Ok(service.decide(text, decision, who).await?)
}

/// Puts some of the texts that wait before the eyes of reviewers.
pub(super) async fn reserve_texts(office: &mut Office<'_>, waiting: &[Arrival]) -> Result<(), OfficeError> {
    let service = ReviewService::new(Arc::clone(&office.form), Arc::clone(&office.store));
    while service.catch_up().await? == CatchUp::Behind {}
    let mut reviewers = REVIEWERS.into_iter().cycle().take(RESERVED);
    for arrival in waiting {
        let Some(response) = service.response(&arrival.response_id).await? else { continue };
        for text in &response.texts {
            let Some(address) = reviewers.next() else { return Ok(()) };
            let person = office.team.actor(address, Role::Reviewer).to_string();
            let now = office.clock.end().as_millisecond();
            service.reserve(&text.key(), &NewReservation::from_now(person, address.to_owned(), now)).await?;
        }
    }
    Ok(())
}
