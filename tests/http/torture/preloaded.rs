//! A server that has a small library of `tests/http/torture` loaded before the C library, and a number that the library reads while
//! the server runs.

use super::Site;
use crate::support::preloaded;
use crate::support::program::Running;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

/// A library that was compiled, with its number.
pub(super) struct Preloaded {
    library: PathBuf,
    variable: &'static str,
    number: PathBuf,
}

impl Preloaded {
    /// Compiles `name` into this folder. The environment variable tells the library where its number is, which is 0 at first.
    pub(super) fn compile(folder: &Path, name: &str, variable: &'static str) -> Self {
        let library = preloaded::compile(folder, &format!("torture/{name}"));
        let preloaded = Self { library, variable, number: folder.join(variable) };
        preloaded.set(0);
        preloaded
    }

    /// Gives the library another number. The file keeps its length, because a running program has it in memory.
    pub(super) fn set(&self, number: i64) {
        let mut file = File::options().write(true).create(true).truncate(false).open(&self.number).expect("the number");
        file.write_all(&number.to_ne_bytes()).expect("eight bytes");
    }

    pub(super) async fn serve(&self, site: &Site) -> Running {
        let mut command =
            site.place.command(&["serve", "--addr", "127.0.0.1:0", "--database-url", &site.database_url()]);
        command.env("LD_PRELOAD", &self.library).env(self.variable, &self.number);
        Running::start(command).await
    }
}
