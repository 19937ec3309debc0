//! Rights requests as the pages show them: when each is due, and what was done.

use super::super::permitted::Permitted;
use super::super::visitor::Visitor;
use crate::server::due_requests::{days_left, due_on, received_on};
use crate::site::zone::day;
use crate::store::timestamps::timestamp_from_ms;
use crate::store::{NewRequestStep, RightsRequest, StoreError};
use crate::ui::pages::Moment;
use crate::ui::workspace::{RequestPage, RequestRow, RequestsPage, StepView, decision_key, fields};
use crate::workspace::{Permission, Permit, RequestDecision, RequestStep, permits};
use jiff::civil::Date;
use questionnaire::Form;

/// The register of the form in the address; `None` without one.
pub(super) async fn list<P: Permit>(permitted: &Permitted<P>) -> Result<Option<RequestsPage>, StoreError> {
    let Some(form) = permitted.form.clone() else { return Ok(None) };
    let today = today(permitted, &form);
    let requests = permitted.store().rights_requests(form.id().as_str()).await?;
    let mut rows: Vec<_> =
        requests.iter().map(|request| row(permitted, request, today)).collect::<Result<_, StoreError>>()?;
    // Those that wait come first, by the days that are left.
    rows.sort_by_key(|row| row.left.map_or(i64::MAX, |left| left));
    Ok(Some(RequestsPage {
        form: form.id().to_string(),
        form_name: permitted.locale().name_of(&form).0,
        rows,
        may_keep: may_keep(permitted, &form),
        ..RequestsPage::default()
    }))
}

/// The page of a request, with the request; `None` if there is no such request.
pub(super) async fn one<P: Permit>(
    permitted: &Permitted<P>,
    id: &str,
) -> Result<Option<(RequestPage, RightsRequest)>, StoreError> {
    let Some(form) = permitted.form.clone() else { return Ok(None) };
    let requests = permitted.store().rights_requests(form.id().as_str()).await?;
    let Some(request) = requests.into_iter().find(|request| request.id == id) else { return Ok(None) };
    Ok(Some((page(permitted, &form, &request).await?, request)))
}

async fn page<P: Permit>(
    permitted: &Permitted<P>,
    form: &Form,
    request: &RightsRequest,
) -> Result<RequestPage, StoreError> {
    let today = today(permitted, form);
    let row = row(permitted, request, today)?;
    let found = request.steps.iter().filter(|(_, step)| step.step == RequestStep::Response);
    let found: Vec<_> = found.map(|(_, step)| step.value.clone()).collect();
    let there = permitted.store().response_heads_of(form.id().as_str(), &found).await?;
    let may_read = permits(&permitted.account.grants, Permission::ReadResponses, Some(form.id().as_str())).is_some();
    let is_there = |id: &str| may_read && there.iter().any(|head| head.response_id == id);
    let step = |(at, step): &(i64, NewRequestStep)| step_view(permitted, form, (*at, step), is_there(&step.value));
    let is_extended = newest(request, RequestStep::Extension).is_some();
    Ok(RequestPage {
        form: form.id().to_string(),
        steps: request.steps.iter().map(step).collect(),
        may_add: row.decision.is_none() && may_keep(permitted, form),
        // The extension is told within the first month.
        may_extend: !is_extended && row.left.is_some_and(|left| left >= 0),
        row,
        letter: None,
        problem: None,
    })
}

/// The present day in the time zone of the form.
pub(super) fn today(visitor: &Visitor, form: &Form) -> Date {
    visitor.snapshot.context.windows.zone(form).clock(timestamp_from_ms(visitor.now)).date()
}

fn may_keep<P: Permit>(permitted: &Permitted<P>, form: &Form) -> bool {
    permits(&permitted.account.grants, Permission::KeepRequests, Some(form.id().as_str())).is_some()
}

pub(super) fn newest(request: &RightsRequest, step: RequestStep) -> Option<&NewRequestStep> {
    request.steps.iter().rev().map(|(_, taken)| taken).find(|taken| taken.step == step)
}

fn row(visitor: &Visitor, request: &RightsRequest, today: Date) -> Result<RequestRow, StoreError> {
    let decision = newest(request, RequestStep::Decision).and_then(|step| RequestDecision::from_name(&step.value));
    let left = days_left(request, today)?;
    let moment =
        |date: Date| Moment { at: date.to_string(), words: day(date).format_long(visitor.locale().catalogue()) };
    Ok(RequestRow {
        id: request.id.clone(),
        number: request.number,
        received: moment(received_on(request)?),
        through: request.entered.through,
        invoked: request.entered.invoked,
        reference: request.entered.reference.clone(),
        due: moment(due_on(request)?),
        left: decision.is_none().then_some(left),
        decision,
    })
}

fn step_view(visitor: &Visitor, form: &Form, (at, step): (i64, &NewRequestStep), is_there: bool) -> StepView {
    let decision = RequestDecision::from_name(&step.value).filter(|_| step.step == RequestStep::Decision);
    let catalogue = visitor.locale().catalogue();
    let href = format!("/{}/{}/{}", form.id(), fields::RESPONSES, step.value);
    StepView {
        taken: Moment { at: timestamp_from_ms(at).to_string(), words: visitor.moment(at) },
        person: step.name.clone(),
        step: step.step,
        outcome: decision.map_or_else(|| step.value.clone(), |decision| catalogue.message(decision_key(decision))),
        href: (step.step == RequestStep::Response && is_there).then(|| visitor.address(&href)),
        note: step.note.clone(),
    }
}
