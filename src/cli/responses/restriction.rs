//! `consultation responses restrict` and `lift-restriction`: the processing of the response of a receipt code.

use super::super::command_actor::command_actor;
use super::super::form_args::FormArgs;
use super::super::{Failure, stdout};
use crate::server::found_response::response_of_code;
use crate::server::restrictions::Restrictor;
use crate::store::timestamps::now_ms;
use crate::workspace::Signature;
use clap::Args;

/// Which response, and why.
#[derive(Args)]
pub(super) struct RestrictionArgs {
    /// The receipt code, in any case, with or without dashes
    #[arg(value_name = "CODE")]
    code: String,
    /// Why, for whoever reads the response, and for the audit log
    #[arg(long, value_name = "TEXT", value_parser = crate::cli::settings::reason)]
    reason: String,
    #[command(flatten)]
    source: FormArgs,
}

/// What becomes of the restriction.
#[derive(Clone, Copy)]
pub(super) enum Change {
    Restrict,
    Lift,
}

impl RestrictionArgs {
    /// Prints the id of the response, because published data may still have to be made without it.
    pub(super) async fn run(self, change: Change) -> Result<(), Failure> {
        let (form, store) = self.source.open().await?;
        let actor = command_actor();
        let by = Signature { name: actor.to_string(), actor };
        let found = response_of_code(store.as_ref(), &form, &self.code).await.map_err(Failure::runtime)?;
        let id = found.stored.response_id.clone();
        let restrictor = Restrictor { store: &store, form: &form, by: &by, reason: &self.reason, at: now_ms() };
        let done = match change {
            Change::Restrict => restrictor.restrict(found).await,
            Change::Lift => restrictor.lift(found).await,
        };
        done.map_err(Failure::runtime)?;
        store.close().await;
        stdout::print_data_line(id)
    }
}
