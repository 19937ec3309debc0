//! The argument that says whether a command tells those concerned by mail. The server writes the same letters for the same acts in the
//! workspace; it notes in the store whether it sends mail, and from which origin.

use super::Failure;
use crate::server::response_letters::{LetterChoice, LetterSources};
use crate::site::Site;
use crate::site::window_settings::FormWindows;
use crate::store::Store;
use clap::Args;

/// Whether those concerned are told.
#[derive(Args, Clone, Copy, Debug)]
pub(super) struct LetterArgs {
    /// Have the server mail nothing about this; otherwise it mails what it does for the same act in the workspace
    #[arg(long)]
    no_mail: bool,
}

/// The letters of a command, ready to be chosen.
pub(super) struct CommandLetters {
    windows: FormWindows,
    /// The origin of the addresses in the letters; `None` writes none.
    origin: Option<String>,
}

impl LetterArgs {
    /// The letters that the server would write.
    pub(super) async fn letters(self, windows: FormWindows, store: &dyn Store) -> Result<CommandLetters, Failure> {
        let origin = if self.no_mail { None } else { store.mail_origin().await.map_err(Failure::runtime)? };
        Ok(CommandLetters { windows, origin })
    }
}

impl CommandLetters {
    /// Whether letters are written, and with what.
    pub(super) fn choice<'a>(&'a self, site: &'a Site) -> LetterChoice<'a> {
        match &self.origin {
            Some(origin) => LetterChoice::Written(LetterSources { site, windows: &self.windows, origin }),
            None => LetterChoice::Unwritten,
        }
    }
}
