//! The keys of messages of the register of rights requests.

use super::{Key, keys};

keys! {
    /// The messages of the register of rights requests.
    REQUESTS:
    WORKSPACE_REQUESTS = "workspace-requests",
    WORKSPACE_REQUESTS_LEAD = "workspace-requests-lead",
    WORKSPACE_REQUESTS_NONE = "workspace-requests-none",
    WORKSPACE_REQUEST_NUMBER = "workspace-request-number",
    WORKSPACE_REQUEST_REGISTER = "workspace-request-register",
    WORKSPACE_REQUEST_RECEIVED_ON = "workspace-request-received-on",
    WORKSPACE_REQUEST_RIGHT = "workspace-request-right",
    WORKSPACE_REQUEST_REFERENCE = "workspace-request-reference",
    WORKSPACE_REQUEST_REFERENCE_HINT = "workspace-request-reference-hint",
    WORKSPACE_REQUEST_DUE = "workspace-request-due",
    WORKSPACE_REQUEST_LEFT = "workspace-request-left",
    WORKSPACE_REQUEST_LATE = "workspace-request-late",
    WORKSPACE_REQUEST_STEPS = "workspace-request-steps",
    WORKSPACE_REQUEST_NOTE = "workspace-request-note",
    WORKSPACE_REQUEST_ADD = "workspace-request-add",
    WORKSPACE_REQUEST_INCOMPLETE = "workspace-request-incomplete",
    WORKSPACE_REQUEST_NO_RESPONSE = "workspace-request-no-response",
    WORKSPACE_RIGHT_ACCESS = "workspace-right-access",
    WORKSPACE_RIGHT_RECTIFICATION = "workspace-right-rectification",
    WORKSPACE_RIGHT_ERASURE = "workspace-right-erasure",
    WORKSPACE_RIGHT_RESTRICTION = "workspace-right-restriction",
    WORKSPACE_RIGHT_OBJECTION = "workspace-right-objection",
    WORKSPACE_STEP_IDENTITY = "workspace-step-identity",
    WORKSPACE_STEP_IDENTITY_HINT = "workspace-step-identity-hint",
    WORKSPACE_STEP_RESPONSE = "workspace-step-response",
    WORKSPACE_STEP_RESPONSE_HINT = "workspace-step-response-hint",
    WORKSPACE_STEP_EXTENSION = "workspace-step-extension",
    WORKSPACE_STEP_EXTENSION_HINT = "workspace-step-extension-hint",
    WORKSPACE_STEP_DECISION = "workspace-step-decision",
    WORKSPACE_STEP_DECISION_HINT = "workspace-step-decision-hint",
    WORKSPACE_DECISION_GRANTED = "workspace-decision-granted",
    WORKSPACE_DECISION_PARTLY = "workspace-decision-partly",
    WORKSPACE_DECISION_REFUSED = "workspace-decision-refused",
}
