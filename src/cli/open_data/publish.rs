//! `consultation open-data publish DIR`: publishes a package on data.gouv.fr, and records the publication in the store.

use super::{Failure, FormArgs};
use crate::cli::command_actor::act;
use crate::cli::datagouv_args::{TOKEN, platform_token};
use crate::open_data::publish::Api;
use crate::server::publication::{PlatformTarget, publish_on_platform, read_package};
use crate::server::telemetry::init_command_tracing;
use crate::workspace::{Action, Object, Outcome};
use clap::Args;
use questionnaire::TwoPersonAct;
use std::path::PathBuf;
use std::time::Duration;

#[derive(Args)]
pub(super) struct Publish {
    /// Folder of the package
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Address of the platform. The token is read from CONSULTATION_DATAGOUV_TOKEN, or from a file
    #[arg(long, env = "CONSULTATION_DATAGOUV_URL", value_name = "URL", default_value = "https://www.data.gouv.fr")]
    datagouv_url: String,
    /// File that holds the token, in place of the variable
    #[arg(long, env = "CONSULTATION_DATAGOUV_TOKEN_FILE", value_name = "FILE")]
    datagouv_token_file: Option<PathBuf>,
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
        let token = platform_token(self.datagouv_token_file);
        let token =
            token.ok_or_else(|| Failure::usage(format!("{TOKEN} is not set: it holds the token of an account")))?;
        let token = token.reveal().map_err(|error| Failure::usage(format!("--datagouv-token-file: {error}")))?;
        let (site, form, store) = self.source.open_with_site().await?;
        if form.needs_two_persons(TwoPersonAct::Publish) {
            return Err(Failure::usage(
                "this form is published by two persons: one proposes it in the workspace, another confirms it there",
            ));
        }
        let package = read_package(&site, &form, &self.folder, self.organization).map_err(Failure::runtime)?;
        let api = Api::new(&self.datagouv_url, token);
        let api = api.map_err(|error| Failure::usage(format!("--datagouv-url: {error}")))?;
        let target = PlatformTarget { api, record: self.record, pause: Duration::from_millis(self.pause) };
        let id = form.id().as_str();
        let of_package = |action| act(action, Object::form(id)).on_form(id).with("package", package.digest());
        store.log_act(of_package(Action::BeginPublication), Outcome::Done).await.map_err(Failure::runtime)?;
        let mut tell = |step| eprintln!("{step}");
        let published = publish_on_platform(
            (&package, &self.folder),
            &target,
            (store.as_ref(), &form),
            |dataset| of_package(Action::PublishPackage).with("dataset", dataset),
            &mut tell,
        );
        let published = published.await.map_err(Failure::runtime)?;
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
