//! No private answer, no coder and no note is on any page or in any file about themes.

use super::{CLOSED, coded, forty, quotable};
use crate::open_data::files;
use crate::support::program::succeeded;
use crate::support::responses::{EMAIL, ORGANISATION};

#[tokio::test]
async fn nothing_about_themes_holds_a_private_answer() {
    let place = coded(&forty()).await;
    place.site();
    let id = quotable(&place).await;
    let draft = succeeded(&place.run_on_store(&["synthesis", "new"]));
    assert!(draft.contains(&id));
    std::fs::write(place.path("site/content/fr/synthesis.md"), &draft).expect("it is written");
    succeeded(&place.run_on_store(&["open-data", "build", "package", "--site", "site"]));
    let server = place.serve(&[CLOSED[0], CLOSED[1], "--site", "site"]).await;
    let mut published = vec![("the draft".to_owned(), draft)];
    for path in [
        "/fr/consultation/results",
        "/ar/consultation/results",
        "/consultation/results.json",
        "/fr/consultation/synthesis",
    ] {
        let answer = server.client.get(path).await;
        assert_eq!(answer.status, 200, "{path}");
        published.push((path.to_owned(), answer.text().to_owned()));
    }
    for (name, bytes) in files(&place, "package") {
        published.push((name, String::from_utf8(bytes).expect("UTF-8")));
    }
    published.push(("the log".to_owned(), server.log()));
    assert!(published.len() > 20 && published.iter().any(|(name, _)| name == "synthesis-fr.md"));
    for (name, content) in &published {
        for private in [ORGANISATION, EMAIL, "Canari", "canari", "Indigo", "voliere", "Zoé", "account:zoe"] {
            assert!(!content.contains(private), "{private} in {name}");
        }
    }
}
