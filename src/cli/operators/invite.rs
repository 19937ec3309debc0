//! `consultation operators invite` and `link`: one-time links, which are mailed by the server, or printed once. The store has their
//! digests alone.

use super::account_ref::{RoleForm, role_parser};
use super::{Failure, Grounds, MailChoice, WorkspaceOrigin};
use crate::cli::command_actor::act;
use crate::cli::settings::SiteArgs;
use crate::cli::stdout::print_data_line;
use crate::server::link_letters::{invitation_letter, sign_in_letter};
use crate::site::Locale;
use crate::site::zone::Zone;
use crate::store::timestamps::now_ms;
use crate::workspace::{Action, Grant, Identity, NewLink, Object, OneTimeCode, Role, parse_address};
use clap::Args;

#[derive(Args)]
pub(super) struct Invite {
    /// E-mail address of the person
    #[arg(value_name = "ADDRESS", value_parser = address)]
    address: String,
    /// What the person may do; several can be given
    #[arg(long = "role", value_name = "ROLE", required = true, value_parser = role_parser())]
    roles: Vec<Role>,
    #[command(flatten)]
    form: RoleForm,
    #[command(flatten)]
    origin: WorkspaceOrigin,
    #[command(flatten)]
    mail: MailChoice,
    #[command(flatten)]
    grounds: Grounds,
}

#[derive(Args)]
pub(super) struct SignInLink {
    /// E-mail address of the account
    #[arg(value_name = "ADDRESS", value_parser = address)]
    address: String,
    #[command(flatten)]
    origin: WorkspaceOrigin,
    #[command(flatten)]
    mail: MailChoice,
    #[command(flatten)]
    site: SiteArgs,
    #[command(flatten)]
    grounds: Grounds,
}

impl Invite {
    pub(super) async fn run(self) -> Result<(), Failure> {
        let grants = self.form.grants(&self.roles)?;
        let code = OneTimeCode::generate();
        let link = NewLink::invitation(code.digest(), &self.address, grants, now_ms());
        let act = act(Action::Invite, Object::invitation(&link.id)).because(&self.grounds.reason);
        let act = act.with("roles", Grant::list(link.purpose.grants()));
        let write = |locale: &Locale| invitation_letter(locale, self.origin.get(), (&link, &code), &Zone::default());
        let letter = self.mail.letter(&self.form.site, write)?;
        let is_mailed = letter.is_some();
        // The first operator is invited before the first start of the server.
        let store = self.grounds.store.open().await?;
        store.make_link(link, letter, act).await.map_err(Failure::runtime)?;
        store.close().await;
        hand_over(is_mailed, &self.address, &code.link(self.origin.get()))
    }
}

impl SignInLink {
    pub(super) async fn run(self) -> Result<(), Failure> {
        let store = self.grounds.store.open_existing().await?;
        let account = store.account_of(&Identity::of_address(&self.address)).await.map_err(Failure::runtime)?;
        let account =
            account.ok_or_else(|| Failure::runtime(format!("{}: no account has this address", self.address)))?;
        let code = OneTimeCode::generate();
        let link = NewLink::sign_in(code.digest(), &self.address, None, now_ms());
        let act = act(Action::MakeSignInLink, Object::account(&account.id)).because(&self.grounds.reason);
        let act = act.with("link", &link.id);
        let letter =
            self.mail.letter(&self.site, |locale| sign_in_letter(locale, self.origin.get(), (&link, &code)))?;
        let is_mailed = letter.is_some();
        store.make_link(link, letter, act).await.map_err(Failure::runtime)?;
        store.close().await;
        hand_over(is_mailed, &self.address, &code.link(self.origin.get()))
    }
}

/// Prints a link, or says that the server will mail it.
#[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
fn hand_over(is_mailed: bool, address: &str, link: &str) -> Result<(), Failure> {
    if is_mailed {
        eprintln!("the server will mail the link to {address}");
        return Ok(());
    }
    print_data_line(link)
}

/// Why a text is no address.
#[derive(Debug, thiserror::Error)]
#[error("write an e-mail address: name@example.org")]
struct NoAddress;

fn address(text: &str) -> Result<String, NoAddress> {
    parse_address(text).ok_or(NoAddress)
}
