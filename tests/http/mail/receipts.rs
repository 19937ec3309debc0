//! The receipt by mail: sent once, with the headers that programs expect, and forgotten.

use super::*;

const ADDRESS: &str = "canari@voliere.example";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_receipt_is_sent_once_and_nothing_of_it_stays() {
    let (place, mail) = (Place::new(), MailServer::start().await);
    let server = mail.serve(&place).await;
    let code = ask(&server.client, ADDRESS).await;
    let letter = mail.letter_to(ADDRESS, 1).await;
    let link = format!("\n{}/fr/consultation/receipt#{code}\n", server.client.origin());
    let text = text_of(&letter);
    assert!(text.contains(&link), "{text}");
    assert!(text.contains("Nous avons bien reçu votre réponse à"), "{text}");
    assert!(text.contains("\n-- \n"), "{text}");
    assert_eq!(letter["from"], "consultation@example.org");
    for (name, value) in [
        ("Auto-Submitted", "auto-generated"),
        ("Content-Language", "fr"),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=utf-8"),
        ("To", ADDRESS),
    ] {
        assert_eq!(header(&letter, name).as_deref(), Some(value), "{}", letter["head"]);
    }
    assert!(header(&letter, "Date").is_some(), "{}", letter["head"]);
    assert_eq!(header(&letter, "List-Unsubscribe"), None);
    outbox_is(&place, &["sent"]).await;
    let database = Database::open(&place.store()).await;
    let id = database.texts("SELECT id FROM letters").await.remove(0);
    assert_eq!(header(&letter, "Message-ID"), Some(format!("<{id}@example.org>")));
    assert_forgotten(&place, &server, &[ADDRESS, &code, "Nous avons bien reçu"]).await;
    // Asking again brings no second one.
    let again = press(&server.client, &code, "mail").await;
    assert!(again.text().contains("Ce message est déjà parti"), "{}", again.text());
    tokio::time::sleep(WHILE).await;
    assert_eq!(mail.letters().len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_receipt_reaches_a_domain_with_accents() {
    let (place, mail) = (Place::new(), MailServer::start().await);
    let server = mail.serve(&place).await;
    let code = ask(&server.client, "canari@volière.example").await;
    // The mail server of these tests takes ASCII alone, and tells an address in letters.
    let letter = mail.letter_to("canari@volière.example", 1).await;
    assert_eq!(header(&letter, "To").as_deref(), Some("canari@xn--volire-6ua.example"));
    assert!(text_of(&letter).contains(&code), "{}", text_of(&letter));
    outbox_is(&place, &["sent"]).await;
}

#[tokio::test]
async fn a_withdrawal_takes_the_waiting_receipt_along() {
    let (place, mut mail) = (Place::new(), MailServer::start().await);
    mail.tell("pause").await;
    let server = mail.serve(&place).await;
    let code = ask(&server.client, ADDRESS).await;
    postpone_letters(&place).await;
    let shown = press(&server.client, &code, "withdraw").await;
    let mut entries = shown.html().form().entries();
    entries.push(("action".into(), "withdraw-now".into()));
    assert_eq!(server.client.post("/fr/consultation/receipt", &entries).await.status, 200);
    mail.tell("resume").await;
    let letter = mail.letter_to(ADDRESS, 1).await;
    assert!(text_of(&letter).contains("a été retirée le"), "{}", text_of(&letter));
    assert!(!text_of(&letter).contains(&code));
    outbox_is(&place, &["sent"]).await;
    assert_eq!(mail.letters().len(), 1, "the receipt went with the response");
    let letters = Database::open(&place.store()).await;
    let linked = letters.texts("SELECT id FROM letters WHERE response_id IS NOT NULL").await;
    assert_eq!(linked, [""; 0], "nothing leads back to the response");
}
