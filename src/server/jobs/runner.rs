//! Takes one job after another, and sees to it that each is done, given back or ended.

use super::super::clock::Clock;
use super::lease_clock::LeaseClock;
use super::progress::JobProgress;
use crate::store::{Job, JobEnd, JobStatus, LeaseState, Store, StoreError};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::{JoinError, JoinHandle};
use tokio::time::{Instant, sleep};

/// What a job came to: a document of its kind.
pub enum WorkResult {
    /// The job is done.
    Done(String),
    /// The job failed.
    Failed(String),
}

/// Runs jobs in this process.
pub struct JobRunner {
    store: Arc<dyn Store>,
    leases: LeaseClock,
}

/// How this process's part in a job ends.
enum Ended {
    /// The work is over.
    ByItself(Result<WorkResult, JoinError>),
    /// Somebody asked that it stop.
    Stopped,
    /// Another process may have the job by now.
    Lost,
    /// This process stops.
    WithProcess,
}

impl JobRunner {
    /// A runner whose leases have this length by this clock.
    pub fn new(store: Arc<dyn Store>, clock: Clock, length: Duration) -> Self {
        Self { store, leases: LeaseClock { clock, runner: uuid::Uuid::new_v4().to_string(), length } }
    }

    /// Runs jobs until the process stops. `work` does a job; it is dropped where it is if the job is stopped or lost.
    pub async fn run<W, F>(self, mut stopped: watch::Receiver<bool>, work: W)
    where
        W: Fn(Job, JobProgress) -> F,
        F: Future<Output = WorkResult> + Send + 'static,
    {
        // An error means that the sender is gone, which is a stop too.
        while !*stopped.borrow() && stopped.has_changed().is_ok() {
            match self.store.take_job(&self.leases.lease()).await {
                Ok(Some(job)) => self.run_job(job, &mut stopped, &work).await,
                Ok(None) => self.pause(&mut stopped).await,
                Err(error) => {
                    tracing::warn!(%error, "no job can be taken");
                    self.pause(&mut stopped).await;
                }
            }
        }
    }

    async fn pause(&self, stopped: &mut watch::Receiver<bool>) {
        tokio::select! {
            () = sleep(self.leases.pause()) => {}
            _ = stopped.wait_for(|stop| *stop) => {}
        }
    }

    #[tracing::instrument(name = "job", skip_all, fields(kind = %job.kind, form = %job.form, id = %job.id))]
    async fn run_job<W, F>(&self, job: Job, stopped: &mut watch::Receiver<bool>, work: &W)
    where
        W: Fn(Job, JobProgress) -> F,
        F: Future<Output = WorkResult> + Send + 'static,
    {
        tracing::info!(attempt = job.attempts, "a job begins");
        let id = job.id.clone();
        let (progress, mut told) = JobProgress::new(job.progress.clone());
        let mut working = tokio::spawn(work(job, progress));
        let ended = self.watch(&id, &mut working, &mut told, stopped).await;
        if !matches!(ended, Ended::ByItself(_)) {
            // Whoever takes the job next must not meet this work.
            working.abort();
            _ = working.await;
        }
        let progress = told.borrow().clone();
        match self.settle(&id, ended, Some(progress).filter(|progress| !progress.is_empty())).await {
            Ok(true) => {}
            Ok(false) => tracing::warn!("another process has the job by now"),
            Err(error) => tracing::error!(%error, "the end of a job is not stored: it will be begun again"),
        }
    }

    /// Renews the lease while the work goes on.
    async fn watch(
        &self,
        id: &str,
        working: &mut JoinHandle<WorkResult>,
        told: &mut watch::Receiver<String>,
        stopped: &mut watch::Receiver<bool>,
    ) -> Ended {
        let mut held_until = Instant::now() + self.leases.length;
        loop {
            tokio::select! {
                result = &mut *working => return Ended::ByItself(result),
                _ = stopped.wait_for(|stop| *stop) => return Ended::WithProcess,
                () = sleep(self.leases.pause()) => {}
            }
            // The work has its own task, so it does not delay the renewal.
            let news = told.has_changed().unwrap_or(false).then(|| told.borrow_and_update().clone());
            let asked = Instant::now();
            match self.store.renew_lease(id, &self.leases.lease(), news.as_deref()).await {
                Ok(LeaseState::Held) => held_until = asked + self.leases.length,
                Ok(LeaseState::StopWanted) => return Ended::Stopped,
                Ok(LeaseState::Lost) => return Ended::Lost,
                Err(error) => {
                    tracing::warn!(%error, "the lease of a job cannot be renewed");
                    if Instant::now() >= held_until {
                        return Ended::Lost;
                    }
                }
            }
        }
    }

    /// Stores how the job ended. Returns false if this process has it no more.
    async fn settle(&self, id: &str, ended: Ended, progress: Option<String>) -> Result<bool, StoreError> {
        let runner = &self.leases.runner;
        let (status, outcome) = match ended {
            Ended::ByItself(Ok(WorkResult::Done(outcome))) => (JobStatus::Done, outcome),
            Ended::ByItself(Ok(WorkResult::Failed(outcome))) => (JobStatus::Failed, outcome),
            Ended::ByItself(Err(error)) => {
                tracing::error!(%error, "a job broke off");
                (JobStatus::Failed, String::new())
            }
            Ended::Stopped => (JobStatus::Stopped, String::new()),
            Ended::Lost => return Ok(false),
            Ended::WithProcess => {
                self.store.give_job_back(id, runner).await?;
                return Ok(true);
            }
        };
        tracing::info!(status = status.name(), "a job ended");
        let end = JobEnd { status, progress, outcome, at: self.leases.clock.now_ms() };
        self.store.end_job(id, runner, end).await
    }
}
