//! Follows docs/your-own-consultation.md literally: writes its files, runs its commands, and tests its promises.

use crate::support::guide::{Guide, Step};
use crate::support::program::{Place, Running};
use serde_json::json;
use std::fs;

#[tokio::test]
async fn following_the_guide_turns_an_empty_folder_into_a_consultation() {
    let guide = Guide::read("docs/your-own-consultation.md");
    let place = Place::new();
    let mut server: Option<Running> = None;
    for step in guide.steps() {
        match step {
            Step::File { path, text } => {
                let path = place.path(path);
                fs::create_dir_all(path.parent().expect("a folder")).expect("it is made");
                fs::write(path, text).expect("it is written");
            }
            Step::Command { arguments, .. } if arguments.first() == Some(&"serve") => {
                let mut command = place.command(&arguments);
                command.args(["--addr", "127.0.0.1:0"]);
                let running = Running::start(command).await;
                answers_in_both_languages(&running).await;
                server = Some(running);
            }
            Step::Command { arguments, said } => said.holds_of(&arguments, &place.run(&arguments)),
        }
    }
    let server = server.expect("the page serves the site");
    shows_results(&server).await;
    shows_open_data(&server).await;
}

/// Both locales are served completely, and conditional questions follow their condition.
async fn answers_in_both_languages(server: &Running) {
    let root = server.client.get_with("/", "accept-language", "es-MX, fr;q=0.5").await;
    assert_eq!(root.header("location"), "/es");
    // A browser with neither language gets the source locale.
    assert_eq!(server.client.get_with("/", "accept-language", "fr").await.header("location"), "/en");
    for (tag, name, title, question, start, privacy) in [
        (
            "en",
            "Rivermouth Library",
            "What should the library become?",
            "What is it?",
            "Answer the questions",
            "Privacy",
        ),
        (
            "es",
            "Biblioteca de Rivermouth",
            "¿En qué debe convertirse la biblioteca?",
            "¿Qué es?",
            "Responder a las preguntas",
            "Privacidad",
        ),
    ] {
        let home = server.client.get(&format!("/{tag}")).await.html();
        for words in [name, title, start] {
            assert!(home.words().contains(words), "{words}: {}", home.words());
        }
        let page = server.client.get(&format!("/{tag}/library")).await.html();
        assert_eq!(page.lang(), tag);
        assert!(page.id("q-1d").words().starts_with(&format!("1d {question}")));
        assert!(page.words().contains("readers@library.example"));
        for document in [&home, &page] {
            let all = document.words();
            assert!(!all.contains("Paris") && !all.contains("pariscall"), "{all}");
            let borrowed = document.only("main").descendants().into_iter().find(|element| element.has("lang"));
            assert!(borrowed.is_none(), "{tag}: {:?}", borrowed.map(|element| element.words()));
        }
        assert_eq!(server.client.get(&format!("/{tag}/privacy")).await.html().only("h1").words(), privacy);
        let links: Vec<_> = home.named("a").iter().filter_map(|link| link.attribute("href")).collect();
        for link in links.iter().filter(|link| link.starts_with('/')) {
            assert_eq!(server.client.get(link).await.status, 200, "{link}");
        }
    }
    let refused = server.client.post("/es/library", &[]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.html().id("q-1a-error").words().contains("Indique con qué frecuencia viene"));
    // A text under a "no" is dropped; under a "yes" it is recorded.
    let entries = |obstacle: &str| {
        [("1a", "weekly"), ("1c", obstacle), ("1d", "The stairs"), ("3a", "from-40")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    for (obstacle, kept) in [("no", false), ("yes", true)] {
        let check = server.client.post("/en/library", &entries(obstacle)).await;
        assert_eq!(check.status, 200, "{obstacle}");
        assert_eq!(check.text().contains("The stairs"), kept, "{obstacle}");
    }
    let answers =
        json!({ "1a": "weekly", "1c": "yes", "1d": "The stairs", "3a": "from-40", "3c": "reader@example.org" });
    let body = json!({ "submission_id": "a-reader-of-the-page", "answers": answers });
    let sent = server.client.post_json("/en/library", &body).await;
    assert_eq!(sent.status, 201, "{}", sent.text());
    let code = [("receipt_code".to_owned(), sent.receipt_code())];
    let receipt = server.client.post("/en/library/receipt", &code).await;
    assert!(receipt.html().words().contains("The stairs"));
}

async fn shows_results(server: &Running) {
    // The page was already fetched without responses, and results are cached for a moment.
    let mut page = server.client.get("/en/library/results").await;
    for _ in 0..100 {
        if page.html().words().contains("How often do you come to the library?") {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        page = server.client.get("/en/library/results").await;
    }
    assert_eq!(page.status, 200);
    assert!(page.html().words().contains("How often do you come to the library?"));
    let figures = server.client.get("/library/results.json").await;
    assert_eq!(figures.status, 200);
    assert_eq!(figures.json()["responses"], json!(41));
}

/// The package is served without private answers.
async fn shows_open_data(server: &Running) {
    let page = server.client.get("/library/open-data/").await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("codebook-es.csv"));
    let rows = server.client.get("/library/open-data/responses.csv").await;
    assert_eq!(rows.status, 200);
    assert_eq!(
        rows.text().lines().next(),
        Some(
            "response_id,locale,q1a,q1b_borrow,q1b_study,q1b_events,q1b_children,q1b_internet,q1c,q1d,q2a,q2a_other,q2b,q2c,q3a"
        )
    );
    assert!(rows.text().contains("The stairs") && !rows.text().contains("reader@example.org"));
}
