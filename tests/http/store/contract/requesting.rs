//! The register of rights requests: numbered, and only ever added to.

use super::FORM;
use crate::store::Fresh;
use crate::support::acts::act;
use consultation::store::{AuditCursor, NewRequestStep, NewRightsRequest};
use consultation::workspace::audit::AuditFilter;
use consultation::workspace::{Action, InvokedRight, RequestChannel, RequestStep};

fn request(form: &str, reference: &str) -> NewRightsRequest {
    NewRightsRequest {
        form: form.to_owned(),
        received_on: "2026-11-28".to_owned(),
        through: RequestChannel::InPerson,
        invoked: InvokedRight::Erasure,
        reference: reference.to_owned(),
        name: "Ada".to_owned(),
    }
}

fn step(step: RequestStep, value: &str) -> NewRequestStep {
    NewRequestStep { step, value: value.to_owned(), note: "by letter".to_owned(), name: "Ada".to_owned() }
}

pub(crate) async fn requests_are_numbered_and_keep_their_steps_in_order(fresh: Fresh) {
    let store = &*fresh.store;
    let first = act(Action::RegisterRequest);
    store.register_request(request(FORM, "A 1"), first.clone()).await.expect("it is entered");
    // Its reply was lost, and it is tried again.
    store.register_request(request(FORM, "A 1"), first.clone()).await.expect("it is entered");
    store.register_request(request("event", "A 2"), act(Action::RegisterRequest)).await.expect("it is entered");
    store.register_request(request(FORM, "A 3"), act(Action::RegisterRequest)).await.expect("it is entered");
    let steps = [step(RequestStep::Identity, ""), step(RequestStep::Decision, "granted")];
    for one in &steps {
        let added = store.add_request_step(FORM, &first.id, one.clone(), None, act(Action::StepOfRequest)).await;
        assert!(added.expect("an outcome"));
    }
    let elsewhere =
        store.add_request_step("event", &first.id, steps[0].clone(), None, act(Action::StepOfRequest)).await;
    assert!(!elsewhere.expect("an outcome"), "it is of another form");
    let requests = fresh.again().await.rights_requests(FORM).await.expect("requests");
    let shown: Vec<_> = requests.iter().map(|one| (one.number, one.entered.reference.as_str())).collect();
    assert_eq!(shown, [(3, "A 3"), (1, "A 1")]);
    assert_eq!(requests[1].entered, request(FORM, "A 1"));
    let kept: Vec<_> = requests[1].steps.iter().map(|(_, step)| step.clone()).collect();
    assert_eq!(kept, steps);
    let entries = store.audit_entries(&AuditFilter::default(), AuditCursor::After(0), 10).await.expect("the log");
    let actions: Vec<_> = entries.iter().map(|entry| entry.action.as_str()).collect();
    assert_eq!(actions, ["request.register", "request.register", "request.register", "request.step", "request.step"]);
}
