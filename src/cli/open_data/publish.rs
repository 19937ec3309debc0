//! `consultation open-data publish DIR`: publishes a package on data.gouv.fr, and records the publication in the store.

use super::{Failure, FormArgs};
use crate::cli::command_actor::act;
use crate::open_data::package;
use crate::open_data::publish::{Api, UploadPackage, default_state_path, publish};
use crate::server::telemetry::init_command_tracing;
use crate::workspace::{Action, Object, Outcome};
use clap::Args;
use std::path::PathBuf;
use std::time::Duration;

/// The variable that holds the token. No flag does, since other users of the machine can read a command line.
const TOKEN: &str = "CONSULTATION_DATAGOUV_TOKEN";

#[derive(Args)]
pub(super) struct Publish {
    /// Folder of the package
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Address of the platform. The token is read from CONSULTATION_DATAGOUV_TOKEN
    #[arg(long, env = "CONSULTATION_DATAGOUV_URL", value_name = "URL", default_value = "https://www.data.gouv.fr")]
    datagouv_url: String,
    /// Id of the organization in whose name the dataset is made
    #[arg(long, env = "CONSULTATION_DATAGOUV_ORGANIZATION", value_name = "ID")]
    organization: Option<String>,
    /// File that keeps what is published where, for the next time; without it, DIR.datagouv.json beside the package
    #[arg(long, env = "CONSULTATION_DATAGOUV_RECORD", value_name = "FILE")]
    record: Option<PathBuf>,
    /// Milliseconds before a failed step is tried again, doubled each time
    #[arg(long, value_name = "MILLISECONDS", default_value_t = 1000)]
    pause: u64,
    #[command(flatten)]
    source: FormArgs,
}

impl Publish {
    #[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
    pub(super) async fn run(self) -> Result<(), Failure> {
        init_command_tracing();
        let token = std::env::var(TOKEN).ok().filter(|token| !token.trim().is_empty());
        let token =
            token.ok_or_else(|| Failure::usage(format!("{TOKEN} is not set: it holds the token of an account")))?;
        let (site, form, store) = self.source.open_with_site().await?;
        let locale = site.original();
        let wording = locale.wording(&form);
        let title = |name: &str| package::describe(name).map_or_else(|| name.to_owned(), |key| wording.message(key));
        let package = UploadPackage::from_folder(&self.folder, self.organization, title).map_err(Failure::runtime)?;
        let api = Api::new(&self.datagouv_url, token.trim().to_owned())
            .map_err(|error| Failure::usage(format!("--datagouv-url: {error}")))?;
        let pause = Duration::from_millis(self.pause);
        let record = self.record.map_or_else(|| default_state_path(&self.folder), Ok).map_err(Failure::runtime)?;
        let id = form.id().as_str();
        let begun = act(Action::BeginPublication, Object::form(id)).on_form(id).with("package", package.digest());
        store.log_act(begun, Outcome::Done).await.map_err(Failure::runtime)?;
        let published =
            publish(&package, &api, &record, pause, &mut |step| eprintln!("{step}")).await.map_err(Failure::runtime)?;
        if published.steps > 0 || store.published_at(id).await.map_err(Failure::runtime)?.is_none() {
            let act = act(Action::PublishPackage, Object::form(id)).on_form(id).with("dataset", &published.dataset);
            let act = act.with("package", package.digest());
            store.mark_published(id, act.at, act).await.map_err(Failure::runtime)?;
        }
        store.close().await;
        let page = published.page.unwrap_or_else(|| format!("dataset {}", published.dataset));
        eprintln!("public: {page}");
        for difference in &published.differences {
            eprintln!("the platform keeps {difference}");
        }
        match published.differences.len() {
            0 => Ok(()),
            all => Err(Failure::runtime(format!(
                "the data is public, and the platform keeps {all} thing(s) otherwise than it was asked to: see above"
            ))),
        }
    }
}
