//! How much time and how many connections clients get. The defaults are for a server that the whole world reaches.

use std::time::Duration;

/// What holds for the connections of a listener.
#[derive(Clone, Copy, Debug)]
pub struct ConnectionLimits {
    /// How long a connection may wait for a request, the first or the next. Behind a proxy it must be longer than the proxy
    /// keeps its own connections open: else the proxy sends a request into a connection that is just being closed.
    pub idle: Duration,
    /// How long the head of a request may take, from its first byte.
    pub head: Duration,
    /// How many connections may be open at once.
    pub most: usize,
    /// How long sent bytes may stay unacknowledged by the client's system.
    pub unacknowledged: Duration,
    /// How long answers may still take after the server was told to stop.
    pub grace: Duration,
}

/// What holds for each request after its head.
#[derive(Clone, Copy, Debug)]
pub struct RequestLimits {
    /// How long a body may take in any case.
    pub body: Duration,
    /// Each second beyond it has to bring this many bytes on average, so that a slow phone is served and a dripping client is not.
    pub body_bytes_per_second: u32,
    /// How long a request may take from its head to the head of its answer. The body of an answer may last.
    pub answer: Duration,
}

impl ConnectionLimits {
    /// How many seconds the head of a request may take by default.
    pub const DEFAULT_HEAD_SECONDS: u32 = 10;
}

impl RequestLimits {
    /// How many seconds a body may take in any case by default.
    pub const DEFAULT_BODY_SECONDS: u32 = 20;

    /// How many bytes each further second of a body has to bring by default.
    pub const DEFAULT_BODY_RATE: u32 = 500;

    /// How many seconds a request may take until its answer begins by default.
    pub const DEFAULT_ANSWER_SECONDS: u32 = 300;
}

impl Default for ConnectionLimits {
    fn default() -> Self {
        Self {
            idle: Duration::from_secs(60),
            head: Duration::from_secs(Self::DEFAULT_HEAD_SECONDS.into()),
            most: 10_000,
            unacknowledged: Duration::from_secs(60),
            grace: Duration::from_secs(10),
        }
    }
}

impl Default for RequestLimits {
    fn default() -> Self {
        Self {
            body: Duration::from_secs(Self::DEFAULT_BODY_SECONDS.into()),
            body_bytes_per_second: Self::DEFAULT_BODY_RATE,
            answer: Duration::from_secs(Self::DEFAULT_ANSWER_SECONDS.into()),
        }
    }
}
