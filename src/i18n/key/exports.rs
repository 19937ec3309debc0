//! The keys of messages of exports in the operators' workspace.

use super::{Key, keys};

keys! {
    /// The messages of exports in the operators' workspace.
    EXPORTS:
    WORKSPACE_EXPORTS = "workspace-exports",
    WORKSPACE_EXPORTS_LEAD = "workspace-exports-lead",
    WORKSPACE_EXPORTS_ASK = "workspace-exports-ask",
    WORKSPACE_EXPORTS_ASK_LEAD = "workspace-exports-ask-lead",
    WORKSPACE_EXPORTS_ASK_GO = "workspace-exports-ask-go",
    WORKSPACE_EXPORTS_FORMAT = "workspace-exports-format",
    WORKSPACE_EXPORTS_CSV = "workspace-exports-csv",
    WORKSPACE_EXPORTS_JSON = "workspace-exports-json",
    WORKSPACE_EXPORTS_NDJSON = "workspace-exports-ndjson",
    WORKSPACE_EXPORTS_MARK = "workspace-exports-mark",
    WORKSPACE_EXPORTS_WITH_PRIVATE = "workspace-exports-with-private",
    WORKSPACE_EXPORTS_PUBLIC = "workspace-exports-public",
    WORKSPACE_EXPORTS_PRIVATE = "workspace-exports-private",
    WORKSPACE_EXPORTS_ASKED = "workspace-exports-asked",
    WORKSPACE_EXPORTS_UNTIL = "workspace-exports-until",
    WORKSPACE_EXPORTS_GONE = "workspace-exports-gone",
    WORKSPACE_EXPORTS_DAMAGED = "workspace-exports-damaged",
    WORKSPACE_EXPORTS_DOWNLOAD = "workspace-exports-download",
    WORKSPACE_EXPORTS_DELETE = "workspace-exports-delete",
    WORKSPACE_EXPORTS_NO_FORMAT = "workspace-exports-no-format",
    WORKSPACE_EXPORTS_MARK_REFUSED = "workspace-exports-mark-refused",
    WORKSPACE_EXPORTS_BUSY = "workspace-exports-busy",
    WORKSPACE_EXPORTS_PRIVATE_REFUSED = "workspace-exports-private-refused",
    WORKSPACE_EXPORTS_STORE = "workspace-exports-store",
    WORKSPACE_EXPORTS_FOLDER = "workspace-exports-folder",
    WORKSPACE_EXPORTS_PERMISSION_LOST = "workspace-exports-permission-lost",
    WORKSPACE_EXPORTS_BROKE_OFF = "workspace-exports-broke-off",
}
