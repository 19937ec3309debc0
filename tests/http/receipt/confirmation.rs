//! The confirmation, the home page and the content pages link to the receipt.

use super::*;
use crate::support::responses::required;

#[tokio::test]
async fn the_confirmation_offers_the_receipt_and_a_download() {
    let server = Server::start().await;
    let page = server.post_answers(&required(), Some(&fresh_id())).await.html();
    let code = page.id("receipt-code").text();
    let form = page.form();
    assert_eq!(form.attribute("action").as_deref(), Some(RECEIPT));
    let offered: Vec<_> = form
        .descendants()
        .iter()
        .filter(|each| each.name() == "button")
        .filter_map(|each| each.attribute("value"))
        .collect();
    assert_eq!(offered, ["download", "show"]);
    for (action, kind) in [("download", "application/json"), ("show", "text/html; charset=utf-8")] {
        let entries = [form.entries(), vec![("action".to_owned(), action.to_owned())]].concat();
        let answer = server.post(RECEIPT, &entries).await;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("content-type"), kind);
    }
    assert_eq!(form.entries(), [("receipt_code".to_owned(), code)]);
}

#[tokio::test]
async fn the_home_page_and_content_pages_link_to_the_receipts() {
    let server = Server::start().await;
    for path in ["/fr", "/fr/faq", "/fr/privacy"] {
        let page = server.get(path).await.html();
        let leads = page.named("a").iter().any(|link| link.attribute("href").is_some_and(|href| href == RECEIPT));
        assert!(leads, "{path}");
    }
    let closed = closed_after(&server).await;
    for path in ["/fr", FORM] {
        let page = closed.get(path).await.html();
        assert!(page.named("a").iter().any(|link| link.attribute("href").as_deref() == Some(RECEIPT)), "{path}");
    }
}
