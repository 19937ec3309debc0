//! The arguments of every command that works on the responses of one form: the form, its site and its store.

use super::Failure;
use crate::cli::settings::{SiteArgs, StoreArgs};
use crate::site::Site;
use crate::store::Store;
use clap::Args;
use questionnaire::Form;
use std::sync::Arc;

/// Which responses.
#[derive(Args)]
pub(super) struct FormArgs {
    /// The form; without it, the main one
    #[arg(long, value_name = "ID")]
    form: Option<String>,
    /// Which store.
    #[command(flatten)]
    pub(super) store: StoreArgs,
    #[command(flatten)]
    site: SiteArgs,
}

impl FormArgs {
    /// Opens the selected form and its store.
    pub(super) async fn open(&self) -> Result<(Arc<Form>, Arc<dyn Store>), Failure> {
        let (_, form, store) = self.open_with_site().await?;
        Ok((form, store))
    }

    /// Opens the selected form and its store, with the site whose messages describe them.
    pub(super) async fn open_with_site(&self) -> Result<(Site, Arc<Form>, Arc<dyn Store>), Failure> {
        let (site, form) = self.form()?;
        let store = self.store.open_existing().await?;
        Ok((site, form, store))
    }

    /// Reads the site.
    pub(super) fn site(&self) -> Result<Site, Failure> {
        self.site.load()
    }

    /// Reads the site and selects the form.
    pub(super) fn form(&self) -> Result<(Site, Arc<Form>), Failure> {
        let site = self.site()?;
        let form = match &self.form {
            Some(id) => site.form(id).ok_or_else(|| format!("--form {id}: there is no such form")),
            None => site.main().ok_or_else(|| "the site has several forms: choose one with --form".to_owned()),
        };
        let form = form.map_err(Failure::usage)?.clone();
        Ok((site, form))
    }
}
