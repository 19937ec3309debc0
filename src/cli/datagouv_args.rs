//! The arguments of a server whose workspace publishes, and where the token of the platform comes from.

use crate::server::publication::{PlatformSettings, PlatformToken, PublicationSettings};
use clap::Args;
use std::path::PathBuf;
use std::time::Duration;

/// The variable that holds the token. No flag does, since other users of the machine can read a command line.
pub(super) const TOKEN: &str = "CONSULTATION_DATAGOUV_TOKEN";

/// Where packages are built, and the platform on which the workspace publishes them.
#[derive(Args, Clone, Debug)]
pub(super) struct PublicationArgs {
    /// Folder of the packages that are built in the workspace and not published yet, with a folder for each form
    #[arg(long, env = "CONSULTATION_BUILT_PACKAGES", value_name = "DIR", default_value = "data/built-packages")]
    built_packages: PathBuf,
    /// Address of the platform on which the workspace publishes. The token is read from CONSULTATION_DATAGOUV_TOKEN, or from a
    /// file; without it the workspace publishes on this site alone
    #[arg(long, env = "CONSULTATION_DATAGOUV_URL", value_name = "URL", default_value = "https://www.data.gouv.fr")]
    datagouv_url: String,
    /// File that holds the token, in place of the variable; it is read for each publication
    #[arg(long, env = "CONSULTATION_DATAGOUV_TOKEN_FILE", value_name = "FILE")]
    datagouv_token_file: Option<PathBuf>,
    /// Id of the organization in whose name datasets are made
    #[arg(long, env = "CONSULTATION_DATAGOUV_ORGANIZATION", value_name = "ID")]
    datagouv_organization: Option<String>,
    /// File that keeps what is published where, for the main form; without it, as for the other forms, one beside the package
    #[arg(long, env = "CONSULTATION_DATAGOUV_RECORD", value_name = "FILE")]
    datagouv_record: Option<PathBuf>,
    /// Milliseconds before a failed step is tried again, doubled each time; for the tests
    #[arg(long, env = "CONSULTATION_DATAGOUV_PAUSE", value_name = "MILLISECONDS", default_value_t = 1000, hide = true)]
    datagouv_pause: u64,
}

/// The token of the platform: in this file, else in the variable. `None` without either.
pub(super) fn platform_token(file: Option<PathBuf>) -> Option<PlatformToken> {
    let value = || std::env::var(TOKEN).ok().filter(|token| !token.trim().is_empty()).map(PlatformToken::Value);
    file.map(PlatformToken::File).or_else(value)
}

impl From<PublicationArgs> for PublicationSettings {
    fn from(args: PublicationArgs) -> Self {
        let platform = platform_token(args.datagouv_token_file).map(|token| PlatformSettings {
            url: args.datagouv_url,
            token,
            organization: args.datagouv_organization,
            record: args.datagouv_record,
            pause: Duration::from_millis(args.datagouv_pause),
        });
        Self { built_packages: args.built_packages, platform }
    }
}
