//! `consultation operators role grant`, `role revoke` and `close`.

use super::account_ref::{AccountRef, RoleForm, role_parser};
use super::{Failure, Grounds};
use crate::cli::command_actor::act;
use crate::store::AccountOutcome;
use crate::workspace::{Action, Grant, Object, Role};
use clap::Args;

#[derive(Args)]
pub(super) struct RoleChange {
    #[command(flatten)]
    account: AccountRef,
    /// The role
    #[arg(long, value_name = "ROLE", value_parser = role_parser())]
    role: Role,
    #[command(flatten)]
    form: RoleForm,
    #[command(flatten)]
    grounds: Grounds,
}

#[derive(Args)]
pub(super) struct Close {
    #[command(flatten)]
    account: AccountRef,
    #[command(flatten)]
    grounds: Grounds,
}

impl RoleChange {
    pub(super) async fn grant(self) -> Result<(), Failure> {
        self.change(Action::GrantRole).await
    }

    pub(super) async fn revoke(self) -> Result<(), Failure> {
        self.change(Action::RevokeRole).await
    }

    async fn change(self, action: Action) -> Result<(), Failure> {
        // A role for a form that the site no longer has can still be revoked.
        let grants = match action {
            Action::RevokeRole => self.form.grants_of_any_form(&[self.role])?,
            _ => self.form.grants(&[self.role])?,
        };
        let store = self.grounds.store.open_existing().await?;
        let account = self.account.find(store.as_ref()).await?;
        for grant in &grants {
            let act = act(action, Object::account(&account.id)).because(&self.grounds.reason);
            let act = act.with("roles", Grant::list(std::slice::from_ref(grant)));
            let changed = match action {
                Action::RevokeRole => store.revoke_role(&account.id, grant, act).await,
                _ => store.grant_role(&account.id, grant, act).await,
            };
            require_done(changed.map_err(Failure::runtime)?)?;
        }
        store.close().await;
        Ok(())
    }
}

impl Close {
    pub(super) async fn run(self) -> Result<(), Failure> {
        let store = self.grounds.store.open_existing().await?;
        let account = self.account.find(store.as_ref()).await?;
        let act = act(Action::CloseAccount, Object::account(&account.id)).because(&self.grounds.reason);
        require_done(store.close_account(&account.id, act).await.map_err(Failure::runtime)?)?;
        store.close().await;
        Ok(())
    }
}

/// Why a change was not made.
#[derive(Debug, thiserror::Error)]
enum ChangeError {
    #[error("nothing was changed: the account is closed, or its roles are so already")]
    Unchanged,
    #[error("nothing was changed: without this administrator there would be none")]
    LastAdministrator,
    #[error("nothing was changed: nobody grants themselves a role")]
    OwnAccount,
}

fn require_done(outcome: AccountOutcome) -> Result<(), Failure> {
    match outcome {
        AccountOutcome::Done => Ok(()),
        AccountOutcome::Unchanged => Err(Failure::runtime(ChangeError::Unchanged)),
        AccountOutcome::LastAdministrator => Err(Failure::runtime(ChangeError::LastAdministrator)),
        AccountOutcome::OwnAccount => Err(Failure::runtime(ChangeError::OwnAccount)),
    }
}
