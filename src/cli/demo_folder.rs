//! The folder of a demonstration: its store, and all that a server writes beside it. Nothing in it has the name of what `serve` uses by
//! default, so that a folder that is named by mistake loses nothing.

use super::Failure;
use super::command_actor::command_actor;
use crate::demo::{OfficeError, OfficePlan, OfficeState, make_office, office_state, office_windows};
use crate::server::settings::ServeSettings;
use crate::site::window_settings::WindowBounds;
use crate::store::{DatabaseUrl, Store};
use clap::Arg;
use std::convert::Infallible;
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;

/// The folder of a demonstration.
#[derive(Clone, Debug)]
pub(super) struct DemoFolder(PathBuf);

impl FromStr for DemoFolder {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self(PathBuf::from(text)))
    }
}

impl DemoFolder {
    /// Makes an argument one that names this folder or, without a value, stands for the one in `data`.
    pub(super) fn named_or_default(argument: Arg) -> Arg {
        argument.value_name("DIR").num_args(0..=1).require_equals(true).default_missing_value("data/demo")
    }

    /// The address of the store.
    pub(super) fn database_url(&self) -> DatabaseUrl {
        format!("sqlite:{}", self.0.join("demo.db").display()).as_str().into()
    }

    /// The settings of a server of this demonstration: all that it writes is in the folder, it publishes nowhere else, and its forms are
    /// open when they are in the office, unless the settings say when.
    pub(super) async fn apply_to(&self, mut settings: ServeSettings) -> Result<ServeSettings, Failure> {
        let files = |name: &str| self.0.join(format!("demo-{name}"));
        settings.database_url = self.database_url();
        settings.open_data = files("open-data");
        settings.publication.built_packages = files("built-packages");
        settings.publication.platform = None;
        settings.exports = files("exports");
        settings.origins.came_with_option(&["database-url", "open-data", "built-packages", "exports"]);
        if settings.windows.opens.is_empty() && settings.windows.closes.is_empty() {
            let store = self.open().await?;
            let windows = office_windows(store.as_ref()).await;
            store.close().await;
            let time_zone = settings.windows.time_zone.take();
            settings.windows = WindowBounds { time_zone, ..self.result(windows)? };
            settings.origins.came_with_option(&["opens-at", "closes-at"]);
        }
        Ok(settings)
    }

    /// Makes an office in the store, which must be empty.
    pub(super) async fn make_office(&self, plan: &OfficePlan<'_>) -> Result<(), Failure> {
        let store = self.open().await?;
        let made = make_office(&store, plan).await;
        store.close().await;
        self.result(made)
    }

    /// Makes an office in the store, unless it holds one; calls `begin` before that if the store is empty.
    pub(super) async fn make_missing_office(&self, plan: &OfficePlan<'_>, begin: impl FnOnce()) -> Result<(), Failure> {
        let store = self.open().await?;
        let made = match office_state(store.as_ref(), plan.site).await {
            Ok(OfficeState::Made) => Ok(()),
            Ok(state) => {
                if state == OfficeState::Empty {
                    begin();
                }
                make_office(&store, plan).await
            }
            Err(error) => Err(error),
        };
        store.close().await;
        self.result(made)
    }

    async fn open(&self) -> Result<Arc<dyn Store>, Failure> {
        self.database_url().open(&command_actor()).await.map_err(Failure::usage)
    }

    fn result<T>(&self, outcome: Result<T, OfficeError>) -> Result<T, Failure> {
        outcome.map_err(|error| Failure::runtime(format!("{}: {error}", self.0.display())))
    }
}
