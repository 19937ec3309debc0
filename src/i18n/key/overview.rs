//! The keys of messages of the overview of a form.

use super::{Key, keys};

keys! {
    /// The messages of the overview.
    OVERVIEW:
    WORKSPACE_OVERVIEW = "workspace-overview",
    WORKSPACE_OVERVIEW_LEAD = "workspace-overview-lead",
    WORKSPACE_OVERVIEW_RECORDING = "workspace-overview-recording",
    WORKSPACE_OVERVIEW_RECORDED = "workspace-overview-recorded",
    WORKSPACE_OVERVIEW_NOT_RECORDED = "workspace-overview-not-recorded",
    WORKSPACE_TASK_RECORDING = "workspace-task-recording",
    WORKSPACE_OVERVIEW_RESPONSES = "workspace-overview-responses",
    WORKSPACE_OVERVIEW_TODAY = "workspace-overview-today",
    WORKSPACE_OVERVIEW_WEEK = "workspace-overview-week",
    WORKSPACE_OVERVIEW_TEXTS = "workspace-overview-texts",
    WORKSPACE_OVERVIEW_FLAGGED = "workspace-overview-flagged",
    WORKSPACE_OVERVIEW_STALE = "workspace-overview-stale",
    WORKSPACE_OVERVIEW_CODED = "workspace-overview-coded",
    WORKSPACE_OVERVIEW_SHARE = "workspace-overview-share",
    WORKSPACE_TASK_CODING = "workspace-task-coding",
    WORKSPACE_OVERVIEW_SUPPORTERS = "workspace-overview-supporters",
    WORKSPACE_OVERVIEW_SINCE = "workspace-overview-since",
    WORKSPACE_OVERVIEW_BACKUP = "workspace-overview-backup",
    WORKSPACE_OVERVIEW_NO_BACKUP = "workspace-overview-no-backup",
    WORKSPACE_OVERVIEW_STORE = "workspace-overview-store",
    WORKSPACE_OVERVIEW_DISK = "workspace-overview-disk",
    WORKSPACE_MEGABYTES = "workspace-megabytes",
    WORKSPACE_OVERVIEW_DAYS = "workspace-overview-days",
    WORKSPACE_OVERVIEW_KINDS = "workspace-overview-kinds",
    WORKSPACE_OVERVIEW_LANGUAGES = "workspace-overview-languages",
    WORKSPACE_OVERVIEW_TASKS = "workspace-overview-tasks",
    WORKSPACE_OVERVIEW_NOTHING = "workspace-overview-nothing",
    WORKSPACE_TASK_TEXTS = "workspace-task-texts",
    WORKSPACE_TASK_SUPPORTERS = "workspace-task-supporters",
    WORKSPACE_TASK_REQUESTS = "workspace-task-requests",
    WORKSPACE_TASK_PROPOSALS = "workspace-task-proposals",
    WORKSPACE_TASK_CLOSES_SOON = "workspace-task-closes-soon",
    WORKSPACE_TASK_BACKUP = "workspace-task-backup",
    WORKSPACE_TASK_FIRST_BACKUP = "workspace-task-first-backup",
    WORKSPACE_TASK_DISK = "workspace-task-disk",
}
