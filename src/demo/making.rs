//! Makes an office: the order of what happened in it.

use super::arrivals::{Arrival, record_arrivals};
use super::clock::OfficeClock;
use super::coding_work::code_texts;
use super::error::OfficeError;
use super::office::{OPENING_DAY, Office, OfficePlan};
use super::office_state::{OfficeState, office_state};
use super::office_window::OfficeWindow;
use super::publication_work::{ask_for_files, withdraw_on_request};
use super::requests_work::{answer_requests, register_requests};
use super::review_work::{reserve_texts, review_texts};
use super::supporters_work::moderate_supporters;
use super::team::Team;
use super::window_work::extend_window;
use crate::server::operator_actions::ResponseFactory;
use crate::store::timestamps::timestamp_from_ms;
use crate::store::{AuditCursor, Store};
use crate::workspace::audit::AuditFilter;
use crate::workspace::{Act, Action, Object, Outcome};
use questionnaire::RawAnswers;
use std::sync::Arc;

/// How many days ago the first person joined.
const FIRST_DAY: i64 = 24;
/// How many days ago the review was up to date.
const CODING_DAY: i64 = 8;
/// One of so many later responses is reviewed, so that there is something left to read.
const READ_OF_LATE: usize = 3;
/// How many days ago the closing was moved.
const EXTENSION_DAY: i64 = 5;

/// Makes an office in an empty store, by the functions that pages and commands call: the log and every page say what was done.
///
/// # Errors
/// When the store is not empty, or something could not be done.
pub async fn make_office(store: &Arc<dyn Store>, plan: &OfficePlan<'_>) -> Result<(), OfficeError> {
    match office_state(store.as_ref(), plan.site).await? {
        OfficeState::Empty => {}
        OfficeState::InUse => return Err(OfficeError::InUse),
        OfficeState::Made => return Err(OfficeError::Made),
        OfficeState::Unfinished => return Err(OfficeError::Unfinished),
    }
    let form = plan.site.main().ok_or(OfficeError::NoMainForm)?;
    let mut clock = OfficeClock::new(FIRST_DAY, plan.now, plan.seed);
    let begun = making(plan, clock.next_act());
    let begun = match OfficeWindow::planned(plan.site, form, plan.now) {
        Some(window) => window.noted_in(begun),
        None => begun,
    };
    begin(store.as_ref(), begun).await?;
    let team = Team::join(store.as_ref(), &mut clock, &plan.actor).await?;
    let mut office = Office { store: Arc::clone(store), plan, form: Arc::clone(form), clock, team };
    office.live().await?;
    let at = office.clock.next_act();
    let made = making(plan, at).with("finished", "yes");
    Ok(store.log_act(made, Outcome::Done).await?)
}

impl Office<'_> {
    /// What happened in the office, in order.
    async fn live(&mut self) -> Result<(), OfficeError> {
        self.clock.wait_until(self.clock.days_ago(OPENING_DAY));
        let mut arrivals = Vec::new();
        for form in self.plan.site.main_first() {
            let number = if form.id() == self.form.id() { self.plan.number } else { self.plan.number / 3 };
            arrivals.push((form, record_arrivals(self, form, number).await?));
        }
        for (form, arrivals) in &arrivals {
            if form.id() == self.form.id() {
                self.analyse(arrivals).await?;
            }
        }
        for (form, arrivals) in &arrivals {
            moderate_supporters(self, form, arrivals).await?;
        }
        for (form, arrivals) in &arrivals {
            if form.id() == self.form.id() {
                self.end_the_day(arrivals).await?;
            }
        }
        Ok(())
    }

    /// The review and the coding of the main form, and what came between.
    async fn analyse(&mut self, arrivals: &[Arrival]) -> Result<(), OfficeError> {
        let (early, late) = self.split_at_coding(arrivals);
        review_texts(self, early).await?;
        self.clock.wait_until(self.clock.days_ago(CODING_DAY));
        code_texts(self, early).await?;
        let (store, form) = (Arc::clone(&self.store), Arc::clone(&self.form));
        self.team.change(store.as_ref(), &mut self.clock, form.id().as_str()).await?;
        register_requests(self, arrivals).await?;
        self.clock.wait_until(self.clock.days_ago(EXTENSION_DAY));
        extend_window(self).await?;
        self.team.invite_newcomer(self.store.as_ref(), &mut self.clock).await?;
        review_texts(self, late.split_at(late.len() / READ_OF_LATE).0).await
    }

    /// What is done now: there is something left to read, a file to wait for and a request to answer.
    async fn end_the_day(&mut self, arrivals: &[Arrival]) -> Result<(), OfficeError> {
        let (early, late) = self.split_at_coding(arrivals);
        answer_requests(self, arrivals).await?;
        amend_a_text(self, early).await?;
        self.clock.wait_until(self.clock.end());
        withdraw_on_request(self, arrivals).await?;
        ask_for_files(self).await?;
        reserve_texts(self, late.split_at(late.len() / READ_OF_LATE).1).await
    }

    /// The responses that were reviewed as they came, and the later ones.
    fn split_at_coding<'r>(&self, arrivals: &'r [Arrival]) -> (&'r [Arrival], &'r [Arrival]) {
        let instant = self.clock.days_ago(CODING_DAY + 1);
        arrivals.split_at(arrivals.partition_point(|arrival| arrival.at < instant))
    }
}

/// Lets somebody amend a response whose texts are decided: the changed one waits again.
async fn amend_a_text(office: &mut Office<'_>, early: &[Arrival]) -> Result<(), OfficeError> {
    let Some(arrival) = early.first() else { return Ok(()) };
    let factory = ResponseFactory::new(office.store.as_ref(), office.form.as_ref()).await?;
    let at = timestamp_from_ms(office.clock.next_act());
    let change = |answers: &mut RawAnswers| arrival.lengthen_a_text(answers);
    Ok(factory.amend(office.store.as_ref(), &arrival.submission_id, change, at).await?)
}

/// Enters the making as the first entry of the log. Of two who begin at once, one finds that it is not the first.
async fn begin(store: &dyn Store, act: Act) -> Result<(), OfficeError> {
    let id = act.id.clone();
    store.log_act(act, Outcome::Done).await?;
    let first = store.audit_entries(&AuditFilter::default(), AuditCursor::After(0), 1).await?;
    let is_ours = first.first().is_some_and(|entry| entry.act_id == id);
    if is_ours { Ok(()) } else { Err(OfficeError::InUse) }
}

fn making(plan: &OfficePlan<'_>, at: i64) -> Act {
    let act = Act::new(plan.actor.clone(), Action::MakeDemo, Object::store("demo"), at);
    act.with("number", plan.number).with("seed", plan.seed)
}
