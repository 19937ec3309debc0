//! A standby replaces its primary: responses are recorded again within seconds without the operator, and a demoted
//! server acknowledges none.

use super::{FORM, response};
use crate::support::postgres::{Cluster, Fresh as Database};
use consultation::store::{self, RecordOutcome, Store};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, UnixStream};

/// A busy machine may take long.
const PATIENCE: Duration = Duration::from_secs(60);

/// An address that forwards to one server after another, as a DNS name or a virtual IP does. Open connections stay
/// open.
struct Way {
    port: u16,
    socket: Arc<Mutex<PathBuf>>,
}

fn socket(cluster: &Cluster) -> PathBuf {
    cluster.folder().join(".s.PGSQL.5432")
}

impl Way {
    async fn to(cluster: &Cluster) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let socket = Arc::new(Mutex::new(socket(cluster)));
        let leads_to = Arc::clone(&socket);
        tokio::spawn(async move {
            while let Ok((mut client, _)) = listener.accept().await {
                let socket = leads_to.lock().expect("where it leads").clone();
                tokio::spawn(async move {
                    if let Ok(mut server) = UnixStream::connect(socket).await {
                        // The copy ends when the connection closes.
                        _ = copy_bidirectional(&mut client, &mut server).await;
                    }
                });
            }
        });
        Self { port, socket }
    }

    fn lead_to(&self, cluster: &Cluster) {
        *self.socket.lock().expect("where it leads") = socket(cluster);
    }
}

/// Sends a response repeatedly until it is acknowledged, as a client does.
async fn send(store: &dyn Store, id: &str) {
    let start = Instant::now();
    loop {
        match store.record(response(id, b"f")).await {
            Ok(recorded) => break assert_eq!(recorded, RecordOutcome::New, "{id}"),
            Err(error) => assert!(start.elapsed() < PATIENCE, "{id}: {error}"),
        }
    }
}

/// Waits until a standby has replayed everything.
async fn follows(standby: &Cluster, database: &Database, responses: u64) {
    let start = Instant::now();
    while responses_on(standby, database).await != Some(responses) {
        assert!(start.elapsed() < PATIENCE, "the standby does not follow");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

async fn responses_on(cluster: &Cluster, database: &Database) -> Option<u64> {
    cluster.number(database.name(), "SELECT count(*) FROM responses").await.map(|count| count as u64)
}

/// Uses all connections of a store.
async fn use_all_connections(store: &Arc<dyn Store>) {
    let reading = (0..40).map(|_| {
        let store = Arc::clone(store);
        tokio::spawn(async move { store.count(FORM).await.expect("a count") })
    });
    for read in reading.collect::<Vec<_>>() {
        read.await.expect("it was read");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn behind_one_address_the_store_follows_the_promoted_server() {
    let former = Cluster::start();
    let database = Database::at(former.address()).await;
    let next = former.standby();
    let way = Way::to(&former).await;
    let address = format!("postgres://consultation@127.0.0.1:{}/{}", way.port, database.name());
    let store = store::open(&address).await.expect("a store");
    send(&*store, "before").await;
    use_all_connections(&store).await;
    follows(&next, &database, 1).await;

    former.demote().await;
    next.promote();
    way.lead_to(&next);
    for number in 0..20 {
        send(&*store, &format!("after-{number}")).await;
    }
    use_all_connections(&store).await;
    store.ping().await.expect("ready");
    assert_eq!(store.count(FORM).await.expect("a count"), 21);
    assert_eq!(responses_on(&next, &database).await, Some(21), "what was acknowledged is where it belongs");
    assert_eq!(responses_on(&former, &database).await, Some(1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_several_servers_the_writable_one_is_used() {
    let former = Cluster::start();
    let database = Database::at(former.address()).await;
    let next = former.standby();
    let hosts = format!("{},{}", next.folder().display(), former.folder().display());
    let address =
        format!("postgres://consultation@localhost/{}?host={hosts}&target_session_attrs=read-write", database.name());
    let store = store::open(&address).await.expect("a store");
    send(&*store, "before").await;
    assert_eq!(responses_on(&former, &database).await, Some(1));
    use_all_connections(&store).await;
    follows(&next, &database, 1).await;

    // The demoted server still answers but accepts no writes.
    former.demote().await;
    next.promote();
    send(&*store, "demoted").await;
    store.ping().await.expect("ready");
    former.stop();
    send(&*store, "stopped").await;
    assert_eq!(store.count(FORM).await.expect("a count"), 3);
    assert_eq!(responses_on(&next, &database).await, Some(3));
    assert_eq!(store::open_existing(&address).await.expect("the store").count(FORM).await.expect("a count"), 3);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_several_servers_a_stopped_one_is_replaced_by_its_standby() {
    let former = Cluster::start();
    let database = Database::at(former.address()).await;
    let next = former.standby();
    let hosts = format!("{},{}", former.folder().display(), next.folder().display());
    let address = format!("postgres://consultation@localhost/{}?host={hosts}", database.name());
    let store = store::open(&address).await.expect("a store");
    send(&*store, "before").await;
    follows(&next, &database, 1).await;
    former.stop();
    next.promote();
    send(&*store, "after").await;
    assert_eq!(responses_on(&next, &database).await, Some(2));
}
