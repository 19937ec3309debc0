//! The arguments that say how long clients may take, and how many are served at once.

use crate::server::connections::{ConnectionLimits, ConnectionSettings, RequestLimits};
use clap::Args;
use std::time::Duration;

/// How long clients may take, and how many are served at once.
#[derive(Args, Clone, Debug)]
pub(super) struct ConnectionArgs {
    /// Seconds after which a connection without a request is closed, by default 60, and 180 with trusted proxies, which keep
    /// their connections for longer
    #[arg(long, env = "CONSULTATION_IDLE_TIMEOUT", value_name = "SECONDS", value_parser = clap::value_parser!(u32).range(1..))]
    idle_timeout: Option<u32>,
    /// Seconds that the head of a request may take, from its first byte; then the connection is closed
    #[arg(long, env = "CONSULTATION_HEAD_TIMEOUT", value_name = "SECONDS", default_value_t = ConnectionLimits::DEFAULT_HEAD_SECONDS, value_parser = clap::value_parser!(u32).range(1..))]
    head_timeout: u32,
    /// Seconds that the body of a request may take in any case; beyond them it has to come at the body rate
    #[arg(long, env = "CONSULTATION_BODY_GRACE", value_name = "SECONDS", default_value_t = RequestLimits::DEFAULT_BODY_SECONDS, value_parser = clap::value_parser!(u32).range(1..))]
    body_grace: u32,
    /// Bytes that each second of a body beyond the body grace has to bring on average; a slower one is answered with 408
    #[arg(long, env = "CONSULTATION_BODY_RATE", value_name = "BYTES", default_value_t = RequestLimits::DEFAULT_BODY_RATE, value_parser = clap::value_parser!(u32).range(1..))]
    body_rate: u32,
    /// Seconds that a request may take from the end of its head until its answer begins, its body included; a later answer is
    /// replaced by 503
    #[arg(long, env = "CONSULTATION_REQUEST_TIMEOUT", value_name = "SECONDS", default_value_t = RequestLimits::DEFAULT_ANSWER_SECONDS, value_parser = clap::value_parser!(u32).range(1..))]
    request_timeout: u32,
    /// Connections open at once, by default as many as the limit of open files allows; beyond it, the longest idle is closed
    #[arg(long, env = "CONSULTATION_MAX_CONNECTIONS", value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..))]
    max_connections: Option<u32>,
}

impl From<ConnectionArgs> for ConnectionSettings {
    fn from(args: ConnectionArgs) -> Self {
        let time = |seconds: u32| Duration::from_secs(seconds.into());
        Self {
            idle: args.idle_timeout.map(time),
            head: time(args.head_timeout),
            most: args.max_connections.and_then(|most| most.try_into().ok()),
            requests: RequestLimits {
                body: time(args.body_grace),
                body_bytes_per_second: args.body_rate,
                answer: time(args.request_timeout),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    struct Program {
        #[command(flatten)]
        connections: ConnectionArgs,
    }

    fn settings(options: &[&str]) -> ConnectionSettings {
        let program = Program::try_parse_from([&["serve"][..], options].concat());
        program.expect("the options are valid").connections.into()
    }

    /// The seconds of idle connections, heads, bodies and answers, and the bytes of a body in a second.
    fn numbers(settings: &ConnectionSettings, is_behind_proxy: bool) -> [u64; 5] {
        let ConnectionLimits { idle, head, .. } = settings.limits(is_behind_proxy);
        let RequestLimits { body, body_bytes_per_second, answer } = settings.requests;
        [idle.as_secs(), head.as_secs(), body.as_secs(), answer.as_secs(), body_bytes_per_second.into()]
    }

    #[test]
    fn options_become_the_limits_of_connections_and_requests() {
        let times = ["--idle-timeout", "2", "--head-timeout", "3", "--body-grace", "4", "--request-timeout", "5"];
        let given = settings(&[&times[..], &["--body-rate", "6", "--max-connections", "7"]].concat());
        for is_behind_proxy in [false, true] {
            assert_eq!(numbers(&given, is_behind_proxy), [2, 3, 4, 5, 6]);
            assert_eq!(given.limits(is_behind_proxy).most, 7);
        }
    }

    #[test]
    fn without_options_idle_connections_are_kept_for_longer_behind_a_proxy() {
        let default = settings(&[]);
        assert_eq!(numbers(&default, false), [60, 10, 20, 300, 500]);
        assert_eq!(numbers(&default, true), [180, 10, 20, 300, 500]);
    }
}
