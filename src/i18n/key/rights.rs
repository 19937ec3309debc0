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
}
