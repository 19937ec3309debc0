//! Jobs: long work that a process does in the background. A job survives the end of its process, and is done once however many
//! processes there are. The store knows neither what a job does nor how far it is: both are documents of the job's kind.

use super::Result;
use crate::workspace::Act;
use async_trait::async_trait;

/// How many processes may begin a job. A job whose process ended so often probably ends every process.
pub const MAX_ATTEMPTS: i64 = 5;

/// Stores jobs, and gives each to one process at a time.
#[async_trait]
pub trait JobStore: Send + Sync + 'static {
    /// Adds a job. Returns false if another job on the same subject waits or runs.
    async fn add_job(&self, job: NewJob, act: Act) -> Result<bool>;

    /// Adds a job that another person proposed, and confirms the proposal in the same transaction, by whoever acts, whose name is
    /// `name`.
    async fn add_proposed_job(&self, job: NewJob, proposal: &str, name: &str, act: Act) -> Result<ProposedJobOutcome>;

    /// Returns the job with this id.
    async fn job(&self, id: &str) -> Result<Option<Job>>;

    /// Returns the jobs on a subject, the newest first.
    async fn jobs_on(&self, subject: &str, limit: u32) -> Result<Vec<Job>>;

    /// Takes the oldest job that waits, or whose process has let its lease end. Before that, ends the jobs that nobody is to go
    /// on with: those that were to stop, and those that [`MAX_ATTEMPTS`] processes began in vain.
    async fn take_job(&self, lease: &Lease) -> Result<Option<Job>>;

    /// Lengthens a lease, and notes how far the job is.
    async fn renew_lease(&self, id: &str, lease: &Lease, progress: Option<&str>) -> Result<LeaseState>;

    /// Gives a job back, so that another process may take it at once.
    async fn give_job_back(&self, id: &str, runner: &str) -> Result<()>;

    /// Ends a job. Returns false if the process has it no more.
    async fn end_job(&self, id: &str, runner: &str, end: JobEnd) -> Result<bool>;

    /// Asks that a job stop; one that waits stops at once. Returns false if it has ended.
    async fn stop_job(&self, id: &str, at: i64, act: Act) -> Result<bool>;

    /// Lets a job that failed or was stopped wait again, with these parameters, which say who resumed it. Returns false if it has
    /// not ended so, or if another job on the same subject waits or runs.
    async fn resume_job(&self, id: &str, parameters: &str, act: Act) -> Result<bool>;
}

/// A job to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewJob {
    /// A random id.
    pub id: String,
    /// What is to be done.
    pub kind: String,
    /// What it is done to, such as the package of a form.
    pub subject: String,
    /// The form.
    pub form: String,
    /// What the kind needs to know, as JSON.
    pub parameters: String,
    /// The time, in milliseconds since 1970.
    pub made_at: i64,
}

/// The outcome of adding a job that somebody proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProposedJobOutcome {
    /// The job is added, and the proposal confirmed.
    Done,
    /// Another job on the same subject waits or runs. Nothing was written.
    Busy,
    /// The proposal was made by whoever wants to confirm it. Nothing was written.
    OwnProposal,
    /// The proposal was decided meanwhile, or there is none. Nothing was written.
    NoProposal,
}

/// A job as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// The id.
    pub id: String,
    /// What is to be done.
    pub kind: String,
    /// The form.
    pub form: String,
    /// What the kind needs to know, as JSON.
    pub parameters: String,
    /// Where the job stands.
    pub status: JobStatus,
    /// How far the job is, as JSON; may be empty.
    pub progress: String,
    /// How the job ended, as JSON; may be empty.
    pub outcome: String,
    /// The time when it was added, in milliseconds since 1970.
    pub made_at: i64,
    /// The time of its end, in milliseconds since 1970.
    pub ended_at: Option<i64>,
    /// Whether somebody asked that it stop.
    pub is_stop_wanted: bool,
    /// How many processes began it.
    pub attempts: i64,
}

/// Where a job stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobStatus {
    /// No process has taken it.
    Waiting,
    /// A process does it.
    Running,
    /// It is done.
    Done,
    /// It failed.
    Failed,
    /// It was stopped before it was done.
    Stopped,
}

impl JobStatus {
    const ALL: [Self; 5] = [Self::Waiting, Self::Running, Self::Done, Self::Failed, Self::Stopped];

    /// Returns the status's name in the store.
    pub fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Running => "running",
            Self::Done => "done",
            Self::Failed => "failed",
            Self::Stopped => "stopped",
        }
    }

    /// Returns the status with that name.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }

    /// Returns whether the job has not ended.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::Running)
    }
}

/// The time for which a job is a process's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lease {
    /// The process.
    pub runner: String,
    /// The present time, in milliseconds since 1970.
    pub now: i64,
    /// The end of the lease, in milliseconds since 1970.
    pub until: i64,
}

/// Whether a process may go on with a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeaseState {
    /// It may.
    Held,
    /// Somebody asked that the job stop.
    StopWanted,
    /// Another process has the job, or it has ended.
    Lost,
}

/// How a job ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobEnd {
    /// Done, failed or stopped.
    pub status: JobStatus,
    /// How far the job came, as JSON; `None` leaves what was noted last.
    pub progress: Option<String>,
    /// How it ended, as JSON.
    pub outcome: String,
    /// The time, in milliseconds since 1970.
    pub at: i64,
}
