//! The memory of a long command does not depend on the size of the store.

use crate::support::program::{Place, succeeded, text};
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};
use std::io::Read;
use std::process::Stdio;
use std::time::Duration;

/// The number of synthetic responses; the others are copies of them.
const ORIGINALS: u64 = 100;

/// In kibibytes, as `/proc` reports it: less than half the output of the larger export, and more than the caches of all the connections
/// hold that the pool may open for the larger export and not for the smaller one.
const SLACK: u64 = 14 * 1024;

/// The same for a command that opens no store, and so has no caches: less than half of the rows that it reads.
const SLACK_WITHOUT_STORE: u64 = 3 * 1024;

/// How long nobody looks at the memory of a command.
const PAUSE: Duration = Duration::from_millis(1);

/// Copies the rows of a table under other ids, and counts them.
const COPIES: [&str; 4] = [
    "WITH RECURSIVE copy(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM copy WHERE n < $1) \
        INSERT INTO responses \
        (number, id, form, form_version, submission_id, fingerprint, receipt_digest, locale, received_at) \
        SELECT number + n * 1000000, id || n, form, form_version, submission_id || '-' || n, fingerprint, randomblob(32), \
        locale, received_at FROM responses, copy",
    "WITH RECURSIVE copy(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM copy WHERE n < $1) \
        INSERT INTO answers SELECT response_number + n * 1000000, document FROM answers, copy",
    "WITH RECURSIVE copy(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM copy WHERE n < $1) \
        INSERT INTO private_answers SELECT response_number + n * 1000000, document FROM private_answers, copy",
    "UPDATE tallies SET responses = responses * $1",
];

/// A store with this many hundred responses.
async fn hundreds(number: u32) -> Place {
    let place = Place::new();
    let made = place.run(&["demo", &ORIGINALS.to_string(), "--database-url", &place.database_url()]);
    assert!(made.status.success(), "{}", text(&made.stderr));
    let pool = SqlitePool::connect_with(SqliteConnectOptions::new().filename(place.store())).await.expect("a database");
    for copies in COPIES {
        sqlx::query(copies).bind(number).execute(&pool).await.expect("copies");
    }
    pool.close().await;
    place
}

/// The peak resident memory of a process so far, in kibibytes; nothing once it has ended.
fn peak(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse().ok()
}

/// The number of bytes that an export writes, and its peak memory.
fn exported(place: &Place, format: &str) -> (usize, u64) {
    let arguments = ["responses", "export", "--private", "--format", format, "--database-url", &place.database_url()];
    let mut child = place.command(&arguments).stdout(Stdio::piped()).spawn().expect("the program starts");
    let mut out = child.stdout.take().expect("its stdout");
    let (mut chunk, mut bytes, mut most) = (vec![0; 64 * 1024], 0, 0);
    loop {
        let read = out.read(&mut chunk).expect("a chunk");
        if read == 0 {
            break;
        }
        bytes += read;
        most = peak(child.id()).unwrap_or(most);
    }
    assert!(child.wait().expect("it ends").success());
    (bytes, most)
}

#[tokio::test]
async fn the_memory_of_an_export_does_not_grow_with_the_number_of_responses() {
    let (few, many) = (hundreds(30).await, hundreds(300).await);
    for format in ["csv", "json"] {
        let ((fewer, less), (more, most)) = (exported(&few, format), exported(&many, format));
        assert!(more > 9 * fewer && more as u64 / 1024 > 2 * SLACK, "{format}: {fewer} and {more} bytes");
        assert!(less > 0 && most < less + SLACK, "{format}: {less} kB for {fewer} bytes, {most} kB for {more}");
    }
}

/// The peak memory of a command in so many runs. A short run may end before its peak was seen, a long one does not.
fn peak_of(place: &Place, arguments: &[&str], runs: u32) -> u64 {
    let run = |_| {
        let mut child = place.command(arguments).stderr(Stdio::piped()).spawn().expect("the program starts");
        let mut most = 0;
        while child.try_wait().expect("its status").is_none() {
            most = peak(child.id()).unwrap_or(most);
            std::thread::sleep(PAUSE);
        }
        succeeded(&child.wait_with_output().expect("its words"));
        most
    };
    (0..runs).map(run).max().expect("a run")
}

#[tokio::test]
async fn the_memory_of_a_package_does_not_grow_with_the_number_of_responses() {
    let (few, many) = (hundreds(30).await, hundreds(300).await);
    let build = |place: &Place| {
        let url = place.database_url();
        peak_of(place, &["open-data", "build", "package", "--withhold-unreviewed", "--database-url", &url], 1)
    };
    let (less, most) = (build(&few), build(&many));
    assert!(less > 0 && most < less + SLACK, "build: {less} kB, and {most} kB for ten times as many");
    let size = |file: &str| std::fs::metadata(many.path("package").join(file)).expect("a file").len() / 1024;
    assert!(size("responses.json") > 2 * SLACK && size("responses.csv") > 2 * SLACK_WITHOUT_STORE);

    let verify = |place: &Place| peak_of(place, &["open-data", "verify", "package"], 10);
    let (less, most) = (verify(&few), verify(&many));
    assert!(less > 0 && most < less + SLACK_WITHOUT_STORE, "verify: {less} kB, and {most} kB for ten times as many");
}
