//! The keys of messages about what is done for the rights of a respondent.

use super::{Key, keys};

keys! {
    /// The messages about what is done for the rights of a respondent.
    RIGHTS:
    WORKSPACE_MAY_RESTRICT_RESPONSES = "workspace-may-restrict-responses",
    WORKSPACE_ACTION_RESTRICT_RESPONSE = "workspace-action-restrict-response",
    WORKSPACE_ACTION_LIFT_RESTRICTION = "workspace-action-lift-restriction",
    WORKSPACE_RESTRICTION = "workspace-restriction",
    WORKSPACE_RESTRICTION_LEAD = "workspace-restriction-lead",
    WORKSPACE_RESTRICTION_RESTRICT = "workspace-restriction-restrict",
    WORKSPACE_RESTRICTION_BY = "workspace-restriction-by",
    WORKSPACE_RESTRICTION_LIFT = "workspace-restriction-lift",
    WORKSPACE_RESTRICTION_LIFT_LEAD = "workspace-restriction-lift-lead",
    WORKSPACE_RESTRICTION_STALE = "workspace-restriction-stale",
    WORKSPACE_RESPONSES_RESTRICTED = "workspace-responses-restricted",
    WORKSPACE_OVERVIEW_RESTRICTED = "workspace-overview-restricted",
    WORKSPACE_OVERVIEW_RESTRICTED_SINCE = "workspace-overview-restricted-since",
    MAIL_REQUEST_SUBJECT = "mail-request-subject",
    MAIL_REQUEST_LEAD = "mail-request-lead",
    MAIL_REQUEST_ACCESS = "mail-request-access",
    MAIL_REQUEST_RECTIFICATION = "mail-request-rectification",
    MAIL_REQUEST_ERASURE = "mail-request-erasure",
    MAIL_REQUEST_RESTRICTION = "mail-request-restriction",
    MAIL_REQUEST_OBJECTION = "mail-request-objection",
    MAIL_REQUEST_GRANTED = "mail-request-granted",
    MAIL_REQUEST_PARTLY = "mail-request-partly",
    MAIL_REQUEST_REFUSED = "mail-request-refused",
    MAIL_REQUEST_CONTACT = "mail-request-contact",
    MAIL_REQUEST_REMEDY = "mail-request-remedy",
    MAIL_EXAMPLE_GROUND = "mail-example-ground",
    WORKSPACE_LETTER_REQUEST = "workspace-letter-request",
    WORKSPACE_LETTER_REQUEST_GRANTED = "workspace-letter-request-granted",
    WORKSPACE_LETTER_REQUEST_REFUSED = "workspace-letter-request-refused",
    WORKSPACE_REQUEST_LETTER = "workspace-request-letter",
    WORKSPACE_REQUEST_TELL = "workspace-request-tell",
    WORKSPACE_REQUEST_WORDS = "workspace-request-words",
    WORKSPACE_REQUEST_OTHER_ADDRESS = "workspace-request-other-address",
    WORKSPACE_REQUEST_OTHER_LANGUAGE = "workspace-request-other-language",
    WORKSPACE_REQUEST_NO_ADDRESS = "workspace-request-no-address",
    WORKSPACE_REQUEST_NO_GROUND = "workspace-request-no-ground",
}
