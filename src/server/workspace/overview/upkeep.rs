//! Whether a response could be recorded now, the store behind it, and the mail.

use super::figures::Figures;
use crate::i18n::key;
use crate::server::health::can_record;
use crate::store::{AuditCursor, StoreError};
use crate::ui::workspace::{Amount, Detail, Figure, fields};
use crate::workspace::Action;
use crate::workspace::audit::AuditFilter;

/// A backup that is older than this should be made anew, in milliseconds: two days.
const OLD_BACKUP: i64 = 2 * 24 * 60 * 60 * 1000;
/// Mail that waits for longer than this is a task, in milliseconds: an hour.
const LONG_WAIT: i64 = 60 * 60 * 1000;
/// Free space under this share of the store's size is a task.
const LITTLE_SPACE: u64 = 2;

impl Figures<'_> {
    /// Whether a response could be recorded now, by the check of `/readyz`; with the state of the store, for those who see it.
    pub(super) async fn recording(&mut self, may_see_store: bool) -> Result<(), StoreError> {
        let is_wrong = !can_record(self.permitted.store()).await;
        let words = if is_wrong { key::WORKSPACE_OVERVIEW_NOT_RECORDED } else { key::WORKSPACE_OVERVIEW_RECORDED };
        self.task(key::WORKSPACE_TASK_RECORDING, u64::from(is_wrong), None);
        let details = if may_see_store { self.store().await? } else { Vec::new() };
        let figure = Figure::new(key::WORKSPACE_OVERVIEW_RECORDING, Amount::Message(words), None);
        self.add(Figure { details, is_wrong, ..figure });
        Ok(())
    }

    /// The newest backup by the command, the size of the store, and the space that is left on its disk.
    async fn store(&mut self) -> Result<Vec<Detail>, StoreError> {
        let backups = AuditFilter { action: Some(Action::BackUpStore.code().to_owned()), ..AuditFilter::default() };
        let newest = self.permitted.store().audit_entries(&backups, AuditCursor::Newest, 1).await?;
        let newest = newest.first().map(|entry| entry.at);
        let size = self.permitted.store().size().await?;
        let in_megabytes = |bytes: u64| Amount::Words(key::WORKSPACE_MEGABYTES, megabytes(bytes));
        let mut details = Vec::new();
        // A store with a tool of its own for backups does not tell when it was used.
        if size.free.is_some() {
            let amount =
                newest.map_or(Amount::Message(key::WORKSPACE_OVERVIEW_NO_BACKUP), |at| Amount::Time(self.moment(at)));
            details.push(Detail::new(key::WORKSPACE_OVERVIEW_BACKUP, amount));
            match newest {
                None => self.task(key::WORKSPACE_TASK_FIRST_BACKUP, 1, None),
                Some(at) if self.permitted.now - at > OLD_BACKUP => self.task(key::WORKSPACE_TASK_BACKUP, 1, None),
                Some(_) => {}
            }
        }
        details.push(Detail::new(key::WORKSPACE_OVERVIEW_STORE, in_megabytes(size.bytes)));
        if let Some(free) = size.free {
            details.push(Detail::new(key::WORKSPACE_OVERVIEW_DISK, in_megabytes(free)));
            if free / LITTLE_SPACE < size.bytes {
                self.task(key::WORKSPACE_TASK_DISK, megabytes(free), None);
            }
        }
        Ok(details)
    }

    /// The letters that failed, and those that wait because the mail server does not take them.
    pub(super) async fn mail(&mut self) -> Result<(), StoreError> {
        let counts = self.permitted.store().letter_counts(self.form.id().as_str()).await?;
        let href = Some(self.address(fields::MAIL));
        self.add(Figure::new(key::WORKSPACE_OVERVIEW_MAIL, Amount::Number(counts.failed), href.clone()));
        self.task(key::WORKSPACE_TASK_MAIL_FAILED, counts.failed, href.clone());
        if counts.waiting_since.is_some_and(|since| self.permitted.now - since > LONG_WAIT) {
            self.task(key::WORKSPACE_TASK_MAIL_WAITS, counts.waiting, href);
        }
        Ok(())
    }
}

fn megabytes(bytes: u64) -> u64 {
    bytes.div_ceil(1_000_000)
}
