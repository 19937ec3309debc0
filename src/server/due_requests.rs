//! When rights requests have to be answered: within a month of the day on which they came, or within three if the time was extended
//! (RGPD, article 12). The register, the overview and the digest say it.

use crate::store::{RightsRequest, RightsRequestStore, StoreError};
use crate::ui::workspace::URGENT_DAYS;
use crate::workspace::RequestStep;
use jiff::civil::Date;
use jiff::{Span, Unit};

/// Within how many months a request is answered.
const MONTHS: i64 = 1;
/// By how many months the time may be extended.
const MORE_MONTHS: i64 = 2;

/// The requests that nobody has answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct OpenRequests {
    /// How many there are.
    pub(super) count: u64,
    /// How many of them are due within days, or late.
    pub(super) urgent: u64,
}

/// The day on which a request came.
pub(super) fn received_on(request: &RightsRequest) -> Result<Date, StoreError> {
    request.entered.received_on.parse().map_err(|_| damaged())
}

/// The day until which a request has to be answered.
pub(super) fn due_on(request: &RightsRequest) -> Result<Date, StoreError> {
    let months = if has(request, RequestStep::Extension) { MONTHS + MORE_MONTHS } else { MONTHS };
    received_on(request)?.checked_add(Span::new().months(months)).map_err(|_| damaged())
}

/// How many days are left; less than 0 if the day is over.
pub(super) fn days_left(request: &RightsRequest, today: Date) -> Result<i64, StoreError> {
    let left = today.until((Unit::Day, due_on(request)?)).map_err(|_| damaged())?;
    Ok(i64::from(left.get_days()))
}

/// The requests about a form that wait for an answer on this day.
pub(super) async fn open_requests<S: RightsRequestStore + ?Sized>(
    store: &S,
    form: &str,
    today: Date,
) -> Result<OpenRequests, StoreError> {
    let mut open = OpenRequests::default();
    for request in store.rights_requests(form).await? {
        if has(&request, RequestStep::Decision) {
            continue;
        }
        open.count += 1;
        open.urgent += u64::from(days_left(&request, today)? <= URGENT_DAYS);
    }
    Ok(open)
}

fn has(request: &RightsRequest, step: RequestStep) -> bool {
    request.steps.iter().any(|(_, taken)| taken.step == step)
}

fn damaged() -> StoreError {
    StoreError::Damaged("a rights request")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{NewRequestStep, NewRightsRequest};
    use crate::workspace::{InvokedRight, RequestChannel};

    fn request(received_on: &str, steps: &[RequestStep]) -> RightsRequest {
        let entered = NewRightsRequest {
            form: "one".into(),
            received_on: received_on.into(),
            through: RequestChannel::Letter,
            invoked: InvokedRight::Access,
            reference: String::new(),
            name: String::new(),
        };
        let step = |step: &RequestStep| {
            (0, NewRequestStep { step: *step, value: String::new(), note: String::new(), name: String::new() })
        };
        RightsRequest { id: "r".into(), number: 1, entered, steps: steps.iter().map(step).collect() }
    }

    #[test]
    fn a_request_is_due_after_a_month_and_after_three_if_it_was_extended() {
        let today: Date = "2026-02-20".parse().expect("a day");
        let left = |request: &RightsRequest| days_left(request, today).expect("a day");
        assert_eq!(left(&request("2026-01-31", &[RequestStep::Identity])), 8, "there is no 31 February");
        assert_eq!(left(&request("2026-01-15", &[])), -5);
        assert_eq!(left(&request("2026-01-31", &[RequestStep::Extension])), 69);
        assert!(days_left(&request("soon", &[]), today).is_err());
    }
}
