//! The keys of messages of the pages about single responses.

use super::{Key, keys};

keys! {
    /// The messages of the pages about single responses.
    RESPONSES:
    WORKSPACE_RESPONSES = "workspace-responses",
    WORKSPACE_RESPONSES_LEAD = "workspace-responses-lead",
    WORKSPACE_RESPONSES_BY = "workspace-responses-by",
    WORKSPACE_RESPONSES_BY_CODE = "workspace-responses-by-code",
    WORKSPACE_RESPONSES_BY_ID = "workspace-responses-by-id",
    WORKSPACE_RESPONSES_BY_ANSWER = "workspace-responses-by-answer",
    WORKSPACE_RESPONSES_SOUGHT = "workspace-responses-sought",
    WORKSPACE_RESPONSES_SEARCH = "workspace-responses-search",
    WORKSPACE_RESPONSES_SEARCH_LEAD = "workspace-responses-search-lead",
    WORKSPACE_RESPONSES_FOUND = "workspace-responses-found",
    WORKSPACE_RESPONSES_NONE = "workspace-responses-none",
    WORKSPACE_RESPONSES_FIRST = "workspace-responses-first",
    WORKSPACE_RESPONSES_NOTHING_SOUGHT = "workspace-responses-nothing-sought",
    WORKSPACE_RESPONSE = "workspace-response",
    WORKSPACE_RESPONSE_AMENDED = "workspace-response-amended",
    WORKSPACE_RESPONSE_VERSIONS = "workspace-response-versions",
    WORKSPACE_RESPONSE_VERSION = "workspace-response-version",
    WORKSPACE_RESPONSE_PUBLISHED = "workspace-response-published",
    WORKSPACE_RESPONSE_PRIVATE = "workspace-response-private",
    WORKSPACE_RESPONSE_PRIVATE_LEAD = "workspace-response-private-lead",
    WORKSPACE_RESPONSE_PRIVATE_SHOW = "workspace-response-private-show",
    WORKSPACE_RESPONSE_NO_PRIVATE = "workspace-response-no-private",
    WORKSPACE_RESPONSE_WITHDRAW = "workspace-response-withdraw",
    WORKSPACE_RESPONSE_WITHDRAW_LEAD = "workspace-response-withdraw-lead",
    WORKSPACE_RESPONSE_STALE = "workspace-response-stale",
}
