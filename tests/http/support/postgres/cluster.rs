//! A PostgreSQL server of its own, for the tests that stop, demote or replace one.

use super::programs::{command, command_of, is_root, program, succeed, unprivileged};
use super::{connect, run};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// A server in its own folder, reached through a socket in that folder.
pub(crate) struct Cluster {
    folder: PathBuf,
    /// The account that it runs as if this process is root, since PostgreSQL refuses to run as root.
    account: Option<(u32, u32)>,
    /// A process that stops the server when its standard input closes, hence in any case when this process ends.
    _guard: Child,
}

impl Cluster {
    pub(crate) fn start() -> Self {
        Self::made(|data, command| {
            let initdb =
                ["--auth=trust", "--username=consultation", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"];
            succeed(command("initdb").args(initdb).arg("-D").arg(data));
        })
    }

    /// A standby that follows this server until it is promoted.
    pub(crate) fn standby(&self) -> Self {
        let source = format!("host={} user=consultation", self.folder.display());
        Self::made(|data, command| {
            let copy =
                ["--checkpoint=fast", "--wal-method=stream", "--write-recovery-conf", "--no-sync", "-d", &source];
            succeed(command("pg_basebackup").args(copy).arg("-D").arg(data));
        })
    }

    /// A server in a new folder; the given programs create its data.
    fn made(make: impl FnOnce(&Path, &dyn Fn(&str) -> Command)) -> Self {
        // Short, since the name of a socket may not be long; removed by the guard, after the server.
        let folder = TempDir::with_prefix_in("pg-", "/tmp").expect("a folder").keep();
        let account = is_root().then(unprivileged);
        if let Some((user, group)) = account {
            std::os::unix::fs::chown(&folder, Some(user), Some(group)).expect("a folder of its own");
        }
        let data = folder.join("data");
        make(&data, &|program| command(program, &folder, account));
        let guard = command_of("sh", &folder, account)
            .args(["-c", "trap '' INT TERM HUP; cat; \"$0\" -D \"$1\" -m immediate stop; rm -rf \"$2\""])
            .arg(program("pg_ctl"))
            .args([&data, &folder])
            .stdin(Stdio::piped())
            .spawn()
            .expect("a shell");
        let cluster = Self { account, _guard: guard, folder };
        cluster.resume();
        cluster
    }

    pub(crate) fn address(&self) -> String {
        format!("postgres://consultation@localhost/postgres?host={}", self.folder.display())
    }

    /// The folder of its socket.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// A number from one of its databases; nothing if the table is missing.
    pub(crate) async fn number(&self, database: &str, select: &'static str) -> Option<i64> {
        let address = self.address().replace("/postgres?", &format!("/{database}?"));
        let mut connection = connect(&address).await;
        sqlx::query_scalar(select).fetch_one(&mut connection).await.ok()
    }

    /// Makes the server read-only without closing connections.
    pub(crate) async fn demote(&self) {
        self.set_read_only("on").await;
    }

    pub(crate) async fn set_read_only(&self, setting: &str) {
        run(&self.address(), format!("ALTER SYSTEM SET default_transaction_read_only = {setting}")).await;
        run(&self.address(), "SELECT pg_reload_conf()".to_owned()).await;
    }

    /// Promotes the standby to a writable server.
    pub(crate) fn promote(&self) {
        succeed(self.pg_ctl().args(["-w", "promote"]));
    }

    pub(crate) fn stop(&self) {
        succeed(self.pg_ctl().args(["-m", "fast", "stop"]));
    }

    /// Stops the server at once, as a crash does: without a checkpoint, and in the midst of transactions.
    pub(crate) fn kill(&self) {
        succeed(self.pg_ctl().args(["-m", "immediate", "stop"]));
    }

    pub(crate) fn resume(&self) {
        let folder = self.folder.display();
        let options =
            format!("-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off -c max_connections=300");
        succeed(self.pg_ctl().args(["-o", &options, "-l"]).arg(self.folder.join("log")).args(["-w", "start"]));
    }

    fn pg_ctl(&self) -> Command {
        let mut command = command("pg_ctl", &self.folder, self.account);
        command.arg("-D").arg(self.folder.join("data"));
        command
    }
}
