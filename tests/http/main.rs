//! try
mod support;
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn warm() {
    let t = std::time::Instant::now();
    let s = support::server::Server::start().await;
    eprintln!("start {:?}", t.elapsed());
    let t = std::time::Instant::now();
    let a = s.submit("aaaaaaaaaaaaa", &support::responses::required()).await;
    eprintln!("submit {:?} {} {}", t.elapsed(), a.status, a.text());
    let t = std::time::Instant::now();
    let a = s.post_answers(&support::responses::required(), None).await;
    eprintln!("check {:?} {} {}", t.elapsed(), a.status, a.text());
    for table in s.database().await.tables().await { eprintln!("{}", s.database().await.dump(&table).await); }
    let a = s.get("/fr/consultation").await;
    eprintln!("{}", a.text());
}
