//! Commands that do what pages do are followed by the same letters, unless somebody wants none.

use super::*;
use crate::support::program::succeeded;
use crate::support::responses::answers;

fn supporter(name: &str, address: &str) -> RawAnswers {
    let given =
        [("1a", name), ("1b", "state"), ("1c", "FR"), ("2a", "Zoé"), ("2b", address), ("3a", "yes"), ("3b", "yes")];
    answers(&given)
}

async fn support(server: &Running, path: &str, name: &str, address: &str) {
    let sent = server.client.post_json(path, &submission(&fresh_id(), &supporter(name, address))).await;
    assert_eq!(sent.status, 201, "{}", sent.text());
}

/// The ids of the supporters, by name.
fn id_of(place: &Place, name: &str) -> String {
    let list = succeeded(&place.run_on_store(&["supporters", "list", "--form", "support", "--format", "json"]));
    let list: Value = serde_json::from_str(&list).expect("JSON");
    let found = list.as_array().expect("a list").iter().find(|each| each["name"] == name).expect("the supporter");
    found["response_id"].as_str().expect("an id").to_owned()
}

fn decide(place: &Place, verdict: &str, name: &str, more: &[&str]) {
    let id = id_of(place, name);
    succeeded(&place.run_on_store(&[&["supporters", verdict, &id, "--form", "support"], more].concat()));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_command_is_followed_by_the_letter_of_its_page() {
    let (place, mail) = (Place::new(), MailServer::start().await);
    let server = mail.serve(&place).await;
    support(&server, "/fr/support", "Ville de Brême", "breme@example.org").await;
    support(&server, "/en/support", "Nobody", "none@example.org").await;
    support(&server, "/en/support", "Silent", "silent@example.org").await;
    decide(&place, "confirm", "Silent", &["--no-mail"]);
    decide(&place, "confirm", "Ville de Brême", &[]);
    decide(&place, "refuse", "Nobody", &["--note", "the register"]);
    let (listed, refused) = (mail.letter_to("breme@example.org", 1).await, mail.letter_to("none@example.org", 1).await);
    let page = format!("{}/fr/support/community", server.client.origin());
    assert!(text_of(&listed).contains(&page), "{}", text_of(&listed));
    assert!(text_of(&refused).contains("Nobody is not in the public list of supporters"), "{}", text_of(&refused));
    assert!(!text_of(&refused).contains("the register"), "the note is for the team: {}", text_of(&refused));
    let [told, untold] = ["canari@voliere.example", "merle@voliere.example"];
    let codes = [ask(&server.client, told).await, ask(&server.client, untold).await];
    mail.letter_to(untold, 1).await;
    succeeded(&place.run_on_store(&["responses", "withdraw", &codes[0]]));
    succeeded(&place.run_on_store(&["responses", "withdraw", &codes[1], "--no-mail"]));
    let withdrawn = mail.letter_to(told, 2).await;
    assert!(text_of(&withdrawn).contains("Notre équipe a retiré votre réponse"), "{}", text_of(&withdrawn));
    tokio::time::sleep(WHILE).await;
    assert_eq!((mail.letters_to(untold).len(), mail.letters_to("silent@example.org").len()), (1, 0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn where_the_server_sends_no_mail_commands_write_none() {
    let (place, mail) = (Place::new(), MailServer::start().await);
    // The server that was started last counts.
    drop(mail.serve(&place).await);
    let server = place.serve(&[]).await;
    support(&server, "/en/support", "Nobody", "none@example.org").await;
    decide(&place, "confirm", "Nobody", &[]);
    outbox_is(&place, &[]).await;
}
