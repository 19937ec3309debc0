//! The built program as an operator runs it: in its own folder, with only the given environment variables.

use super::client::Client;
use rustix::process::{Pid, Signal, kill_process};
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Starting takes about a second; a busy machine may be much slower.
const PATIENCE: Duration = Duration::from_secs(60);

/// The arguments of a server that reads results and supporter lists anew for each request.
pub(crate) const READ_ANEW: [&str; 2] = ["--cache-ttl", "0"];

/// The program under test: the one that `CONSULTATION_TEST_PROGRAM` names, else the debug build of this run. tools/test.sh names
/// the release build once it has made it, because hundreds of commands run and each takes five times as long in a debug build.
fn program() -> PathBuf {
    std::env::var_os("CONSULTATION_TEST_PROGRAM")
        .map_or_else(|| env!("CARGO_BIN_EXE_consultation").into(), PathBuf::from)
}

/// The output of a command that succeeded.
pub(crate) fn succeeded(output: &Output) -> String {
    assert!(output.status.success(), "{}", text(&output.stderr));
    text(&output.stdout).to_owned()
}

/// Asserts that a command ended with this status, one line that contains `telling`, and no output.
pub(crate) fn assert_refused(output: &Output, status: i32, telling: &str) {
    let error = text(&output.stderr);
    assert_eq!(output.status.code(), Some(status), "{error}");
    assert_eq!(output.stdout.len(), 0, "{error}");
    assert!(error.lines().count() == 1 && error.contains(telling), "{error}");
}

/// A folder to run the program in.
pub(crate) struct Place(TempDir);

impl Place {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The database URL of [`Self::store`].
    pub(crate) fn database_url(&self) -> String {
        format!("sqlite:{}", self.store().display())
    }

    pub(crate) fn store(&self) -> PathBuf {
        self.path("store.db")
    }

    /// The program with these arguments.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(program());
        command.args(arguments).current_dir(self.0.path()).env_clear().stdin(Stdio::null());
        command
    }

    /// Runs the program to its end.
    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("the program runs")
    }

    /// Runs the program on the store of this folder.
    pub(crate) fn run_on_store(&self, arguments: &[&str]) -> Output {
        self.run(&[arguments, &["--database-url", &self.database_url()]].concat())
    }

    /// A copy of the built-in site's folders that tests can change.
    pub(crate) fn site(&self) -> PathBuf {
        let site = self.path("site");
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        for part in ["forms", "locales", "content"] {
            copy(&root.join(part), &site.join(part));
        }
        site
    }

    /// A copy of the site whose consultation asks for a second reader of each text.
    pub(crate) fn site_with_second_reader(&self) -> PathBuf {
        self.site_with_open_data("second-reader = true")
    }

    /// A copy of the site whose consultation has one more setting for open data.
    pub(crate) fn site_with_open_data(&self, setting: &str) -> PathBuf {
        let site = self.site();
        let form = site.join("forms/consultation.toml");
        let written = std::fs::read_to_string(&form).expect("a form");
        let asked = written.replacen("[open-data]\n", &format!("[open-data]\n{setting}\n"), 1);
        assert_ne!(asked, written);
        std::fs::write(&form, asked).expect("it is written");
        site
    }

    /// Starts a server on a free port with the store of this folder and waits until it answers.
    pub(crate) async fn serve(&self, arguments: &[&str]) -> Running {
        self.serve_with(arguments, &[]).await
    }

    pub(crate) async fn serve_with(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Running {
        let database_url = self.database_url();
        let mut command = self.command(&["serve", "--addr", "127.0.0.1:0", "--database-url", &database_url]);
        command.args(arguments).envs(variables.iter().copied());
        Running::start(command).await
    }
}

/// A running server; it is killed on drop.
pub(crate) struct Running {
    child: Child,
    log: Arc<Mutex<String>>,
    output: Arc<Mutex<String>>,
    pub(crate) client: Client,
}

impl Running {
    /// Starts a server and waits until it logs its address.
    pub(crate) async fn start(mut command: Command) -> Self {
        let mut child = command.stderr(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the program starts");
        let log = kept_lines(child.stderr.take().expect("its stderr"));
        let output = kept_lines(child.stdout.take().expect("its stdout"));
        let mut running = Self { child, log, output, client: Client::new(String::new()) };
        let line = running.says("listening on http://").await;
        let origin = line.split("listening on ").nth(1).expect("an address").trim().to_owned();
        running.client = Client::new(origin);
        assert_eq!(running.client.get("/readyz").await.status, 200);
        running
    }

    /// Waits for the first line of the log that contains these words.
    pub(crate) async fn says(&mut self, words: &str) -> String {
        self.found(words, |log| log.lines().find(|line| line.contains(words)).map(str::to_owned)).await
    }

    /// Waits until `find` finds something in the log; `sought` names it in failures.
    pub(crate) async fn found<T>(&mut self, sought: &str, find: impl Fn(&str) -> Option<T>) -> T {
        let start = Instant::now();
        loop {
            if let Some(found) = find(&self.log()) {
                return found;
            }
            let ended = self.child.try_wait().expect("its status");
            assert!(ended.is_none() && start.elapsed() < PATIENCE, "{ended:?}, no {sought:?} in:\n{}", self.log());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Waits until it has written so many lines to stdout, and returns them.
    pub(crate) async fn output_lines(&mut self, number: usize) -> Vec<String> {
        let output = Arc::clone(&self.output);
        let lines = move |_: &str| {
            let output = output.lock().expect("the output");
            (output.lines().count() >= number).then(|| output.lines().map(str::to_owned).collect())
        };
        self.found("output", lines).await
    }

    pub(crate) fn log(&self) -> String {
        self.log.lock().expect("the log").clone()
    }

    pub(crate) fn pid(&self) -> i32 {
        Pid::from_child(&self.child).as_raw_nonzero().get()
    }

    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(Pid::from_child(&self.child), signal).expect("the process is there");
    }

    /// The exit status of the process, and the time until it ended.
    pub(crate) async fn ended(&mut self) -> (ExitStatus, Duration) {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().expect("its status") {
                return (status, start.elapsed());
            }
            assert!(start.elapsed() < PATIENCE, "it does not end:\n{}", self.log());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already.
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

/// Keeps what is written, a line at a time.
fn kept_lines(written: impl Read + Send + 'static) -> Arc<Mutex<String>> {
    let all = Arc::new(Mutex::new(String::new()));
    let kept = Arc::clone(&all);
    std::thread::spawn(move || {
        for line in BufReader::new(written).lines().map_while(Result::ok) {
            let mut all = kept.lock().expect("what was written");
            all.push_str(&line);
            all.push('\n');
        }
    });
    all
}

/// Standard output, or standard error, as text.
pub(crate) fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder of the site").map(|entry| entry.expect("an entry")) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a copy");
        }
    }
}
