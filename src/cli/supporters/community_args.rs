//! The arguments of every command on supporters: a form with a supporter list, and its store.

use crate::cli::Failure;
use crate::cli::settings::{SiteArgs, StoreArgs};
use crate::site::Site;
use crate::store::Store;
use clap::Args;
use questionnaire::Form;
use std::sync::Arc;

/// The error for a site without a form that has a supporter list.
pub(super) const NO_COMMUNITY: &str = "no form of this site has a community: a [community] table in its file makes one";

/// Which supporters.
#[derive(Args)]
pub(super) struct CommunityArgs {
    /// The form, where several have a community
    #[arg(long, value_name = "ID")]
    form: Option<String>,
    #[command(flatten)]
    store: StoreArgs,
    #[command(flatten)]
    site: SiteArgs,
}

impl CommunityArgs {
    /// Opens the selected form and its store.
    pub(super) async fn open(&self) -> Result<(Arc<Form>, Arc<dyn Store>), Failure> {
        let (_, form, store) = self.open_with_site().await?;
        Ok((form, store))
    }

    /// Opens the selected form and its store, with the site whose messages describe them.
    pub(super) async fn open_with_site(&self) -> Result<(Site, Arc<Form>, Arc<dyn Store>), Failure> {
        let site = self.site.load()?;
        let form = self.form(&site)?;
        let store = self.store.open_existing().await?;
        Ok((site, form, store))
    }

    /// Selects the form: the one that was named, or the only one with a supporter list.
    fn form(&self, site: &Site) -> Result<Arc<Form>, Failure> {
        let mut with_community = site.forms().iter().filter(|form| form.supporter_settings().is_some());
        match (&self.form, with_community.next(), with_community.next()) {
            (Some(id), _, _) => match site.form(id) {
                Some(form) if form.supporter_settings().is_some() => Ok(Arc::clone(form)),
                Some(_) => Err(Failure::usage(format!("--form {id}: this form has no [community] table"))),
                None => Err(Failure::usage(format!("--form {id}: there is no such form"))),
            },
            (None, Some(only), None) => Ok(Arc::clone(only)),
            (None, None, _) => Err(Failure::usage(NO_COMMUNITY)),
            (None, Some(_), Some(_)) => Err(Failure::usage("several forms have a community: choose one with --form")),
        }
    }
}
