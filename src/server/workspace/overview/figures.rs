//! Collects figures and tasks in the order in which the page shows them.

use super::super::countdown::countdown;
use super::super::permitted::Permitted;
use super::super::responses::proposed_response;
use super::responses::Responses;
use crate::i18n::{Key, key};
use crate::review::{FlagFilter, StatusFilter};
use crate::server::due_requests::open_requests;
use crate::server::waiting::{Waiting, WaitingTexts};
use crate::store::timestamps::timestamp_from_ms;
use crate::store::{Proposal, StoreError};
use crate::ui::pages::Moment;
use crate::ui::workspace::coding::CodingAddress;
use crate::ui::workspace::review::{ReviewAddress, ReviewSelection};
use crate::ui::workspace::{Amount, Detail, Figure, Task, fields};
use crate::workspace::Action;
use crate::workspace::permit::SeeOverview;
use questionnaire::Form;

/// A closing within this many days is a task: whoever wants to extend has to do so 48 hours before.
const CLOSES_SOON: usize = 7;

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
        self.add(Figure::new(key::WORKSPACE_WINDOW, amount, href.clone()));
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

    /// The responses, with those of the last days; `restricted` of them are out of use for the time being.
    pub(super) fn responses(&mut self, came: &Responses, may_read: bool, restricted: u64) {
        let href = may_read.then(|| self.address(fields::RESPONSES));
        let mut details = vec![
            Detail::new(key::WORKSPACE_OVERVIEW_TODAY, Amount::Number(came.today)),
            Detail::new(key::WORKSPACE_OVERVIEW_WEEK, Amount::Number(came.week)),
        ];
        if restricted > 0 {
            let list = format!("{}?{}=1", fields::RESPONSES, fields::RESTRICTED_ONLY);
            let href = Some(self.address(&list));
            let amount = Amount::Number(restricted);
            details.push(Detail { href, ..Detail::new(key::WORKSPACE_OVERVIEW_RESTRICTED, amount) });
        }
        let all = Figure::new(key::WORKSPACE_OVERVIEW_RESPONSES, Amount::Number(came.all), href);
        self.add(Figure { details, ..all });
    }

    /// The texts that wait, those of them in which something is flagged, and those that have to be read again; each leads to the first.
    pub(super) fn texts(&mut self, waiting: WaitingTexts) {
        let address = ReviewAddress::new(self.permitted.locale().tag(), self.form.id().as_str());
        let first = |selection: ReviewSelection| Some(address.next(&selection, None));
        let flag = FlagFilter::Any.name().to_owned();
        let flagged = first(ReviewSelection { flag, ..ReviewSelection::default() });
        let status = StatusFilter::Stale.name().to_owned();
        let stale = first(ReviewSelection { status, ..ReviewSelection::default() });
        let all = first(ReviewSelection::default());
        self.waiting(key::WORKSPACE_OVERVIEW_TEXTS, key::WORKSPACE_TASK_TEXTS, waiting.all, all);
        self.add(Figure::new(key::WORKSPACE_OVERVIEW_FLAGGED, Amount::Number(waiting.flagged), flagged));
        self.add(Figure::new(key::WORKSPACE_OVERVIEW_STALE, Amount::Number(waiting.stale), stale));
    }

    /// How many of the published texts somebody has coded.
    pub(super) fn coding(&mut self, (texts, coded): (u64, u64)) {
        let address = CodingAddress::new(self.permitted.locale().tag(), self.form.id().as_str());
        let href = Some(address.overview());
        self.add(Figure::new(key::WORKSPACE_OVERVIEW_CODED, Amount::Share(coded, texts), href.clone()));
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
        self.add(Figure::new(key::WORKSPACE_REQUESTS, Amount::Number(open.count), href.clone()));
        self.task(key::WORKSPACE_TASK_REQUESTS, open.urgent, href);
        Ok(())
    }

    fn waiting(&mut self, label: Key, task: Key, waiting: Waiting, href: Option<String>) {
        let since = waiting.since.map(|at| self.moment(at));
        self.add(Figure { since, ..Figure::new(label, Amount::Number(waiting.count), href.clone()) });
        self.task(task, waiting.count, href);
    }

    pub(super) fn add(&mut self, figure: Figure) {
        self.figures.push(figure);
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
