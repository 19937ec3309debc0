//! Several processes, and processes that are killed: each letter is sent once.

use super::*;
use crate::support::postgres::Fresh as PostgresDatabase;
use rustix::process::Signal;
use std::collections::BTreeSet;

const LETTERS: usize = 30;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_processes_on_one_database_send_each_letter_once() {
    let (place, mail, database) = (Place::new(), MailServer::start().await, PostgresDatabase::new().await);
    let url = database.address();
    let serve = || async {
        let (smtp, addr) = (mail.url(), ["serve", "--addr", "127.0.0.1:0", "--database-url", &url]);
        let mut command = place.command(&addr);
        command.args(["--smtp-url", &smtp, "--mail-from", FROM, "--mail-pace", PACE]);
        Running::start(command).await
    };
    let (one, other) = tokio::join!(serve(), serve());
    for number in 0..LETTERS {
        let server = if number % 2 == 0 { &one } else { &other };
        ask(&server.client, &format!("canari.{number}@voliere.example")).await;
    }
    for number in 0..LETTERS {
        mail.letter_to(&format!("canari.{number}@voliere.example"), 1).await;
    }
    tokio::time::sleep(WHILE).await;
    assert_eq!(mail.letters().len(), LETTERS);
    let sent = |server: &Running| server.log().matches("a letter was sent").count();
    assert_eq!(sent(&one) + sent(&other), LETTERS);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_that_waits_survives_its_process() {
    let (place, mut mail) = (Place::new(), MailServer::start().await);
    mail.tell("pause").await;
    let mut server = mail.serve(&place).await;
    ask(&server.client, "canari@voliere.example").await;
    server.says("a letter is tried again later").await;
    server.signal(Signal::KILL);
    server.ended().await;
    mail.tell("resume").await;
    let _server = mail.serve(&place).await;
    mail.letter_to("canari@voliere.example", 1).await;
    outbox_is(&place, &["sent"]).await;
    assert_eq!(mail.letters().len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_process_that_is_killed_before_it_knows_that_a_letter_was_taken_leaves_the_same_letter() {
    let (place, mut mail) = (Place::new(), MailServer::start().await);
    mail.tell("hold").await;
    let mut server = mail.serve(&place).await;
    ask(&server.client, "canari@voliere.example").await;
    mail.letter_to("canari@voliere.example", 1).await;
    server.signal(Signal::KILL);
    server.ended().await;
    mail.tell("resume").await;
    let _server = mail.serve(&place).await;
    mail.letter_to("canari@voliere.example", 2).await;
    outbox_is(&place, &["sent"]).await;
    // Whoever reads both sees one: the second replaces the first.
    let ids: BTreeSet<_> = mail.letters().iter().map(|letter| header(letter, "Message-ID")).collect();
    assert_eq!(ids.len(), 1, "{ids:?}");
}
