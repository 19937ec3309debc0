//! The settings of connections. What nobody set depends on the system, and on whether a proxy stands in front.

use super::limits::{ConnectionLimits, RequestLimits};
use super::open_files::connections_under_file_limit;
use std::time::Duration;

/// How long a connection may be idle behind a proxy. Caddy keeps its own connections for two minutes, nginx for one.
const IDLE_BEHIND_PROXY: Duration = Duration::from_secs(180);

/// How long clients may take, and how many are served at once.
#[derive(Clone, Copy, Debug)]
pub struct ConnectionSettings {
    /// How long a connection may wait for a request; `None` is the default, which is longer behind a proxy.
    pub idle: Option<Duration>,
    /// How long the head of a request may take, from its first byte.
    pub head: Duration,
    /// How many connections may be open at once; `None` is as many as the limit of open files allows.
    pub most: Option<usize>,
    /// What holds for each request after its head.
    pub requests: RequestLimits,
}

impl ConnectionSettings {
    /// How long a connection may wait for a request.
    pub fn idle_time(&self, is_behind_proxy: bool) -> Duration {
        let default = if is_behind_proxy { IDLE_BEHIND_PROXY } else { ConnectionLimits::default().idle };
        self.idle.unwrap_or(default)
    }

    /// What holds for the connections of a listener.
    pub fn limits(&self, is_behind_proxy: bool) -> ConnectionLimits {
        let fitting = connections_under_file_limit();
        let most = self.most.unwrap_or(fitting);
        if most > fitting {
            tracing::warn!(most, fitting, "--max-connections is more than the limit of open files allows");
        }
        let idle = self.idle_time(is_behind_proxy);
        ConnectionLimits { idle, head: self.head, most, ..ConnectionLimits::default() }
    }
}
