//! The arguments that say how mail is sent.

use crate::mail::{MailFrom, MailPace, MailSettings, SmtpServer};
use clap::Args;
use std::path::PathBuf;
use std::time::Duration;

/// How mail is sent.
#[derive(Args, Clone, Debug)]
pub(super) struct MailArgs {
    /// Server that takes mail: smtp://USER:PASSWORD@HOST:587 for STARTTLS, smtps://USER:PASSWORD@HOST:465, or
    /// smtp+plain://127.0.0.1:25 on this machine; without it, no mail is sent
    #[arg(
        long,
        env = "CONSULTATION_SMTP_URL",
        // It may hold a password.
        hide_env_values = true,
        value_name = "URL",
        requires = "mail_from"
    )]
    smtp_url: Option<SmtpServer>,
    /// File that holds the password for the server that takes mail
    #[arg(long, env = "CONSULTATION_SMTP_PASSWORD_FILE", value_name = "FILE", requires = "smtp_url")]
    smtp_password_file: Option<PathBuf>,
    /// Sender of mail, such as consultation@example.org, or The consultation <consultation@example.org>
    #[arg(long, env = "CONSULTATION_MAIL_FROM", value_name = "ADDRESS", requires = "smtp_url")]
    mail_from: Option<MailFrom>,
    /// Most messages that are sent a minute, by all processes on the store together; 300 without it
    #[arg(long, env = "CONSULTATION_MAIL_RATE", value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..=6000), requires = "smtp_url")]
    mail_rate: Option<u32>,
    /// Milliseconds of the first pause before a message is tried again; for the tests
    #[arg(long, env = "CONSULTATION_MAIL_PACE", value_name = "MILLISECONDS", value_parser = clap::value_parser!(u32).range(1..), hide = true)]
    mail_pace: Option<u32>,
}

impl MailArgs {
    /// The settings of mail, if it is sent.
    pub(super) fn settings(self) -> Option<MailSettings> {
        let pace = self.mail_pace.map(|pause| MailPace::quick(Duration::from_millis(pause.into()))).unwrap_or_default();
        let apart = self.mail_rate.map_or(pace.apart, MailPace::apart_at);
        Some(MailSettings {
            server: self.smtp_url?,
            password_file: self.smtp_password_file,
            from: self.mail_from?,
            pace: MailPace { apart, ..pace },
        })
    }
}
