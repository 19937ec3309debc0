//! Runs the jobs of the store in the background. Several processes may do so at once: a job is one process's own for as long as
//! that process renews its lease. The module does not know what a job does.

mod lease_clock;
mod progress;
mod runner;

pub use progress::JobProgress;
pub use runner::{JobRunner, WorkResult};

use std::time::Duration;

/// How long a job is a process's own without renewal. The clocks of two processes may differ by nearly as much.
pub const LEASE: Duration = Duration::from_secs(60);
