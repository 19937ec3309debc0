//! The moderation status of a supporter.

/// The moderation status of a supporter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModerationStatus {
    /// The respondent did not agree to be listed.
    NoConsent,
    /// The operator has not decided yet.
    Pending,
    /// The supporter changed after the decision, so it needs a new one.
    Changed,
    /// The supporter is confirmed and listed.
    Confirmed,
    /// The supporter is refused and not listed.
    Refused,
}

impl ModerationStatus {
    /// The name of the status in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::NoConsent => "no-consent",
            Self::Pending => "pending",
            Self::Changed => "changed",
            Self::Confirmed => "confirmed",
            Self::Refused => "refused",
        }
    }

    /// Whether the operator has to decide.
    pub fn is_pending(self) -> bool {
        matches!(self, Self::Pending | Self::Changed)
    }
}
