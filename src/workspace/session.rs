//! Sessions: how long they last, and when a sign-in is fresh enough for what cannot be undone.

/// A session ends this long after the last request, in milliseconds: one hour.
pub const IDLE: i64 = 60 * 60 * 1000;

/// A session ends this long after its sign-in, in milliseconds: twelve hours.
pub const LONGEST: i64 = 12 * 60 * 60 * 1000;

/// A sign-in is fresh for this long, in milliseconds: ten minutes.
pub const FRESH: i64 = 10 * 60 * 1000;

/// How much the clocks of two processes may differ, in milliseconds. A session from further ahead means that the clock was set
/// back, which must not lengthen it.
pub const CLOCK_SKEW: i64 = 60 * 1000;

/// The session of an account that signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The digest of the token.
    pub token_digest: Vec<u8>,
    /// The account.
    pub account: String,
    /// The time of the sign-in, in milliseconds since 1970.
    pub made_at: i64,
    /// The time of the last request, to the minute, in milliseconds since 1970.
    pub seen_at: i64,
    /// The time at which the person last showed who they are, in milliseconds since 1970: an OpenID provider may have seen
    /// them long before the sign-in. `None` if it does not say.
    pub authenticated_at: Option<i64>,
    /// The id token of the provider, which its logout asks for.
    pub id_token: Option<String>,
}

/// Whether a session still counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionState {
    /// The session counts.
    Live,
    /// Its account was away for too long.
    Idle,
    /// It lasted as long as a session may.
    Over,
    /// It was made at a time that has not come: the clock was set back.
    FromFuture,
}

impl Session {
    /// Returns a new session.
    pub fn new(token_digest: Vec<u8>, account: String, now: i64) -> Self {
        Self { token_digest, account, made_at: now, seen_at: now, authenticated_at: Some(now), id_token: None }
    }

    /// Returns whether the session still counts at a time.
    pub fn state_at(&self, now: i64) -> SessionState {
        if self.made_at > now + CLOCK_SKEW || self.seen_at > now + CLOCK_SKEW {
            SessionState::FromFuture
        } else if now - self.made_at >= LONGEST {
            SessionState::Over
        } else if now - self.seen_at >= IDLE {
            SessionState::Idle
        } else {
            SessionState::Live
        }
    }

    /// Returns whether the person showed recently enough who they are for what cannot be undone.
    pub fn is_fresh_at(&self, now: i64) -> bool {
        let is_recent = |at: i64| (-CLOCK_SKEW..FRESH).contains(&(now - at));
        self.state_at(now) == SessionState::Live && self.authenticated_at.is_some_and(is_recent)
    }

    /// Returns the session's public id.
    pub fn id(&self) -> String {
        session_id(&self.token_digest)
    }
}

/// Returns the public id of the session with this digest of its token: the beginning of the digest, in hexadecimal digits.
pub fn session_id(token_digest: &[u8]) -> String {
    token_digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(seen_at: i64) -> Session {
        Session { seen_at, ..Session::new(vec![1; 32], "account".to_owned(), 1_000_000) }
    }

    #[test]
    fn a_session_ends_after_an_hour_without_request_and_after_twelve_hours_in_any_case() {
        let start = 1_000_000;
        assert_eq!(session(start).state_at(start + IDLE - 1), SessionState::Live);
        assert_eq!(session(start).state_at(start + IDLE), SessionState::Idle);
        let busy = session(start + LONGEST - 5);
        assert_eq!(busy.state_at(start + LONGEST - 1), SessionState::Live);
        assert_eq!(busy.state_at(start + LONGEST), SessionState::Over);
    }

    #[test]
    fn a_clock_that_is_set_back_lengthens_no_session() {
        let start = 1_000_000;
        assert_eq!(session(start).state_at(start - CLOCK_SKEW), SessionState::Live);
        assert_eq!(session(start).state_at(start - CLOCK_SKEW - 1), SessionState::FromFuture);
        assert_eq!(session(start + 5 * CLOCK_SKEW).state_at(start), SessionState::FromFuture);
    }

    #[test]
    fn a_sign_in_is_fresh_for_ten_minutes_whatever_is_requested_meanwhile() {
        let start = 1_000_000;
        assert!(session(start).is_fresh_at(start + FRESH - 1));
        assert!(!session(start + FRESH).is_fresh_at(start + FRESH));
    }

    #[test]
    fn a_sign_in_is_as_fresh_as_the_provider_says() {
        let start = 1_000_000;
        let seen_there = |authenticated_at| Session { authenticated_at, ..session(start) };
        assert!(seen_there(Some(start - FRESH + 1)).is_fresh_at(start));
        assert!(!seen_there(Some(start - FRESH)).is_fresh_at(start));
        assert!(!seen_there(Some(start + 2 * CLOCK_SKEW)).is_fresh_at(start));
        assert!(!seen_there(None).is_fresh_at(start));
    }
}
