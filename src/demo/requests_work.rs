//! What the case officer did: rights requests of several kinds, one of them answered.

use super::arrivals::Arrival;
use super::error::OfficeError;
use super::office::Office;
use super::team::CASE_OFFICER;
use crate::store::{NewRequestStep, NewRightsRequest};
use crate::workspace::{Act, Action, Actor, InvokedRight, Object, RequestChannel, RequestDecision, RequestStep, Role};
use jiff::tz::TimeZone;

/// Enters a request of some time ago that is answered, and one whose answer is begun.
pub(super) async fn register_requests(office: &mut Office<'_>, arrivals: &[Arrival]) -> Result<(), OfficeError> {
    let [first, second] = [arrivals.first(), arrivals.get(1)].map(|found| found.map(|one| one.response_id.clone()));
    let (Some(first), Some(second)) = (first, second) else { return Ok(()) };
    let access = register(office, (InvokedRight::Access, RequestChannel::Mail), 9).await?;
    step(office, &access, RequestStep::Identity, "", "answered from the address in the response").await?;
    step(office, &access, RequestStep::Response, &first, "found by the receipt code").await?;
    see_private_answers(office, &first).await?;
    step(office, &access, RequestStep::Decision, RequestDecision::Granted.name(), "sheet sent by post").await?;
    let rectification = register(office, (InvokedRight::Rectification, RequestChannel::InPerson), 7).await?;
    step(office, &rectification, RequestStep::Identity, "", "identity card seen, no copy kept").await?;
    step(office, &rectification, RequestStep::Response, &second, "found by the name of the organisation").await
}

/// Enters a request that asks for an erasure, which follows, and one that nobody has worked on yet.
pub(super) async fn answer_requests(office: &mut Office<'_>, arrivals: &[Arrival]) -> Result<(), OfficeError> {
    let Some(erased) = arrivals.get(ERASED) else { return Ok(()) };
    let erased = erased.response_id.clone();
    let erasure = register(office, (InvokedRight::Erasure, RequestChannel::Letter), 3).await?;
    step(office, &erasure, RequestStep::Identity, "", "answered from the address in the response").await?;
    step(office, &erasure, RequestStep::Response, &erased, "found by the receipt code").await?;
    step(office, &erasure, RequestStep::Decision, RequestDecision::Granted.name(), "withdrawn, and told so").await?;
    register(office, (InvokedRight::Objection, RequestChannel::Telephone), 1).await.map(|_| ())
}

/// The place of the response that is erased on request.
pub(super) const ERASED: usize = 4;

fn officer(office: &Office<'_>) -> Actor {
    office.team.actor(CASE_OFFICER, Role::CaseOfficer)
}

/// Enters a request that came so many days ago, and returns its id.
async fn register(
    office: &mut Office<'_>,
    (invoked, through): (InvokedRight, RequestChannel),
    days: i64,
) -> Result<String, OfficeError> {
    let received = office.clock.days_ago(days);
    office.clock.wait_until(received);
    let id = office.form.id().as_str();
    let act = Act::new(officer(office), Action::RegisterRequest, Object::form(id), office.clock.next_act());
    let act = act.on_form(id).with("right", invoked.name()).with("through", through.name());
    let request = act.id.clone();
    let new = NewRightsRequest {
        form: id.to_owned(),
        received_on: received.to_zoned(TimeZone::UTC).date().to_string(),
        through,
        invoked,
        reference: format!("DEMO-{}", invoked.name()),
        name: CASE_OFFICER.to_owned(),
    };
    office.store.register_request(new, act).await?;
    Ok(request)
}

async fn step(
    office: &mut Office<'_>,
    request: &str,
    step: RequestStep,
    value: &str,
    note: &str,
) -> Result<(), OfficeError> {
    let id = office.form.id().as_str();
    let act = Act::new(officer(office), Action::StepOfRequest, Object::request(request), office.clock.next_act());
    let act = act.on_form(id).with("step", step.name()).with("value", value);
    let step = NewRequestStep { step, value: value.to_owned(), note: note.to_owned(), name: CASE_OFFICER.to_owned() };
    let is_added = office.store.add_request_step(id, request, step, None, act).await?;
    if is_added { Ok(()) } else { Err(OfficeError::Unexpected("a step was not added to a request")) }
}

/// Looks at the private answers of a response, which the log notes.
async fn see_private_answers(office: &mut Office<'_>, response: &str) -> Result<(), OfficeError> {
    let id = office.form.id().as_str();
    let act = Act::new(officer(office), Action::SeePrivateAnswers, Object::response(response), office.clock.next_act());
    let act = act.on_form(id).because("rights request DEMO-access");
    office.store.read_private_versions(id, response, act).await?;
    Ok(())
}
