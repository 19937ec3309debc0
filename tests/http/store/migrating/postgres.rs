//! Databases of earlier programs.

use super::snapshot::{Reader, Snapshot};
use super::{
    Codes, RESPONSES, RESTRICTED, SINCE_15, assert_in_use, assert_refused, former_program, open_at_once, unpacked,
};
use crate::support::postgres::Fresh as Database;
use crate::support::program::Place;
use consultation::store;
use sqlx::migrate::MigrateError;
use sqlx::postgres::PgPool;

/// The codes of the fixture.
const CODES: Codes = Codes {
    kept: "M8KH-JC52-RYX8-XT2Q-JAXS-BK5M-FP30-900J",
    amended: "A4ZD-ST4D-EN3Q-JZTE-BFYN-8F51-RP0R-1V3E",
    withdrawn: "8QMM-75RS-RS32-D94B-6EEZ-ZJZ7-VWEH-N0CA",
};

async fn as_made() -> Database {
    let database = Database::new().await;
    let dump = String::from_utf8(unpacked(include_bytes!("before-18.sql.gz"))).expect("UTF-8");
    // Lines for psql alone, which the newest versions of pg_dump write.
    let statements: Vec<_> = dump.lines().filter(|line| !line.starts_with('\\')).collect();
    database.run(&statements.join("\n")).await;
    database
}

/// What the former program makes of a database when it opens it.
async fn opened_by_the_former_program(database: &Database) -> Result<(), MigrateError> {
    let pool = PgPool::connect(&database.address()).await.expect("a database");
    let opened = former_program("postgres").await.run(&pool).await;
    pool.close().await;
    opened
}

/// A database of the former program, with rows in every table.
async fn fixture() -> Database {
    let database = as_made().await;
    opened_by_the_former_program(&database).await.expect("it is brought up to date");
    database.run(SINCE_15).await;
    database
}

async fn assert_refused_by_the_former_program(database: &Database) {
    assert_refused(&opened_by_the_former_program(database).await);
}

async fn assert_nothing_is_left(database: &Database) {
    let former = "SELECT count(*) FROM information_schema.tables WHERE table_name LIKE 'former%'";
    assert_eq!(database.number(former).await, 0);
}

#[tokio::test]
async fn a_database_of_the_former_layout_is_carried_over_whole() {
    let database = fixture().await;
    let before = Snapshot::taken(Reader::Server(&database)).await;
    before.assert_full();
    let store = store::open_existing(&database.address()).await.expect("the store");
    before.assert_unchanged(Reader::Server(&database)).await;
    assert_nothing_is_left(&database).await;
    store.close().await;
    assert_in_use(&Place::new(), &database.address(), &CODES).await;
    assert_refused_by_the_former_program(&database).await;
}

#[tokio::test]
async fn a_database_that_missed_several_versions_is_carried_over_whole() {
    let (in_turn, at_once) = (as_made().await, as_made().await);
    opened_by_the_former_program(&in_turn).await.expect("it is brought up to date");
    let before = Snapshot::taken(Reader::Server(&in_turn)).await;
    store::open_existing(&at_once.address()).await.expect("the store").close().await;
    before.assert_unchanged(Reader::Server(&at_once)).await;
    assert_nothing_is_left(&at_once).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn programs_that_start_together_carry_a_database_over_once() {
    let database = fixture().await;
    let before = Snapshot::taken(Reader::Server(&database)).await;
    open_at_once(&database.address()).await;
    before.assert_unchanged(Reader::Server(&database)).await;
    assert_nothing_is_left(&database).await;
}

#[tokio::test]
async fn a_failure_in_the_middle_loses_nothing_and_the_next_start_goes_on() {
    let database = fixture().await;
    let before = Snapshot::taken(Reader::Server(&database)).await;
    database
        .run(
            "CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'full'; END $$; \
            CREATE TRIGGER no_room BEFORE DELETE ON private_answers FOR EACH ROW EXECUTE FUNCTION no_room()",
        )
        .await;
    assert!(store::open(&database.address()).await.is_err_and(|error| error.to_string().contains("full")));
    let left = database.number("SELECT count(*) FROM former_answers").await;
    assert_eq!(left as usize, RESPONSES - RESTRICTED, "a step is made as a whole or not at all");
    assert_refused_by_the_former_program(&database).await;
    database.run("DROP TRIGGER no_room ON former_private_answers").await;
    let store = store::open(&database.address()).await.expect("the store");
    before.assert_unchanged(Reader::Server(&database)).await;
    store.close().await;
    assert_in_use(&Place::new(), &database.address(), &CODES).await;
    assert_nothing_is_left(&database).await;
}
