//! The file system becomes read-only under a running server, as Linux makes one after an error of the disk.

use super::Site;
use super::database::becomes;
use super::preloaded::Preloaded;
use crate::receipt::receipt_json;
use crate::support::responses::{fresh_id, required};
use std::collections::BTreeSet;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_a_read_only_file_system_nothing_is_acknowledged_and_nothing_is_lost() {
    let site = Site::on_sqlite();
    let file_system = Preloaded::compile(&site.place.path(""), "read_only.c", "READ_ONLY");
    let server = file_system.serve(&site).await;
    let (before, waiting) = (fresh_id(), fresh_id());
    let first = server.client.submit(&before, &required()).await;
    assert_eq!(first.status, 201);
    let code = first.receipt_code();

    file_system.set(1);
    becomes(&server, 503).await;
    let refused = server.client.submit(&waiting, &required()).await;
    assert_eq!(refused.status, 503, "{}", refused.text());
    assert_eq!(server.client.get("/healthz").await.status, 200);
    assert_eq!(server.client.get("/fr/consultation").await.status, 200, "the form can be read and filled in");
    assert_eq!(receipt_json(&server.client, &code).await.status, 200, "what is stored can be read");

    // Without a restart, and without a hand.
    file_system.set(0);
    becomes(&server, 200).await;
    assert_eq!(server.client.submit(&waiting, &required()).await.status, 201);
    assert_eq!(site.stored().await, BTreeSet::from([before.clone(), waiting.clone()]));

    // A server that is killed in this state finds all of it too.
    file_system.set(1);
    becomes(&server, 503).await;
    drop(server);
    assert_eq!(site.stored().await, BTreeSet::from([before, waiting]));
}
