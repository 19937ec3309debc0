//! Which entries of the audit log are wanted.

/// A filter on the audit log. The default selects everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// Selects the entries of this actor, as the log names it.
    pub actor: Option<String>,
    /// Selects the entries whose action has this code; without a full stop, those whose code begins with it and one.
    pub action: Option<String>,
    /// Selects the entries about objects with this id.
    pub object: Option<String>,
    /// Selects the entries about this form.
    pub form: Option<String>,
    /// Selects the entries from this time on, in milliseconds since 1970.
    pub from: Option<i64>,
    /// Selects the entries before this time, in milliseconds since 1970.
    pub until: Option<i64>,
}
