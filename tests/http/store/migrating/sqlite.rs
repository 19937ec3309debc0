//! Files of earlier programs.

use super::snapshot::{Reader, Snapshot};
use super::{
    Codes, RESPONSES, RESTRICTED, SINCE_15, assert_in_use, assert_refused, former_program, open_at_once, unpacked,
};
use crate::support::database::Database;
use crate::support::program::{Place, text};
use consultation::store::{self, StoreError};
use sqlx::migrate::MigrateError;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};
use std::io::{BufRead, BufReader};
use std::process::Stdio;

/// The codes of the fixture.
const CODES: Codes = Codes {
    kept: "KZ2B-2JA0-J0TB-VKYR-FKVG-SVSG-H861-BZZ9",
    amended: "ZZY7-EJBA-8D40-V9KV-835Z-PVHM-G451-NQEV",
    withdrawn: "194J-SRW7-CEQ0-117M-E9Y9-VHQB-NJ6C-YQXA",
};

/// How often the responses of the fixture are repeated, to have more than are moved at once.
const COPIES: usize = 1_600;

/// Repeats every response that is not restricted, in the former layout.
const REPEAT: &str = "
    CREATE TEMPORARY TABLE copies AS WITH RECURSIVE copy(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM copy WHERE n < 1600)
        SELECT n FROM copy;
    INSERT INTO responses (id, form, form_version, submission_id, fingerprint, receipt_digest, locale, received_at)
        SELECT id || n, form, form_version, submission_id || '/' || n, fingerprint, CAST(submission_id || '/' || n AS BLOB), locale,
        received_at
        FROM responses, copies WHERE restricted_at IS NULL;
    INSERT INTO answers (response_id, document)
        SELECT response_id || n, substr(document, 1, 60) FROM answers, copies ORDER BY n;
    INSERT INTO private_answers (response_id, document)
        SELECT response_id || n, document FROM private_answers, copies
        WHERE response_id NOT IN (SELECT response_id FROM restricted_answers) ORDER BY n DESC;
";

/// The response whose private answers are moved last.
const LAST: &str =
    "SELECT response_id FROM answers JOIN private_answers USING (response_id) ORDER BY answers.rowid DESC LIMIT 1";

/// Lets whoever moves the private answers of that response work without end, so that a program can be killed in the middle.
fn without_end(last: &str) -> String {
    format!(
        "CREATE VIEW endless AS WITH RECURSIVE row(n) AS (SELECT 1 UNION ALL SELECT 1 FROM row) SELECT n FROM row;
        CREATE TRIGGER without_end BEFORE DELETE ON private_answers WHEN OLD.response_id = '{last}'
        BEGIN SELECT count(*) FROM endless; END"
    )
}

fn as_made() -> Place {
    let place = Place::new();
    std::fs::write(place.store(), unpacked(include_bytes!("before-18.db.gz"))).expect("it is written");
    place
}

/// What the former program makes of a file when it opens it.
async fn opened_by_the_former_program(place: &Place) -> Result<(), MigrateError> {
    let pool = SqlitePool::connect_with(SqliteConnectOptions::new().filename(place.store())).await.expect("a file");
    let opened = former_program("sqlite").await.run(&pool).await;
    pool.close().await;
    opened
}

/// A file of the former program, with rows in every table.
async fn fixture() -> Place {
    let place = as_made();
    opened_by_the_former_program(&place).await.expect("it is brought up to date");
    Database::run(&place.store(), SINCE_15).await;
    place
}

async fn assert_sound(place: &Place) {
    let database = Database::open(&place.store()).await;
    assert_eq!(database.texts("PRAGMA integrity_check").await, ["ok"]);
    assert_eq!(database.texts("SELECT \"table\" FROM pragma_foreign_key_check").await, [""; 0]);
    let former = "SELECT name FROM sqlite_schema WHERE name LIKE '%former%' OR name LIKE 'numbered%'";
    assert_eq!(database.texts(former).await, [""; 0]);
}

async fn assert_refused_by_the_former_program(place: &Place) {
    assert_refused(&opened_by_the_former_program(place).await);
}

#[tokio::test]
async fn a_file_of_the_former_layout_is_carried_over_whole() {
    let place = fixture().await;
    let path = place.store();
    let before = Snapshot::taken(Reader::File(&path)).await;
    before.assert_full();
    let arrivals = "SELECT id FROM responses LEFT JOIN answers ON response_id = id \
        ORDER BY answers.rowid IS NULL, answers.rowid";
    let arrived = Database::open(&path).await.texts(arrivals).await;
    let store = store::open_existing(&place.database_url()).await.expect("the store");
    before.assert_unchanged(Reader::File(&path)).await;
    let numbered = "SELECT id FROM responses ORDER BY number";
    assert_eq!(Database::open(&path).await.texts(numbered).await, arrived);
    store.close().await;
    assert_in_use(&place, &place.database_url(), &CODES).await;
    assert_sound(&place).await;
    assert_refused_by_the_former_program(&place).await;
}

#[tokio::test]
async fn a_file_that_missed_several_versions_is_carried_over_whole() {
    let (in_turn, at_once) = (as_made(), as_made());
    opened_by_the_former_program(&in_turn).await.expect("it is brought up to date");
    let before = Snapshot::taken(Reader::File(&in_turn.store())).await;
    store::open_existing(&at_once.database_url()).await.expect("the store").close().await;
    before.assert_unchanged(Reader::File(&at_once.store())).await;
    assert_sound(&at_once).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn programs_that_start_together_carry_a_file_over_once() {
    let place = fixture().await;
    let path = place.store();
    let before = Snapshot::taken(Reader::File(&path)).await;
    open_at_once(&place.database_url()).await;
    before.assert_unchanged(Reader::File(&path)).await;
    assert_sound(&place).await;
}

#[tokio::test]
async fn a_failure_in_the_middle_loses_nothing_and_the_next_start_goes_on() {
    let place = fixture().await;
    let path = place.store();
    let before = Snapshot::taken(Reader::File(&path)).await;
    let full = "CREATE TRIGGER full BEFORE DELETE ON private_answers BEGIN SELECT RAISE(ABORT, 'full'); END";
    Database::run(&path, full).await;
    let failed = store::open(&place.database_url()).await.err().expect("it fails");
    assert!(matches!(&failed, StoreError::Backend(_)) && failed.to_string().contains("full"), "{failed}");
    let file = Database::open(&path).await;
    let documents = [file.rows("answers").await, file.rows("former_answers").await];
    assert_eq!(documents, [0, (RESPONSES - RESTRICTED) as i64], "a step is made as a whole or not at all");
    assert_refused_by_the_former_program(&place).await;
    Database::run(&path, "DROP TRIGGER full").await;
    let store = store::open(&place.database_url()).await.expect("the store");
    before.assert_unchanged(Reader::File(&path)).await;
    store.close().await;
    assert_in_use(&place, &place.database_url(), &CODES).await;
    assert_sound(&place).await;
}

#[tokio::test]
async fn a_program_that_is_killed_in_the_middle_loses_nothing_and_the_next_one_goes_on() {
    let place = fixture().await;
    let path = place.store();
    Database::run(&path, REPEAT).await;
    let before = Snapshot::taken(Reader::File(&path)).await;
    assert_eq!(before.responses(), (RESPONSES - RESTRICTED) * COPIES + RESTRICTED);
    let last = Database::open(&path).await.texts(LAST).await.remove(0);
    Database::run(&path, &without_end(&last)).await;
    let serve = ["serve", "--addr", "127.0.0.1:0", "--database-url", &place.database_url()];
    let mut program = place.command(&serve).stderr(Stdio::piped()).spawn().expect("the program starts");
    let log = BufReader::new(program.stderr.take().expect("its log"));
    let mut lines = Vec::new();
    let mut said = log.lines().map_while(Result::ok).inspect(|line| lines.push(line.clone()));
    let says_how_far = said.any(|line| line.contains("documents of responses are being moved"));
    program.kill().expect("it is killed");
    program.wait().expect("it ended");
    assert!(says_how_far, "it says how far it is: {lines:?}");
    let file = Database::open(&path).await;
    let (moved, left) = (file.rows("answers").await, file.rows("former_answers").await);
    assert!(moved > 0 && left > 0, "it was killed in the middle: {moved} moved, {left} left");
    assert_eq!((moved + left) as usize, before.responses() - RESTRICTED);
    assert_refused_by_the_former_program(&place).await;
    Database::run(&path, "DROP TRIGGER without_end; DROP VIEW endless").await;
    let count = place.run_on_store(&["responses", "count"]);
    assert!(count.status.success(), "{}", text(&count.stderr));
    before.assert_unchanged(Reader::File(&path)).await;
    assert_sound(&place).await;
}
