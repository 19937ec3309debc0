//! A theme that few respondents of one kind and language wrote of is shown to whoever publishes, like other rare combinations.

use super::{acknowledged, borrowed, built_with_themes};
use crate::open_data::fake_platform::Platform;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rare_themes_are_listed_and_acknowledged_together() {
    let platform = Platform::start().await;
    let (_place, server, ada, page) = built_with_themes(&platform).await;
    let html = page.html();
    let items: Vec<String> = html.named("li").iter().map(|item| item.words().replace('\u{a0}', " ")).collect();
    assert!(items.iter().any(|item| item.starts_with("1a Droit · 7d ") && item.contains("4 responses")), "{items:?}");
    assert!(!page.text().contains("whales"), "it counts as another theme");

    let all = acknowledged(&page);
    assert_eq!(all.iter().filter(|(name, value)| name == "rare" && value == "themes").count(), 1, "{all:?}");
    let without: Vec<_> = borrowed(&all).into_iter().filter(|(_, value)| *value != "themes").collect();
    let refused = ada.post("/publish", &without).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("tick each rare combination"), "{}", refused.text());
    ada.done("/publish", &borrowed(&all)).await;
    assert_eq!(server.client.get("/consultation/open-data/codings.csv").await.status, 200);
}
