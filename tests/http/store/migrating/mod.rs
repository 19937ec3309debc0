//! Stores of earlier programs are carried over whole: on both engines, stopped in the middle, and by several processes at once.

mod postgres;
mod snapshot;
mod sqlite;

use crate::support::client::{Client, FORM};
use crate::support::program::{Place, Running, text};
use crate::support::responses::required_and;
use consultation::store;
use flate2::read::GzDecoder;
use serde_json::{Value, json};
use sqlx::migrate::{MigrateError, Migrator};
use std::io::Read;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// How many responses each fixture holds.
const RESPONSES: usize = 33;

/// The receipt codes of three responses of a fixture.
struct Codes {
    kept: &'static str,
    amended: &'static str,
    withdrawn: &'static str,
}

/// How many of them are restricted, so that their answers lie apart.
const RESTRICTED: usize = 1;

/// What a store of migration 21 has besides the fixture, so that every table has rows.
const SINCE_15: &str = include_str!("since-15.sql");

/// A fixture as it was before it was packed. A program with the migrations up to 15 made them: by its commands and over HTTP, and by
/// SQL where somebody would have to sign in. The renewal of the tables was to be migration 18 then, hence the names in them.
fn unpacked(packed: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    GzDecoder::new(packed).read_to_end(&mut bytes).expect("a fixture");
    bytes
}

/// The migrations of the program before migration 22, in a folder.
fn former_folder(engine: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let all = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(engine);
    for entry in std::fs::read_dir(all).expect("migrations") {
        let path: PathBuf = entry.expect("an entry").path();
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name");
        if name < "0022" {
            std::fs::copy(&path, folder.path().join(name)).expect("it is copied");
        }
    }
    folder
}

/// The program before migration 22, as far as it brings a store up to date.
async fn former_program(engine: &str) -> Migrator {
    let folder = former_folder(engine);
    Migrator::new(folder.path()).await.expect("migrations")
}

/// The program before migration 22 refuses a store that this one has opened.
fn assert_refused(opened: &Result<(), MigrateError>) {
    assert!(matches!(opened, Err(MigrateError::VersionMissing(22))), "{opened:?}");
}

/// Opens the store as several processes that start at once do.
async fn open_at_once(address: &str) {
    let opening = (0..6).map(|_| {
        let address = address.to_owned();
        tokio::spawn(async move { store::open(&address).await?.ping().await })
    });
    for opened in opening.collect::<Vec<_>>() {
        opened.await.expect("it ended").expect("a store");
    }
}

/// A server goes on with the responses of the fixture as if this program had recorded them.
async fn assert_in_use(place: &Place, database_url: &str, codes: &Codes) {
    const RECEIPT: &str = "/fr/consultation/receipt";
    let serve = place.command(&["serve", "--addr", "127.0.0.1:0", "--database-url", database_url]);
    let server = Running::start(serve).await;
    let client: &Client = &server.client;
    let receipt = async |code: &str| -> Value {
        let answer = client.post_json(RECEIPT, &json!({ "receipt_code": code })).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.json()
    };
    let kept = receipt(codes.kept).await;
    assert_eq!(kept["answers"]["1a"], "Gardée « telle quelle » 🦀\n=1+1");
    assert_eq!(kept["answers"]["7b"], "personne@example.org", "private answers are there too");
    let answers = |text: &str| json!({ "1a": text, "7a": "Une organisation", "7b": "personne@example.org", "7c": "yes", "7d": "civil-society" });
    let send = async |id: &str, text: &str| {
        client.post_json(FORM, &json!({ "submission_id": id, "answers": answers(text) })).await
    };
    let again = send("kept-before-migration-18", "Gardée « telle quelle » 🦀\n=1+1").await;
    assert_eq!((again.status, again.receipt_code().as_str()), (200, codes.kept), "a replay has the same receipt");
    assert_eq!(send("kept-before-migration-18", "autre").await.status, 409);
    assert!(receipt(codes.withdrawn).await["withdrawn_at"].is_string());
    assert_eq!(send("withdrawn-before-migration-18", "retirée").await.status, 410);
    assert_eq!(receipt(codes.amended).await["answers"]["1a"], "après");
    assert_eq!(receipt(codes.amended).await["revision"], 3);
    let change = json!({ "receipt_code": codes.amended, "revision": 3, "answers": answers("encore") });
    assert_eq!(client.post_json(RECEIPT, &change).await.status, 200);
    assert_eq!(receipt(codes.amended).await["answers"]["1a"], "encore");
    assert_eq!(client.submit("new-since-migration-18", &required_and(&[])).await.status, 201);
    let run = |arguments: &[&str]| {
        let output = place.run(&[arguments, &["--database-url", database_url]].concat());
        assert!(output.status.success(), "{}", text(&output.stderr));
        text(&output.stdout).to_owned()
    };
    // Two responses of the fixture are of another form, and one is restricted.
    let count = RESPONSES - 2 - RESTRICTED + 1;
    assert_eq!(run(&["responses", "count"]), format!("{count}\n"));
    let ids: Vec<String> = run(&["responses", "export", "--private", "--format", "ndjson"])
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("a row")["response_id"].to_string())
        .collect();
    assert!(ids.len() == count && ids.is_sorted(), "rows stay in the order of their random ids");
    run(&["responses", "withdraw", codes.kept]);
    assert_eq!(run(&["responses", "count"]), format!("{}\n", count - 1));
}
