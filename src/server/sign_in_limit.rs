//! Limits how many unknown codes are answered and logged. Codes cannot be guessed; the limit keeps whoever tries from filling
//! the log. A valid code is never counted, so nobody can keep an operator out.

use super::rate_limit::RateLimiter;
use governor::{DefaultDirectRateLimiter, Quota};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;

/// How many unknown codes one client may try in a minute.
const PER_CLIENT: u32 = 20;
/// How many unknown codes all clients together may try in a minute.
const IN_ALL: NonZeroU32 = NonZeroU32::new(200).expect("not zero");

/// The counts of unknown codes.
#[derive(Clone)]
pub(super) struct SignInLimit {
    per_client: RateLimiter,
    in_all: Arc<DefaultDirectRateLimiter>,
}

impl SignInLimit {
    pub(super) fn new() -> Self {
        Self {
            per_client: RateLimiter::per_minute(PER_CLIENT),
            in_all: Arc::new(DefaultDirectRateLimiter::direct(Quota::per_minute(IN_ALL))),
        }
    }

    /// Counts an unknown code, and returns whether it is still within the limits.
    pub(super) fn count_unknown_code(&self, client: Option<IpAddr>) -> bool {
        self.per_client.count(client).is_ok() && self.in_all.check().is_ok()
    }

    /// Forgets clients as [`RateLimiter::evict_idle`] does.
    pub(super) async fn evict_idle(self) {
        self.per_client.evict_idle().await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_client_and_all_together_are_limited() {
        let limit = SignInLimit::new();
        let client = |number: u8| Some(IpAddr::from([192, 0, 2, number]));
        let taken = |from| (0..30).filter(|_| limit.count_unknown_code(client(from))).count();
        assert_eq!((0..12).map(taken).collect::<Vec<_>>(), [[20; 10].as_slice(), &[0; 2]].concat());
    }
}
