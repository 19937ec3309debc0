//! `consultation operators …`: who may sign in to the workspace, and what each may do there.

mod account_ref;
mod change;
mod invite;
mod list;

use super::Failure;
use crate::cli::settings::{SiteArgs, StoreArgs};
use crate::server::settings::parse_origin;
use crate::site::Locale;
use crate::store::NewLetter;
use clap::{Args, Subcommand};

#[derive(Args)]
pub(super) struct Operators {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Invite a person to roles: prints or mails a link that can be used once, within seven days
    Invite(invite::Invite),
    /// Make a link by which an account signs in once, within fifteen minutes
    Link(invite::SignInLink),
    /// Write the accounts with their roles, and the open invitations
    List(list::List),
    /// Grant or revoke a role
    #[command(subcommand)]
    Role(Role),
    /// Close an account: nobody signs in to it any more, and the log keeps it
    Close(change::Close),
}

#[derive(Subcommand)]
enum Role {
    /// Grant a role; the account signs in again
    Grant(change::RoleChange),
    /// Revoke a role; the account signs in again
    Revoke(change::RoleChange),
}

/// Where the workspace is, for the links that are printed.
#[derive(Args)]
struct WorkspaceOrigin {
    /// Public origin of a workspace with an address of its own
    #[arg(long, env = "CONSULTATION_OPERATOR_URL", value_name = "ORIGIN", value_parser = parse_origin)]
    operator_url: Option<String>,
    /// Public origin of the site
    #[arg(
        long,
        env = "CONSULTATION_PUBLIC_URL",
        value_name = "ORIGIN",
        value_parser = parse_origin,
        default_value = "http://127.0.0.1:3000"
    )]
    public_url: String,
}

/// Whether the link is mailed, and in which language.
#[derive(Args)]
struct MailChoice {
    /// Have the server mail the link in place of printing it; the server needs --smtp-url
    #[arg(long)]
    mail: bool,
    /// Language of the message, by default the site's own
    #[arg(long, value_name = "TAG", requires = "mail")]
    language: Option<String>,
}

impl MailChoice {
    /// The letter that `write` writes in the chosen language of the site; `None` if the link is not mailed.
    fn letter(&self, site: &SiteArgs, write: impl FnOnce(&Locale) -> NewLetter) -> Result<Option<NewLetter>, Failure> {
        if !self.mail {
            return Ok(None);
        }
        let site = site.load()?;
        let locale = match &self.language {
            None => site.original(),
            Some(tag) => site.locale(tag).ok_or_else(|| Failure::usage(format!("--language {tag}: unknown")))?,
        };
        Ok(Some(write(locale)))
    }
}

/// Why something is done, and where it is stored.
#[derive(Args)]
struct Grounds {
    /// Why, for the audit log
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true, value_parser = crate::cli::settings::reason)]
    reason: String,
    #[command(flatten)]
    store: StoreArgs,
}

impl WorkspaceOrigin {
    fn get(&self) -> &str {
        self.operator_url.as_deref().unwrap_or(&self.public_url)
    }
}

impl Operators {
    pub(super) async fn run(self) -> Result<(), Failure> {
        match self.command {
            Command::Invite(invite) => invite.run().await,
            Command::Link(link) => link.run().await,
            Command::List(list) => list.run().await,
            Command::Role(Role::Grant(change)) => change.grant().await,
            Command::Role(Role::Revoke(change)) => change.revoke().await,
            Command::Close(close) => close.run().await,
        }
    }
}
