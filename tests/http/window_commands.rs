//! `consultation window`: the commands move the window of a server that runs, and say what holds.

use crate::support::program::{Place, Running, assert_refused, succeeded, text};
use jiff::{SignedDuration, Timestamp};
use std::time::{Duration, Instant};

/// How long a server may take to follow: the issue says seconds.
const SOON: Duration = Duration::from_secs(10);

fn in_days(days: i64) -> String {
    let now = Timestamp::from_second(Timestamp::now().as_second()).expect("an instant");
    (now + SignedDuration::from_hours(24 * days)).to_string()
}

/// Waits until a server says that the consultation closes then.
pub(crate) async fn follows(server: &Running, closes: &str) {
    let begin = Instant::now();
    loop {
        let data = server.client.get("/consultation/window.json").await.json();
        if data["closes"] == closes {
            return;
        }
        assert!(begin.elapsed() < SOON, "{data} instead of {closes}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test]
async fn a_command_moves_the_window_of_a_running_server_and_the_start_says_where_it_comes_from() {
    let place = Place::new();
    let (first, moved) = (in_days(5), in_days(9));
    let mut server = place.serve(&["--closes-at", &first]).await;
    let line = server.says("the form's window").await;
    assert!(line.contains("closes_from=\"setting\""), "{line}");
    let asked = ["--closes-at", &first, "--form", "consultation"];
    let change =
        ["window", "move", "--end", "closing", "--to", &moved, "--reason", "many asked", "--note", "fr=Pour tous"];
    assert_eq!(succeeded(&place.run_on_store(&[&change[..], &asked].concat())), "moved\n");
    follows(&server, &moved).await;
    assert!(server.client.get("/fr").await.text().contains("Pour tous"));
    server.says("closes_from=\"store\"").await;
    let shown = succeeded(&place.run_on_store(&[&["window", "show"][..], &asked].concat()));
    assert!(shown.contains(&format!("closing\t{moved}\tstore\n")) && shown.contains("many asked"), "{shown}");
    let print = ["window", "announcement", "--public-url", "https://example.org"];
    let every = succeeded(&place.run_on_store(&[&print[..], &asked].concat()));
    for says in ["[fr]\n", "[ar]\n", "Pour tous", "https://example.org/de/consultation\n", "accepted until"] {
        assert!(every.contains(says), "{says}: {every}");
    }
    let french = succeeded(&place.run_on_store(&[&print[..], &["--language", "fr"], &asked].concat()));
    assert!(french.starts_with("Changement de calendrier") && !french.contains("accepted"), "{french}");
    let unknown = place.run_on_store(&[&print[..], &["--language", "xx"], &asked].concat());
    assert_refused(&unknown, 2, "no such language");
    let again = place.serve(&["--closes-at", &in_days(30)]).await;
    follows(&again, &moved).await;
    let logged = succeeded(&place.run_on_store(&["audit", "list"]));
    assert!(logged.contains("window.move"), "{logged}");
}

#[test]
fn a_command_is_refused_where_the_workspace_refuses() {
    let place = Place::new();
    succeeded(&place.run_on_store(&["demo", "1", "--form", "consultation"]));
    let closed = ["--closes-at", "2020-03-16T23:59:59+01:00", "--form", "consultation", "--reason", "why"];
    let (later, soon) = (in_days(9), in_days(1));
    let print = ["window", "announcement", "--public-url", "https://example.org", "--form", "consultation"];
    assert_refused(&place.run_on_store(&print), 1, "no date of this form was moved");
    for (command, telling) in [
        (vec!["window", "move", "--end", "closing", "--to", &later], "it can only be opened again"),
        (vec!["window", "reopen", "--to", &soon], "less than 48 hours away"),
        (vec!["window", "reopen", "--to", &later, "--note", "xx=note"], "no such language"),
        (vec!["window", "confirm", "unknown"], "no such proposal"),
    ] {
        let output = place.run_on_store(&[&command[..], &closed].concat());
        let status = if telling.contains("language") { 2 } else { 1 };
        assert_refused(&output, status, telling);
    }
    let reopened = place.run_on_store(&[&["window", "reopen", "--to", &later][..], &closed].concat());
    assert_eq!(text(&reopened.stdout), "moved\n", "{}", text(&reopened.stderr));
    // What closes later has not closed before a day that has passed.
    let purged = ["responses", "purge-private", "--closed-before", "2020-04-01", "--form", "consultation"];
    let output = place.run_on_store(&[&purged[..], &["--closes-at", "2020-03-16T23:59:59+01:00"]].concat());
    assert_refused(&output, 1, "had not closed before");
}
