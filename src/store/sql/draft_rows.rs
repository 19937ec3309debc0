//! The rows of shared drafts as they are read.

use crate::store::{DraftStatus, DraftVersion, SharedDraft};

/// Counts the drafts that have content.
pub(super) const COUNT: &str = "SELECT count(*) FROM shared_drafts WHERE ciphertext IS NOT NULL";

/// The columns that say which version a draft has, and whether it has content.
#[derive(sqlx::FromRow)]
pub(super) struct VersionRow {
    pub(super) version: i64,
    pub(super) is_kept: bool,
    expires_at: i64,
}

impl VersionRow {
    pub(super) fn version(&self, now: i64) -> DraftVersion {
        let status = if self.expires_at <= now {
            DraftStatus::Expired
        } else if self.is_kept {
            DraftStatus::Kept
        } else {
            DraftStatus::Erased
        };
        DraftVersion { number: self.version, status }
    }
}

#[derive(sqlx::FromRow)]
pub(super) struct NamedRow {
    pub(super) id: String,
    #[sqlx(flatten)]
    pub(super) row: VersionRow,
}

#[derive(sqlx::FromRow)]
pub(super) struct DraftRow {
    #[sqlx(flatten)]
    pub(super) row: VersionRow,
    pub(super) ciphertext: Option<Vec<u8>>,
}

impl DraftRow {
    pub(super) fn into_draft(self, now: i64) -> SharedDraft {
        let version = self.row.version(now);
        let ciphertext = self.ciphertext.filter(|_| version.status == DraftStatus::Kept).unwrap_or_default();
        SharedDraft { version, ciphertext, expires_at: self.row.expires_at }
    }
}
