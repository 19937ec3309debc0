//! Runs the programs of PostgreSQL.

use super::INSTALL;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

pub(super) fn succeed(command: &mut Command) {
    // Its output goes to files: a server that inherits a pipe keeps it open.
    let folder = tempfile::tempdir().expect("a folder");
    let file = std::fs::File::create(folder.path().join("log")).expect("a file");
    let status = command.stdout(file.try_clone().expect("a file")).stderr(file).status().expect("it runs");
    let log = std::fs::read_to_string(folder.path().join("log")).unwrap_or_default();
    assert!(status.success(), "{command:?}: {log}");
}

pub(super) fn command(name: &str, folder: &Path, account: Option<(u32, u32)>) -> Command {
    command_of(program(name), folder, account)
}

pub(super) fn command_of(program: impl AsRef<std::ffi::OsStr>, folder: &Path, account: Option<(u32, u32)>) -> Command {
    use std::os::unix::process::CommandExt;
    let mut command = Command::new(program);
    command.current_dir(folder).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    if let Some((user, group)) = account {
        command.uid(user).gid(group);
    }
    command
}

/// A program of PostgreSQL: on PATH, or where Debian keeps those of each version.
pub(super) fn program(name: &str) -> PathBuf {
    let on_path = std::env::var_os("PATH").map(|path| std::env::split_paths(&path).collect()).unwrap_or_default();
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut versions: Vec<_> = versions.map(|version| version.path().join("bin")).collect();
    versions.sort();
    let folders: Vec<PathBuf> = versions.into_iter().rev().chain::<Vec<_>>(on_path).collect();
    let found = folders.into_iter().map(|folder| folder.join(name)).find(|program| program.is_file());
    found.unwrap_or_else(|| panic!("there is no {name}: {INSTALL}"))
}

pub(super) fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// Numbers of the user `postgres`, or else of `nobody`, and of its group.
pub(super) fn unprivileged() -> (u32, u32) {
    let accounts = std::fs::read_to_string("/etc/passwd").expect("accounts");
    let numbers = |name: &str| {
        let line = accounts.lines().find(|line| line.split(':').next() == Some(name))?;
        let mut fields = line.split(':').skip(2);
        Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
    };
    numbers("postgres").or_else(|| numbers("nobody")).expect("an account that is not root's")
}
