//! The review pages on the operator's machine.

use super::{holding, texts};
use crate::support::client::{Client, send};
use crate::support::program::Place;
use crate::support::responses::required_and;
use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};

/// The server of the pages; it is killed on drop.
struct Page {
    child: Child,
    client: Client,
    path: String,
}

impl Drop for Page {
    fn drop(&mut self) {
        // It may have ended already.
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

fn serve(place: &Place) -> Page {
    let url = place.database_url();
    let mut command = place.command(&["open-data", "review", "--serve", "--by", "Ada", "--database-url", &url]);
    let mut child = command.stderr(Stdio::piped()).spawn().expect("the program starts");
    let mut line = String::new();
    BufReader::new(child.stderr.take().expect("its stderr")).read_line(&mut line).expect("a line");
    let (origin, path) =
        line.trim().split_at(line.trim().rfind("/").and_then(|end| line[..end].rfind('/')).expect("an address"));
    Page { child, client: Client::new(origin.to_owned()), path: path.to_owned() }
}

#[tokio::test]
async fn texts_are_decided_one_at_a_time_without_scripts() {
    let place =
        holding(&[required_and(&[("1a", "<b>Écrivez</b> à jeanne@exemple.fr & venez chez nous"), ("1b", "Rien")])])
            .await;
    let page = serve(&place);
    let first = page.client.get(&page.path).await;
    let html = first.html();
    assert_eq!(html.only("mark").text(), "jeanne@exemple.fr");
    assert_eq!(html.only("blockquote").text(), "<b>Écrivez</b> à jeanne@exemple.fr & venez chez nous");
    assert!(html.named("script").is_empty() && html.words().contains("0 textes décidés sur 2"), "{}", html.words());
    let policy = first.header("content-security-policy");
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
    assert_eq!(first.header("cache-control"), "no-store");
    assert_eq!(first.header("referrer-policy"), "same-origin");

    let mut entries = html.form().entries();
    entries.retain(|(name, _)| name != "words" && name != "action" && name != "despite");
    entries.push(("words".to_owned(), "chez nous".to_owned()));
    entries.push(("action".to_owned(), "redact".to_owned()));
    let decided = page.client.post(&format!("{}decide", page.path), &entries).await;
    assert_eq!(decided.status, 303, "{}", decided.text());
    let next = page.client.get(&page.path).await;
    assert!(next.html().words().contains("1 textes décidés sur 2") && next.html().only("blockquote").text() == "Rien");

    let plain = page.client.get(&format!("{}plain", page.path)).await;
    assert_eq!(page.client.post(&format!("{}plain", page.path), &plain.html().form().entries()).await.status, 303);
    assert!(page.client.get(&page.path).await.html().words().contains("Tous les textes sont décidés"));
    let all = texts(&place, &["--all"]);
    let standings: Vec<_> = all.iter().map(|text| text["standing"].as_str().expect("a standing")).collect();
    assert_eq!(standings, ["redacted", "accepted"]);
    assert!(all.iter().all(|text| text["by"] == "Ada"));
}

#[tokio::test]
async fn a_decision_on_a_changed_or_missing_text_is_refused() {
    let place = holding(&[required_and(&[("1a", "Écrivez à jeanne@exemple.fr")])]).await;
    let page = serve(&place);
    let entries = page.client.get(&page.path).await.html().form().entries();
    let with = |changes: &[(&str, &str)]| {
        let kept = entries.iter().filter(|(name, _)| !["action", "flag", "words", "despite"].contains(&name.as_str()));
        let kept = kept.filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name)).cloned();
        kept.chain(changes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))).collect::<Vec<_>>()
    };
    for (changes, telling) in [
        (&[("seen", "00"), ("action", "withhold")][..], "relisez"),
        (&[("action", "redact")], "Aucun passage"),
        (&[("action", "redact"), ("words", "absent")], "n’est pas dans le texte"),
        (&[("action", "accept")], "resteraient visibles"),
    ] {
        let refused = page.client.post(&format!("{}decide", page.path), &with(changes)).await;
        assert_eq!(refused.status, 422);
        assert!(refused.html().words().contains(telling), "{}", refused.html().words());
    }
    assert_eq!(texts(&place, &[]).len(), 1);
}

#[tokio::test]
async fn the_secret_address_is_required_and_cross_site_posts_are_refused() {
    let place = holding(&[]).await;
    let page = serve(&place);
    for path in ["/", "/guess/", "/guess/style.css", "/guess/decide"] {
        let answer = page.client.get(path).await;
        assert_eq!(answer.status, 404, "{path}");
    }
    for host in ["attacker.example", "localhost.attacker.example", "192.0.2.1"] {
        assert_eq!(page.client.get_with(&page.path, "host", host).await.status, 404, "{host}");
        assert_eq!(page.client.get_with("/guess/", "host", "localhost").await.status, 404);
    }
    let cross = page.client.posting(&format!("{}decide", page.path), &[]).header("sec-fetch-site", "cross-site");
    assert_eq!(send(cross).await.status, 403);
    assert_eq!(
        page.client.get(&format!("{}style.css", page.path)).await.header("content-type"),
        "text/css; charset=utf-8"
    );
    let url = place.database_url();
    let open = place.run(&["open-data", "review", "--serve", "0.0.0.0:0", "--database-url", &url]);
    assert_eq!(open.status.code(), Some(2));
}

/// The pages are reached under other names of this machine and through a forwarded port, by a browser that sends only
/// `Origin`.
#[tokio::test]
async fn the_pages_work_under_every_name_of_this_machine() {
    let texts = ["Un", "Deux", "Trois", "Quatre", "Cinq"];
    let place = holding(&texts.map(|text| required_and(&[("1a", text)]))).await;
    let page = serve(&place);
    let own = page.client.authority().to_owned();
    for host in ["localhost", "localhost:9000", "127.0.0.1:9000", "[::1]:9000", own.as_str()] {
        let shown = page.client.get_with(&page.path, "host", host).await;
        assert_eq!(shown.status, 200, "{host}");
        assert_eq!(shown.header("referrer-policy"), "same-origin", "{host}");
        let mut entries = shown.html().form().entries();
        entries.retain(|(name, _)| name != "action");
        entries.push(("action".to_owned(), "accept".to_owned()));
        let decide = |origin: &str| {
            let request = page.client.posting(&format!("{}decide", page.path), &entries).header("host", host);
            send(request.header("origin", origin))
        };
        assert_eq!(decide("null").await.status, 403, "{host}");
        assert_eq!(decide("http://attacker.example").await.status, 403, "{host}");
        assert_eq!(decide(&format!("http://{host}")).await.status, 303, "{host}");
    }
    assert!(page.client.get(&page.path).await.html().words().contains("Tous les textes sont décidés"));
}

#[tokio::test]
async fn a_refused_decision_keeps_what_was_typed() {
    let place = holding(&[required_and(&[("1a", "Écrivez à jeanne@exemple.fr ou à paul@exemple.fr")])]).await;
    let page = serve(&place);
    let first = page.client.get(&page.path).await;
    assert!(!first.html().title().starts_with("Erreur"));
    let entries = first.html().form().entries();
    let of_page = |name: &str| entries.iter().filter(|(given, _)| given == name).cloned().collect::<Vec<_>>();
    let typed = |changes: &[(&str, &str)]| {
        let carried = ["response", "control", "seen"].iter().flat_map(|name| of_page(name));
        carried.chain(changes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))).collect::<Vec<_>>()
    };
    let decision = typed(&[("flag", "1"), ("words", "absent\n<b>"), ("note", "À \"voir\""), ("action", "redact")]);
    let refused = page.client.post(&format!("{}decide", page.path), &decision).await;
    assert_eq!(refused.status, 422);
    let html = refused.html();
    assert!(html.title().starts_with("Erreur"), "{}", html.title());
    assert_eq!(html.only("blockquote").text(), "Écrivez à jeanne@exemple.fr ou à paul@exemple.fr");
    let again = html.form().entries();
    let kept = |name: &str| again.iter().filter(|(given, _)| given == name).map(|(_, value)| value).collect::<Vec<_>>();
    assert_eq!(kept("flag"), ["1"]);
    assert_eq!(kept("note"), ["À \"voir\""]);
    assert_eq!(kept("words"), ["absent\n<b>"]);
}

#[tokio::test]
async fn enter_in_the_note_field_publishes_nothing() {
    let place = holding(&[required_and(&[("1a", "Un texte"), ("1b", "Un autre")])]).await;
    let page = serve(&place);
    let html = page.client.get(&page.path).await.html();
    // On Enter in a field, a browser presses the first button of the form.
    let buttons = html.named("button");
    assert_eq!(buttons[0].attribute("value").as_deref(), Some("note"));
    let mut entries = html.form().entries();
    entries.retain(|(name, _)| name != "action");
    entries.push(("action".to_owned(), "note".to_owned()));
    let next = page.client.post(&format!("{}decide", page.path), &entries).await;
    assert_eq!(next.status, 303);
    let address = format!("{}{}", page.path, next.header("location").trim_start_matches("./"));
    assert_eq!(page.client.get(&address).await.html().only("blockquote").text(), "Un autre");
    // No decision was recorded.
    assert_eq!(texts(&place, &[]).len(), 2);
    assert_eq!(super::done(&place, &["review", "log"]), "");
}
