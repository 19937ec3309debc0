//! The messages of the script: fetched in the language of the page, and not part of the page.

use crate::support::client::FORM;
use crate::support::server::Server;

#[tokio::test]
async fn the_script_gets_its_messages_in_the_language_of_the_page() {
    let server = Server::start().await;
    for (tag, label) in [("fr", "Code QR du lien"), ("en", "QR code of the link"), ("ar", "رمز QR للرابط")] {
        let answer = server.get(&format!("/{tag}/shared-draft.json")).await;
        assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"));
        let messages = answer.json();
        assert_eq!(messages["share-qr"].as_str(), Some(label));
        assert!(messages["share-devices"].as_str().is_some_and(|text| text.contains("{count}")), "{messages}");
        assert!(messages.as_object().is_some_and(|all| all.len() > 40), "{messages}");
        let path = format!("/{tag}/shared-draft.json");
        assert_eq!(server.get_with(&path, "if-none-match", answer.header("etag")).await.status, 304);
    }
    assert_eq!(server.get("/xx/shared-draft.json").await.status, 404);
}

#[tokio::test]
async fn the_page_has_the_label_of_the_button_and_no_other_message_of_shared_drafts() {
    let page = Server::start().await.get(FORM).await;
    assert!(page.text().contains("Continuer sur un autre appareil, ou avec des collègues"));
    for other in ["Code QR du lien", "Quitter ce brouillon partagé", "share-"] {
        assert!(!page.text().contains(other), "{other}");
    }
}
