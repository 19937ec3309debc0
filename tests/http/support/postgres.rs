//! The PostgreSQL of the tests: the server that `CONSULTATION_TEST_POSTGRES` names, or one created for this run. Every
//! test has its own database.

use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{ConnectOptions, Connection};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::str::FromStr;
use tempfile::TempDir;
use tokio::sync::OnceCell;

/// The help for a test that finds no PostgreSQL. No test is skipped.
const INSTALL: &str = "these tests need PostgreSQL 15 or later: install it (Debian: postgresql; tools/setup.sh test does), \
    or set CONSULTATION_TEST_POSTGRES to the address of a server where databases may be created";

/// The cluster of this run, if the environment names none.
static SHARED: OnceCell<Cluster> = OnceCell::const_new();

/// A database of one test, dropped at the end.
pub(crate) struct Fresh {
    server: String,
    name: String,
}

impl Fresh {
    pub(crate) async fn new() -> Self {
        Self::at(match std::env::var("CONSULTATION_TEST_POSTGRES") {
            Ok(offered) => offered,
            Err(_) => SHARED.get_or_init(|| async { Cluster::start() }).await.address(),
        })
        .await
    }

    /// A database on that server.
    pub(crate) async fn at(server: String) -> Self {
        Self::made(server, "").await
    }

    /// A database that keeps texts in that encoding.
    pub(crate) async fn encoded(encoding: &str) -> Self {
        let server = Self::new().await.server.clone();
        Self::made(server, &format!("ENCODING '{encoding}' LOCALE 'C' TEMPLATE template0")).await
    }

    async fn made(server: String, clause: &str) -> Self {
        let name = format!("consultation_test_{}", uuid::Uuid::new_v4().simple());
        run(&server, format!("CREATE DATABASE {name} {clause}")).await;
        Self { server, name }
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The database URL.
    pub(crate) fn address(&self) -> String {
        let (before, query) = self.server.split_once('?').unwrap_or((&self.server, ""));
        let host = before.rsplit_once('/').expect("an address with a database").0;
        format!("{host}/{}?{query}", self.name)
    }

    /// Executes SQL in it, as another program.
    pub(crate) async fn run(&self, statement: &str) {
        run(&self.address(), statement.to_owned()).await;
    }

    pub(crate) async fn number(&self, select: &'static str) -> i64 {
        let mut connection = connect(&self.address()).await;
        sqlx::query_scalar(select).fetch_one(&mut connection).await.expect("a number")
    }

    pub(crate) async fn texts(&self, select: &'static str) -> Vec<String> {
        let mut connection = connect(&self.address()).await;
        sqlx::query_scalar(select).fetch_all(&mut connection).await.expect("texts")
    }

    /// Terminates every connection to it.
    pub(crate) async fn cut(&self) {
        self.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
            WHERE datname = current_database() AND pid <> pg_backend_pid()",
        )
        .await;
    }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        let (server, drop) = (self.server.clone(), format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name));
        // The runtime of the test may be ending. A server that was stopped has taken its databases with it.
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async {
                if let Ok(mut connection) = options(&server).connect().await {
                    _ = sqlx::raw_sql(sqlx::AssertSqlSafe(drop)).execute(&mut connection).await;
                }
            });
        });
        _ = dropping.join();
    }
}

fn options(address: &str) -> PgConnectOptions {
    PgConnectOptions::from_str(address).expect("an address of PostgreSQL")
}

async fn connect(address: &str) -> PgConnection {
    options(address).connect().await.unwrap_or_else(|error| panic!("{error}: {INSTALL}"))
}

async fn run(address: &str, statement: String) {
    let mut connection = connect(address).await;
    sqlx::raw_sql(sqlx::AssertSqlSafe(statement)).execute(&mut connection).await.expect("it is done");
    connection.close().await.expect("it is closed");
}

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

fn succeed(command: &mut Command) {
    // Its output goes to files: a server that inherits a pipe keeps it open.
    let folder = tempfile::tempdir().expect("a folder");
    let log = std::fs::File::create(folder.path().join("log")).expect("a file");
    let status = command.stdout(log.try_clone().expect("a file")).stderr(log).status().expect("it runs");
    let said = std::fs::read_to_string(folder.path().join("log")).unwrap_or_default();
    assert!(status.success(), "{command:?}: {said}");
}

fn command(name: &str, folder: &Path, account: Option<(u32, u32)>) -> Command {
    command_of(program(name), folder, account)
}

fn command_of(program: impl AsRef<std::ffi::OsStr>, folder: &Path, account: Option<(u32, u32)>) -> Command {
    use std::os::unix::process::CommandExt;
    let mut command = Command::new(program);
    command.current_dir(folder).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    if let Some((user, group)) = account {
        command.uid(user).gid(group);
    }
    command
}

/// A program of PostgreSQL: on PATH, or where Debian keeps those of each version.
fn program(name: &str) -> PathBuf {
    let on_path = std::env::var_os("PATH").map(|path| std::env::split_paths(&path).collect()).unwrap_or_default();
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut versions: Vec<_> = versions.map(|version| version.path().join("bin")).collect();
    versions.sort();
    let folders: Vec<PathBuf> = versions.into_iter().rev().chain::<Vec<_>>(on_path).collect();
    let found = folders.into_iter().map(|folder| folder.join(name)).find(|program| program.is_file());
    found.unwrap_or_else(|| panic!("there is no {name}: {INSTALL}"))
}

fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// Numbers of the user `postgres`, or else of `nobody`, and of its group.
fn unprivileged() -> (u32, u32) {
    let accounts = std::fs::read_to_string("/etc/passwd").expect("accounts");
    let numbers = |name: &str| {
        let line = accounts.lines().find(|line| line.split(':').next() == Some(name))?;
        let mut fields = line.split(':').skip(2);
        Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
    };
    numbers("postgres").or_else(|| numbers("nobody")).expect("an account that is not root's")
}
