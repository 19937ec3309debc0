//! Collects figures and tasks in the order in which the page shows them.

use super::super::countdown::countdown;
use super::super::permitted::Permitted;
use super::super::responses::proposed_response;
use super::responses::Responses;
use crate::i18n::{Key, key};
use crate::server::due_requests::open_requests;
use crate::server::waiting::Waiting;
use crate::store::timestamps::timestamp_from_ms;
use crate::store::{AuditCursor, Proposal, StoreError};
use crate::ui::pages::Moment;
use crate::ui::workspace::coding::CodingAddress;
use crate::ui::workspace::review::{ReviewAddress, ReviewSelection};
use crate::ui::workspace::{Amount, Figure, Task, fields};
use crate::workspace::Action;
use crate::workspace::audit::AuditFilter;
use crate::workspace::permit::SeeOverview;
use questionnaire::Form;

/// A backup that is older than this should be made anew, in milliseconds: two days.
const OLD_BACKUP: i64 = 2 * 24 * 60 * 60 * 1000;
/// A closing within this many days is a task: whoever wants to extend has to do so 48 hours before.
const CLOSES_SOON: usize = 7;
/// Mail that waits for longer than this is a task, in milliseconds: an hour.
const LONG_WAIT: i64 = 60 * 60 * 1000;
/// Free space under this share of the store's size is a task.
const LITTLE_SPACE: u64 = 2;

/// The figures and tasks so far.
pub(super) struct Figures<'a> {
    pub(super) permitted: &'a Permitted<SeeOverview>,
    pub(super) form: &'a Form,
    figures: Vec<Figure>,
    tasks: Vec<Task>,
}

impl<'a> Figures<'a> {
    pub(super) fn new(permitted: &'a Permitted<SeeOverview>, form: &'a Form) -> Self {
        Self { permitted, form, figures: Vec::new(), tasks: Vec::new() }
    }

    pub(super) fn finish(self) -> (Vec<Figure>, Vec<Task>) {
        (self.figures, self.tasks)
    }

    /// The countdown, and the proposals on which somebody has to decide.
    pub(super) async fn window(&mut self, may_move: bool) -> Result<(), StoreError> {
        let context = &self.permitted.snapshot.context;
        let left = countdown(&context.windows.window_of(self.form), timestamp_from_ms(self.permitted.now));
        let href = may_move.then(|| self.address(fields::WINDOW));
        let amount = match left {
            Some((words, count)) => Amount::Words(words, count as u64),
            None => Amount::Message(key::HOME_ALWAYS),
        };
        self.add(key::WORKSPACE_WINDOW, amount, None, href.clone());
        if !may_move {
            return Ok(());
        }
        let proposals = self.permitted.store().open_proposals(self.form.id().as_str()).await?;
        let proposals = proposals.iter().filter(|proposal| proposal.action == Action::ReopenForm.code()).count();
        self.task(key::WORKSPACE_TASK_PROPOSALS, proposals as u64, href.clone());
        let is_soon =
            |(words, count): &(Key, usize)| *words == key::WORKSPACE_WINDOW_CLOSES_IN_DAYS && *count <= CLOSES_SOON;
        if let Some((_, days)) = left.filter(is_soon) {
            self.task(key::WORKSPACE_TASK_CLOSES_SOON, days as u64, href);
        }
        Ok(())
    }

    pub(super) fn responses(&mut self, came: &Responses, may_read: bool) {
        let href = may_read.then(|| self.address(fields::RESPONSES));
        self.add(key::WORKSPACE_OVERVIEW_RESPONSES, Amount::Number(came.all), None, href.clone());
        self.add(key::WORKSPACE_OVERVIEW_TODAY, Amount::Number(came.today), None, href.clone());
        self.add(key::WORKSPACE_OVERVIEW_WEEK, Amount::Number(came.week), None, href);
    }

    /// The responses whose processing is restricted, where there are any.
    pub(super) async fn restricted(&mut self) -> Result<(), StoreError> {
        let count = self.permitted.store().count_restricted(self.form.id().as_str()).await?;
        if count > 0 {
            let list = format!("{}?{}=1", fields::RESPONSES, fields::RESTRICTED_ONLY);
            self.add(key::WORKSPACE_OVERVIEW_RESTRICTED, Amount::Number(count), None, Some(self.address(&list)));
        }
        Ok(())
    }

    pub(super) fn texts(&mut self, waiting: Waiting) {
        let address = ReviewAddress::new(self.permitted.locale().tag(), self.form.id().as_str());
        let href = Some(address.next(&ReviewSelection::default(), None));
        self.waiting(key::WORKSPACE_OVERVIEW_TEXTS, key::WORKSPACE_TASK_TEXTS, waiting, href);
    }

    /// How many of the published texts somebody has coded.
    pub(super) fn coding(&mut self, (texts, coded): (u64, u64)) {
        let address = CodingAddress::new(self.permitted.locale().tag(), self.form.id().as_str());
        let href = Some(address.overview());
        self.add(key::WORKSPACE_OVERVIEW_CODED, Amount::Share(coded, texts), None, href.clone());
        self.task(key::WORKSPACE_TASK_CODING, texts.saturating_sub(coded), href);
    }

    pub(super) fn supporters(&mut self, waiting: Waiting) {
        let href = Some(self.address(fields::SUPPORTERS));
        self.waiting(key::WORKSPACE_OVERVIEW_SUPPORTERS, key::WORKSPACE_TASK_SUPPORTERS, waiting, href);
    }

    /// The proposal to withdraw a response, of which there is one at a time.
    pub(super) async fn erasures(&mut self) -> Result<(), StoreError> {
        let proposals = self.permitted.store().open_proposals(self.form.id().as_str()).await?;
        let is_erasure = |proposal: &&Proposal| proposal.action == Action::WithdrawResponse.code();
        if let Some(proposal) = proposals.iter().find(is_erasure) {
            let ending = format!("{}/{}", fields::RESPONSES, proposed_response(proposal)?);
            self.task(key::WORKSPACE_TASK_ERASURES, 1, Some(self.address(&ending)));
        }
        Ok(())
    }

    /// The rights requests that wait for an answer, and those that are due within days.
    pub(super) async fn requests(&mut self) -> Result<(), StoreError> {
        let now = timestamp_from_ms(self.permitted.now);
        let today = self.permitted.snapshot.context.windows.zone(self.form).clock(now).date();
        let open = open_requests(self.permitted.store(), self.form.id().as_str(), today).await?;
        let href = Some(self.address(fields::REQUESTS));
        self.add(key::WORKSPACE_REQUESTS, Amount::Number(open.count), None, href.clone());
        self.task(key::WORKSPACE_TASK_REQUESTS, open.urgent, href);
        Ok(())
    }

    /// The letters that failed, and those that wait because the mail server does not take them.
    pub(super) async fn mail(&mut self) -> Result<(), StoreError> {
        let counts = self.permitted.store().letter_counts(self.form.id().as_str()).await?;
        let href = Some(self.address(fields::MAIL));
        self.add(key::WORKSPACE_OVERVIEW_MAIL, Amount::Number(counts.failed), None, href.clone());
        self.task(key::WORKSPACE_TASK_MAIL_FAILED, counts.failed, href.clone());
        if counts.waiting_since.is_some_and(|since| self.permitted.now - since > LONG_WAIT) {
            self.task(key::WORKSPACE_TASK_MAIL_WAITS, counts.waiting, href);
        }
        Ok(())
    }

    /// The newest backup by the command, the size of the store, and the space that is left on its disk.
    pub(super) async fn store(&mut self) -> Result<(), StoreError> {
        let backups = AuditFilter { action: Some(Action::BackUpStore.code().to_owned()), ..AuditFilter::default() };
        let newest = self.permitted.store().audit_entries(&backups, AuditCursor::Newest, 1).await?;
        let newest = newest.first().map(|entry| entry.at);
        let size = self.permitted.store().size().await?;
        // A store with a tool of its own for backups does not tell when it was used.
        if size.free.is_some() {
            let amount =
                newest.map_or(Amount::Message(key::WORKSPACE_OVERVIEW_NO_BACKUP), |at| Amount::Time(self.moment(at)));
            self.add(key::WORKSPACE_OVERVIEW_BACKUP, amount, None, None);
            if newest.is_none_or(|at| self.permitted.now - at > OLD_BACKUP) {
                self.task(key::WORKSPACE_TASK_BACKUP, 1, None);
            }
        }
        self.add(
            key::WORKSPACE_OVERVIEW_STORE,
            Amount::Words(key::WORKSPACE_MEGABYTES, megabytes(size.bytes)),
            None,
            None,
        );
        if let Some(free) = size.free {
            self.add(
                key::WORKSPACE_OVERVIEW_DISK,
                Amount::Words(key::WORKSPACE_MEGABYTES, megabytes(free)),
                None,
                None,
            );
            if free / LITTLE_SPACE < size.bytes {
                self.task(key::WORKSPACE_TASK_DISK, megabytes(free), None);
            }
        }
        Ok(())
    }

    fn waiting(&mut self, label: Key, task: Key, waiting: Waiting, href: Option<String>) {
        let since = waiting.since.map(|at| self.moment(at));
        self.add(label, Amount::Number(waiting.count), since, href.clone());
        self.task(task, waiting.count, href);
    }

    pub(super) fn add(&mut self, label: Key, amount: Amount, since: Option<Moment>, href: Option<String>) {
        self.figures.push(Figure { label, amount, since, href });
    }

    /// Adds a task unless there is nothing to do.
    pub(super) fn task(&mut self, words: Key, count: u64, href: Option<String>) {
        if count > 0 {
            self.tasks.push(Task { words, count, href });
        }
    }

    pub(super) fn moment(&self, at: i64) -> Moment {
        Moment { at: timestamp_from_ms(at).to_string(), words: self.permitted.moment(at) }
    }

    pub(super) fn address(&self, ending: &str) -> String {
        self.permitted.address(&format!("/{}/{ending}", self.form.id()))
    }
}

fn megabytes(bytes: u64) -> u64 {
    bytes.div_ceil(1_000_000)
}
