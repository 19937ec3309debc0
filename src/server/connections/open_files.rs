//! How many connections the operating system lets the process have.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// The files that the process needs beside its connections: the store, its readers, the published package.
const OTHERS: u64 = 256;

/// The most connections that make sense on one machine of the size that the service is meant for.
const MOST: u64 = 50_000;

/// Raises the limit of open files as far as the system allows, and returns how many connections fit under it.
pub(in crate::server) fn connections_under_file_limit() -> usize {
    let limit = getrlimit(Resource::Nofile);
    let raised = Rlimit { current: limit.maximum, maximum: limit.maximum };
    let files = match setrlimit(Resource::Nofile, raised) {
        Ok(()) => limit.maximum,
        Err(error) => {
            tracing::warn!(%error, "the limit of open files stays as it is");
            limit.current
        }
    };
    let files = files.unwrap_or(MOST + OTHERS);
    // A system that allows very few files still gets connections.
    let most = files.saturating_sub(OTHERS).max(files / 2).min(MOST);
    usize::try_from(most).unwrap_or(usize::MAX)
}
