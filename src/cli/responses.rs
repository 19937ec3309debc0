//! `consultation responses …`: what was answered, for the operator.

use super::Failure;
use crate::open_data::export::{Format, export};
use crate::server::settings::{SiteSettings, StoreSettings};
use crate::server::site::Site;
use crate::server::store::Store;
use clap::{Args, Subcommand};
use questionnaire::Form;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::sync::Arc;

#[derive(Args)]
pub(super) struct Responses {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write the responses to standard output
    Export {
        /// How to write them
        #[arg(long, value_enum, default_value_t = Format::Csv)]
        format: Format,
        /// Include the private columns: organisation and e-mail. Never publish the result
        #[arg(long)]
        private: bool,
        #[command(flatten)]
        source: Source,
    },
    /// Say how many responses there are
    Count {
        #[command(flatten)]
        source: Source,
    },
}

/// Which responses.
#[derive(Args)]
struct Source {
    /// The form, where the site has several
    #[arg(long, value_name = "ID")]
    form: Option<String>,
    #[command(flatten)]
    store: StoreSettings,
    #[command(flatten)]
    site: SiteSettings,
}

impl Responses {
    pub(super) async fn run(self) -> Result<(), Failure> {
        match self.command {
            Command::Export { format, private, source } => {
                let (form, store) = source.open().await?;
                let mut out = BufWriter::new(io::stdout().lock());
                let written =
                    export(&form, store.as_ref(), format, private, &mut out).await.and_then(|()| Ok(out.flush()?));
                written.or_else(|error| if error.is_broken_pipe() { Ok(()) } else { Err(Failure::work(error)) })
            }
            Command::Count { source } => {
                let (form, store) = source.open().await?;
                let count = store.count(form.id().as_str()).await.map_err(Failure::work)?;
                match writeln!(io::stdout(), "{count}") {
                    Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::work(error)),
                    _ => Ok(()),
                }
            }
        }
    }
}

impl Source {
    async fn open(&self) -> Result<(Arc<Form>, Arc<dyn Store>), Failure> {
        let site = Site::load(self.site.site.as_deref())
            .map_err(|problems| Failure::setting(problems.first().map(ToString::to_string).unwrap_or_default()))?;
        let form = match (&self.form, site.forms()) {
            (Some(id), _) => {
                site.form(id).cloned().ok_or_else(|| Failure::setting(format!("--form {id}: there is no such form")))
            }
            (None, [only]) => Ok(Arc::clone(only)),
            (None, _) => Err(Failure::setting("the site has several forms: choose one with --form")),
        }?;
        let store = self.store.open_existing().await.map_err(Failure::setting)?;
        Ok((form, store))
    }
}
