//! Jobs: each is one process's at a time, survives its process, and ends once.

use super::super::Fresh;
use super::FORM;
use super::auditing::logged_actions;
use crate::support::acts::act;
use consultation::store::{Job, JobEnd, JobStatus, Lease, LeaseState, NewJob, NewProposal, ProposedJobOutcome, Store};
use consultation::workspace::{Act, Action, Actor};
use std::collections::BTreeSet;

const START: i64 = 1_600_000_000_000;
const LEASE: i64 = 60_000;

fn job(id: &str, subject: &str, made_at: i64) -> NewJob {
    let parameters = r#"{"by":"Ada"}"#.to_owned();
    let [id, kind, subject, form] = [id, "count", subject, FORM].map(str::to_owned);
    NewJob { id, kind, subject, form, parameters, made_at }
}

fn lease(runner: &str, now: i64) -> Lease {
    Lease { runner: runner.to_owned(), now, until: now + LEASE }
}

async fn add(store: &dyn Store, id: &str, subject: &str, made_at: i64) -> bool {
    store.add_job(job(id, subject, made_at), act(Action::BuildPackage)).await.expect("an answer")
}

async fn take(store: &dyn Store, runner: &str, now: i64) -> Option<String> {
    store.take_job(&lease(runner, now)).await.expect("an answer").map(|job| job.id)
}

async fn found(store: &dyn Store, id: &str) -> Job {
    store.job(id).await.expect("an answer").expect("a job")
}

fn end(status: JobStatus) -> JobEnd {
    JobEnd { status, progress: Some("2".to_owned()), outcome: "3".to_owned(), at: START + 9 }
}

pub(crate) async fn jobs_are_taken_in_order_and_each_once(fresh: Fresh) {
    let store = fresh.store.as_ref();
    assert_eq!(take(store, "one", START).await, None);
    assert!(add(store, "b", "second", START + 1).await && add(store, "a", "first", START).await);
    let again = job("a", "first", START);
    let tried_again = store.add_job(again, act(Action::BuildPackage)).await.expect("an answer");
    assert!(tried_again, "an attempt whose reply was lost is made again");
    assert!(!add(store, "c", "first", START).await, "a subject has one open job");
    assert_eq!(logged_actions(store).await.len(), 3, "a job that is not added is not logged");
    assert_eq!(take(store, "one", START).await.as_deref(), Some("a"));
    assert_eq!(take(store, "other", START).await.as_deref(), Some("b"));
    assert_eq!(take(store, "other", START + LEASE).await, None);
    assert!(store.end_job("a", "one", end(JobStatus::Done)).await.expect("an answer"));
    let done = found(store, "a").await;
    assert_eq!((done.status, &*done.progress, &*done.outcome), (JobStatus::Done, "2", "3"));
    assert_eq!((done.ended_at, done.attempts, &*done.parameters), (Some(START + 9), 1, r#"{"by":"Ada"}"#));
    assert!(add(store, "c", "first", START + 5).await, "its subject is free again");
    let newest: Vec<_> = store.jobs_on("first", 9).await.expect("jobs").into_iter().map(|job| job.id).collect();
    assert_eq!(newest, ["c", "a"]);
}

pub(crate) async fn simultaneous_processes_never_take_the_same_job(fresh: Fresh) {
    for number in 0..20 {
        assert!(add(fresh.store.as_ref(), &format!("job-{number}"), &number.to_string(), START).await);
    }
    let mut takers = Vec::new();
    for number in 0..4 {
        let store = fresh.again().await;
        takers.push(tokio::spawn(async move {
            let mut taken = Vec::new();
            // A process that lost a job to another looks again.
            for _ in 0..40 {
                taken.extend(take(store.as_ref(), &format!("process-{number}"), START).await);
            }
            taken
        }));
    }
    let mut all = Vec::new();
    for taker in takers {
        all.extend(taker.await.expect("a process"));
    }
    assert_eq!((all.len(), all.iter().collect::<BTreeSet<_>>().len()), (20, 20));
}

pub(crate) async fn a_job_is_taken_from_a_process_that_ended_and_from_no_other(fresh: Fresh) {
    let store = fresh.store.as_ref();
    add(store, "a", "first", START).await;
    take(store, "one", START).await;
    let renewed = store.renew_lease("a", &lease("one", START + LEASE / 2), Some("1")).await.expect("an answer");
    assert_eq!(renewed, LeaseState::Held);
    assert_eq!(take(store, "other", START + LEASE + 1).await, None, "it was renewed");
    let later = START + 2 * LEASE;
    assert_eq!(take(store, "other", later).await.as_deref(), Some("a"));
    let job = found(store, "a").await;
    assert_eq!((&*job.progress, job.attempts), ("1", 2), "what was noted stays");
    // The first process was away, and finds that it has the job no more.
    assert_eq!(store.renew_lease("a", &lease("one", later), Some("9")).await.expect("an answer"), LeaseState::Lost);
    assert!(!store.end_job("a", "one", end(JobStatus::Done)).await.expect("an answer"));
    store.give_job_back("a", "one").await.expect("nothing");
    assert_eq!(found(store, "a").await.status, JobStatus::Running);
    // A process that stops gives its job back, and another takes it at once.
    store.give_job_back("a", "other").await.expect("it is given back");
    assert_eq!(take(store, "third", later).await.as_deref(), Some("a"));
    assert_eq!(found(store, "a").await.attempts, 2);
}

pub(crate) async fn a_job_that_ends_every_process_is_given_up(fresh: Fresh) {
    let store = fresh.store.as_ref();
    add(store, "a", "first", START).await;
    for attempt in 0..5 {
        assert!(take(store, "one", START + attempt * 2 * LEASE).await.is_some(), "{attempt}");
    }
    assert_eq!(take(store, "one", START + 12 * LEASE).await, None);
    let job = found(store, "a").await;
    assert_eq!((job.status, job.attempts, &*job.outcome), (JobStatus::Failed, 5, ""));
}

pub(crate) async fn a_job_is_stopped_and_resumed_with_an_entry_in_the_log(fresh: Fresh) {
    let store = fresh.store.as_ref();
    add(store, "a", "first", START).await;
    let stop = async || store.stop_job("a", START, act(Action::StopJob)).await.expect("an answer");
    let resume = async || {
        let act = act(Action::ResumePublication);
        store.resume_job("a", r#"{"by":"Bea"}"#, act).await.expect("an answer")
    };
    assert!(!resume().await, "it has not ended");
    assert!(stop().await);
    assert_eq!(found(store, "a").await.status, JobStatus::Stopped, "one that waits stops at once");
    assert!(!stop().await);
    add(store, "b", "first", START).await;
    assert!(!resume().await, "another one is open on the same subject");
    take(store, "one", START).await;
    store.end_job("b", "one", end(JobStatus::Done)).await.expect("an answer");
    assert!(resume().await);
    assert_eq!(found(store, "a").await.parameters, r#"{"by":"Bea"}"#);
    take(store, "one", START).await;
    assert!(stop().await);
    let wanted = store.renew_lease("a", &lease("one", START), None).await.expect("an answer");
    assert_eq!((wanted, found(store, "a").await.status), (LeaseState::StopWanted, JobStatus::Running));
    // Its process ends before it can stop it: nobody goes on with it.
    assert_eq!(take(store, "other", START + 2 * LEASE).await, None);
    assert_eq!(found(store, "a").await.status, JobStatus::Stopped);
    let logged = logged_actions(store).await;
    let acts = ["package.build", "job.stop", "package.build", "package.resume-publication", "job.stop"];
    assert_eq!(logged, acts.map(|act| format!("{act} done")));
}

pub(crate) async fn a_proposed_job_is_added_by_another_person_with_its_confirmation(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let proposing = act(Action::Propose);
    let proposal = NewProposal {
        form: FORM.to_owned(),
        action: Action::PublishPackage,
        content: "{}".to_owned(),
        name: "Ada".to_owned(),
    };
    assert!(store.propose(proposal, proposing.clone()).await.expect("an answer"));
    let of_other = || {
        let actor = Actor::Command { user: "bea".to_owned(), host: "office".to_owned() };
        Act { actor, ..act(Action::BeginPublication) }
    };
    let confirm = |id: &'static str, proposal: String, act| async move {
        store.add_proposed_job(job(id, "package", START), &proposal, "Bea", act).await.expect("an answer")
    };
    let id = proposing.id;
    let own = confirm("a", id.clone(), act(Action::BeginPublication)).await;
    assert_eq!(own, ProposedJobOutcome::OwnProposal);
    assert_eq!(confirm("a", "unknown".to_owned(), of_other()).await, ProposedJobOutcome::NoProposal);
    assert!(add(store, "other", "package", START).await);
    assert_eq!(confirm("a", id.clone(), of_other()).await, ProposedJobOutcome::Busy);
    assert!(store.stop_job("other", START, act(Action::StopJob)).await.expect("an answer"));
    assert_eq!(store.open_proposals(FORM).await.expect("proposals").len(), 1, "nothing was decided yet");
    let act = of_other();
    assert_eq!(confirm("a", id.clone(), act.clone()).await, ProposedJobOutcome::Done);
    assert_eq!(confirm("a", id.clone(), act).await, ProposedJobOutcome::Done, "its reply was lost");
    assert_eq!(found(store, "a").await.status, JobStatus::Waiting);
    assert_eq!(confirm("b", id, of_other()).await, ProposedJobOutcome::Busy);
    assert!(store.open_proposals(FORM).await.expect("proposals").is_empty());
    let logged = logged_actions(store).await;
    assert_eq!(logged.iter().filter(|entry| *entry == "package.begin-publication done").count(), 1, "{logged:?}");
}
