//! PostgreSQL refuses a NUL in a text: recorded texts must still be reviewed, published and read.

use super::{record, response};
use crate::support::client::FORM as PAGE;
use crate::support::client::submission;
use crate::support::postgres::Fresh as Database;
use crate::support::program::{Place as Folder, Running, text};
use crate::support::responses::{fresh_id, required_and};
use consultation::store::{self, NewResponse};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_nul_in_one_text_does_not_stop_publication() {
    let (database, folder) = (Database::new().await, Folder::new());
    let address = database.address();
    let serve = folder.command(&["serve", "--addr", "127.0.0.1:0", "--database-url", &address]);
    let server = Running::start(serve).await;
    for text in ["sans rien", "avec\0un signe"] {
        let answer = server.client.post_json(PAGE, &submission(&fresh_id(), &required_and(&[("1a", text)]))).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
    }
    // Earlier versions recorded it like this.
    let store = store::open(&address).await.expect("a store");
    let public = serde_json::json!({ "1a": "jadis\0un signe", "7c": "yes", "7d": "civil-society" }).to_string();
    record(&*store, NewResponse { public, ..response("formerly", b"f") }).await;

    let run = |arguments: &[&str]| {
        let output = folder.run(&[&["open-data"], arguments, &["--database-url", &address]].concat());
        assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
        text(&output.stdout).to_owned()
    };
    let accepted = run(&["review", "accept", "--unflagged", "--by", "Ada"]);
    assert_eq!(accepted.lines().count(), 3, "{accepted}");
    assert_eq!(run(&["review", "list"]), "", "nothing waits any more");
    run(&["build", "package"]);
    let csv = std::fs::read_to_string(folder.path("package/responses.csv")).expect("the rows");
    for text in ["sans rien", "avec\u{fffd}un signe", "jadis\u{fffd}un signe"] {
        assert!(csv.contains(text), "{text}: {csv}");
    }
    assert!(!csv.contains('\0'));
    let found = store.reviewed_texts("consultation", "1a", "un signe", "", 9).await.expect("texts");
    assert_eq!(found.len(), 2);
}
