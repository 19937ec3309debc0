//! Arguments that name an account or roles.

use super::Failure;
use crate::cli::settings::SiteArgs;
use crate::store::Store;
use crate::workspace::{Account, Grant, Identity, Role};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

/// An account.
#[derive(Args)]
pub(super) struct AccountRef {
    /// Address of the person, or id of the account
    #[arg(value_name = "ACCOUNT")]
    account: String,
}

/// The form for which roles hold.
#[derive(Args)]
pub(super) struct RoleForm {
    /// Form for which the roles hold; without it, every form
    #[arg(long, value_name = "ID")]
    form: Option<String>,
    #[command(flatten)]
    pub(super) site: SiteArgs,
}

/// Why a text names no role.
#[derive(Debug, thiserror::Error)]
#[error("there is no such role")]
struct NoSuchRole;

/// Reads the name of a role.
pub(super) fn role_parser() -> impl TypedValueParser<Value = Role> {
    PossibleValuesParser::new(Role::ALL.map(Role::name)).try_map(|name| Role::from_name(&name).ok_or(NoSuchRole))
}

impl AccountRef {
    /// The open account with that address, or with that id.
    pub(super) async fn find(&self, store: &dyn Store) -> Result<Account, Failure> {
        let by_address = store.account_of(&Identity::of_address(&self.account)).await.map_err(Failure::runtime)?;
        let found = match by_address {
            Some(account) => Some(account),
            None => store.account(&self.account).await.map_err(Failure::runtime)?,
        };
        found.ok_or_else(|| Failure::runtime(format!("{}: there is no such account", self.account)))
    }
}

impl RoleForm {
    /// The grants of these roles for the form, which the site must have.
    pub(super) fn grants(&self, roles: &[Role]) -> Result<Vec<Grant>, Failure> {
        if let Some(form) = &self.form
            && self.site.load()?.form(form).is_none()
        {
            return Err(Failure::usage(format!("--form {form}: there is no such form")));
        }
        self.grants_of_any_form(roles)
    }

    /// The grants of these roles for the form, which the site may no longer have.
    pub(super) fn grants_of_any_form(&self, roles: &[Role]) -> Result<Vec<Grant>, Failure> {
        let Some(form) = &self.form else { return Ok(roles.iter().copied().map(Grant::for_site).collect()) };
        if let Some(role) = roles.iter().find(|role| role.is_for_whole_site()) {
            return Err(Failure::usage(format!("--form {form}: the role {} is for the whole site", role.name())));
        }
        Ok(roles.iter().map(|role| Grant::for_form(*role, form)).collect())
    }
}
