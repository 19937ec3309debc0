//! The settings of mail: the server that takes the letters, and their sender.

use super::MailError;
use super::smtp_server::SmtpServer;
use lettre::message::Mailbox;
use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

/// How mail is sent.
#[derive(Clone, Debug)]
pub struct MailSettings {
    /// The server that takes the letters.
    pub server: SmtpServer,
    /// The file of the password; without it, the server's address holds the password or there is none.
    pub password_file: Option<PathBuf>,
    /// The sender.
    pub from: MailFrom,
    /// How patient the sending is.
    pub pace: MailPace,
}

/// How patient the sending is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MailPace {
    /// The pause after the first attempt; each further one is twice as long.
    pub first_pause: Duration,
    /// How long an attempt may take.
    pub timeout: Duration,
    /// How long a letter is a process's own. It is longer than an attempt may take.
    pub lease: Duration,
    /// The time between two letters, of all processes together.
    pub apart: Duration,
}

impl Default for MailPace {
    fn default() -> Self {
        let (first_pause, timeout) = (Duration::from_secs(60), Duration::from_secs(60));
        Self { first_pause, timeout, lease: Duration::from_secs(5 * 60), apart: Self::apart_at(Self::USUAL_RATE) }
    }
}

impl MailPace {
    /// A pace whose first pause has this length, and all others in proportion; for tests.
    pub fn quick(first_pause: Duration) -> Self {
        let (timeout, lease) = (first_pause * 10, first_pause * 20);
        Self { first_pause, timeout, lease, apart: Self::apart_at(Self::USUAL_RATE) }
    }

    /// How many letters are sent a minute without a setting for it.
    const USUAL_RATE: u32 = 300;

    /// How many letters are sent a minute at most, by all processes together.
    pub fn rate(&self) -> u128 {
        60_000 / self.apart.as_millis().max(1)
    }

    /// The time between two letters at this many a minute.
    pub fn apart_at(rate: u32) -> Duration {
        Duration::from_secs(60) / rate.max(1)
    }
}

/// Why a text is no sender.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "write an address, such as consultation@example.org, or a name before it: \"The consultation <consultation@example.org>\""
)]
pub struct MailFromError;

/// The sender of the letters: an address, and a name if there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailFrom(Mailbox);

impl FromStr for MailFrom {
    type Err = MailFromError;

    fn from_str(text: &str) -> Result<Self, MailFromError> {
        text.parse().map(Self).map_err(|_| MailFromError)
    }
}

impl fmt::Display for MailFrom {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, out)
    }
}

impl MailFrom {
    /// The sender as the library for SMTP knows it.
    pub(super) fn mailbox(&self) -> Mailbox {
        self.0.clone()
    }

    /// The domain of the address.
    pub(super) fn domain(&self) -> &str {
        self.0.email.domain()
    }
}

impl MailSettings {
    /// Reads the password from its file, if there is one. Space around it, such as the end of its line, is not part of it.
    pub(super) fn password(&self) -> Result<Option<String>, MailError> {
        let Some(file) = &self.password_file else { return Ok(None) };
        let read = std::fs::read_to_string(file);
        let text = read.map_err(|source| MailError::Password { file: file.clone(), source })?;
        match text.trim() {
            "" => Err(MailError::EmptyPassword(file.clone())),
            password => Ok(Some(password.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sender_is_an_address_with_or_without_a_name() {
        let from: MailFrom = "The consultation <consultation@example.org>".parse().expect("a sender");
        assert_eq!(from.domain(), "example.org");
        assert!("consultation@example.org".parse::<MailFrom>().is_ok());
        assert!("consultation".parse::<MailFrom>().is_err());
    }
}
