//! Limits how often a client may send. The limiter knows addresses and counts, nothing of what is sent, and forgets both within
//! minutes.

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

/// The rate limit: submissions per client and minute.
#[derive(Clone, Default)]
pub struct RateLimiter(Option<Arc<DefaultKeyedRateLimiter<IpAddr>>>);

impl RateLimiter {
    /// A limit of `submissions` per client and minute; 0 means no limit.
    pub fn per_minute(submissions: u32) -> Self {
        Self(NonZeroU32::new(submissions).map(|most| Arc::new(DefaultKeyedRateLimiter::keyed(Quota::per_minute(most)))))
    }

    /// Counts a submission of this client.
    ///
    /// # Errors
    /// The time that the client has to wait, if it has reached the limit.
    pub(super) fn count(&self, client: Option<IpAddr>) -> Result<(), Duration> {
        let (Some(limiter), Some(client)) = (&self.0, client) else { return Ok(()) };
        limiter.check_key(&client).map_err(|soon| soon.wait_time_from(DefaultClock::default().now()))
    }

    /// Every minute, forgets the clients whose quota is full again, so that the table stays small.
    pub(super) async fn evict_idle(self) {
        let Some(limiter) = self.0 else { return };
        let mut minute = tokio::time::interval(Duration::from_secs(60));
        loop {
            minute.tick().await;
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_client_has_its_own_count() {
        let limit = RateLimiter::per_minute(2);
        let [one, other] = ["192.0.2.1", "192.0.2.2"].map(|text| text.parse().ok());
        assert_eq!([one, one, other].map(|client| limit.count(client).is_ok()), [true; 3]);
        let wait = limit.count(one).expect_err("three in a minute");
        assert!(wait <= Duration::from_secs(60));
    }

    #[test]
    fn zero_is_no_limit() {
        let limit = RateLimiter::per_minute(0);
        assert!((0..1000).all(|_| limit.count("192.0.2.1".parse().ok()).is_ok()));
    }
}
