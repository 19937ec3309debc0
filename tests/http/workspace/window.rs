//! The page of the submission window: dates are moved with a reason and told everywhere; a closed form is opened again by two.

use super::{Office, Person};
use crate::support::acts::act;
use crate::support::client::{Answer, submission};
use crate::support::program::Place;
use crate::support::responses::{fresh_id, required};
use crate::support::server::Setup;
use consultation::workspace::{Action, Grant, Role};
use jiff::{SignedDuration, Timestamp};

const PATH: &str = "/operator/en/consultation/window";
const DAY: i64 = 24;

/// The instant this many hours from now, to the minute.
fn in_hours(hours: i64) -> Timestamp {
    let now = Timestamp::now().as_second() / 60 * 60;
    Timestamp::from_second(now).expect("an instant") + SignedDuration::from_hours(hours)
}

/// An instant as the field of the form has it.
fn typed(at: Timestamp) -> String {
    at.to_string().trim_end_matches('Z').to_owned()
}

/// An office of a consultation that closes at that instant.
async fn office(closes: Timestamp) -> Office {
    Office::with(Setup { closes: Some(closes.to_string()), ..Setup::default() }).await
}

/// A site whose consultation is opened again by two persons.
fn site_of_two(place: &Place) -> std::path::PathBuf {
    let site = place.site();
    let form = site.join("forms/consultation.toml");
    let written = std::fs::read_to_string(&form).expect("a form");
    let asked = written.replacen("id = \"consultation\"", "two-persons = [\"reopen\"]\nid = \"consultation\"", 1);
    assert_ne!(asked, written);
    std::fs::write(&form, asked).expect("it is written");
    site
}

async fn operator(office: &Office) -> Person {
    office.person_with("ada@example.org", vec![Grant::for_form(Role::Operator, "consultation")]).await
}

async fn publisher(office: &Office, address: &str) -> Person {
    office.person_with(address, vec![Grant::for_form(Role::Publisher, "consultation")]).await
}

/// Sends the form that moves the closing, or opens the form again.
async fn send(person: &Person, ending: &str, to: Timestamp, more: &[(&str, &str)]) -> Answer {
    let at = typed(to);
    let fields = [&[("end", "closing"), ("at", at.as_str()), ("reason", "many asked for it")][..], more].concat();
    person.post(&format!("{PATH}/{ending}"), &fields).await
}

async fn closes(office: &Office) -> String {
    office.server.get("/consultation/window.json").await.json()["closes"].as_str().expect("a closing").to_owned()
}

#[tokio::test]
async fn a_moved_date_is_first_shown_as_the_public_will_read_it_and_then_told_everywhere() {
    let (before, after) = (in_hours(5 * DAY), in_hours(40 * DAY));
    let office = office(before).await;
    let person = operator(&office).await;
    assert!(person.get(PATH).await.text().contains("Closes in"), "the page counts down");
    let note = ("note-fr", "À la demande des associations");
    let shown = send(&person, "move", after, &[("seen", "0"), note]).await;
    assert_eq!(shown.status, 200, "{}", shown.text());
    for says in ["Extended until", "Date de clôture repoussée", "Verlängert bis", "Ampliado", "مُدِّدت", note.1]
    {
        assert!(shown.text().contains(says), "{says}: {}", shown.text());
    }
    assert_eq!(closes(&office).await, before.to_string(), "nothing is changed yet");
    let done = send(&person, "move", after, &[("seen", "0"), note, ("sure", "yes")]).await;
    assert_eq!((done.status, done.header("location")), (303, PATH), "{}", done.text());

    let data = office.server.get("/consultation/window.json").await.json();
    assert_eq!(data["closes"], after.to_string());
    assert_eq!(data["initially"]["closes"], before.to_string());
    assert_eq!(data["moves"][0]["notes"]["fr"], note.1);
    for path in ["/en", "/en/consultation", "/en/consultation/receipt", "/en/consultation/results"] {
        let page = office.server.get(path).await;
        for at in [before, after] {
            assert!(page.text().contains(&format!("datetime=\"{at}\"")), "{path}: {at} in {}", page.text());
        }
        assert!(page.text().contains("Extended until") && page.text().contains(note.1), "{path}");
    }
    let checked = office.server.post_answers(&required(), None).await;
    assert!(checked.text().contains("Date de clôture repoussée"), "the check-your-answers page: {}", checked.text());
    let sent = office.server.post_answers(&required(), Some(&fresh_id())).await;
    assert!(sent.text().contains("Date de clôture repoussée"), "the confirmation: {}", sent.text());
    let described = office.server.get("/openapi.json").await.json();
    let submitted = &described["paths"]["/{tag}/consultation"]["post"]["description"];
    assert_eq!(submitted.as_str(), Some(&*format!("Responses are accepted until {after}.")));
    let page = person.get(PATH).await;
    assert!(page.text().contains("many asked for it") && page.text().contains("Decided in the workspace"));
    assert!(!office.server.get("/en").await.text().contains("many asked for it"), "the reason is for the team");
    assert_eq!(office.logged().await.last().map(String::as_str), Some("window.move done"));
}

#[tokio::test]
async fn a_moved_date_has_a_text_for_the_press_in_each_language() {
    let office = office(in_hours(5 * DAY)).await;
    let person = operator(&office).await;
    let file = format!("{PATH}/announcement?language=fr");
    let none = person.get(&file).await;
    assert_eq!((none.status, none.header("location")), (303, PATH), "nothing was moved");
    assert!(!person.get(PATH).await.text().contains("Text for the press"));
    let note = ("note-fr", "À la demande des <associations>");
    let moved = send(&person, "move", in_hours(40 * DAY), &[("seen", "0"), note, ("sure", "yes")]).await;
    assert_eq!(moved.status, 303, "{}", moved.text());

    let page = person.get(PATH).await;
    let html = page.html();
    let texts: Vec<_> = html.named("pre").iter().map(|pre| (pre.attribute("lang"), pre.text())).collect();
    let (tags, texts): (Vec<_>, Vec<_>) = texts.into_iter().map(|(tag, text)| (tag.expect("a language"), text)).unzip();
    assert_eq!(tags, ["fr", "ar", "de", "en", "es"]);
    for ((tag, text), says) in tags.iter().zip(&texts).zip(["sont reçues", "تُقبل", "angenommen", "accepted", "admiten"])
    {
        let address = format!("/{tag}/consultation\n");
        assert!(text.contains(says) && text.contains(&address), "{tag}: {text}");
        assert_eq!(text.contains(note.1), tag == "fr", "a note is told in its own language alone: {text}");
        assert!(!text.contains("many asked"), "the reason is for the team: {text}");
    }
    assert_eq!(page.text().matches("lacks the note").count(), 4, "{}", page.text());

    let saved = person.get(&file).await;
    assert_eq!((saved.status, saved.text()), (200, texts[0].as_str()));
    assert_eq!(saved.header("content-type"), "text/plain; charset=utf-8");
    assert_eq!(saved.header("content-disposition"), "attachment; filename=\"consultation-fr.txt\"");
    assert_eq!(person.get(&format!("{PATH}/announcement?language=xx")).await.status, 303);
}

#[tokio::test]
async fn a_date_is_moved_with_notice_a_reason_and_in_order() {
    let closing = in_hours(5 * DAY);
    let office = office(closing).await;
    let person = operator(&office).await;
    let long = "é".repeat(501);
    for (to, more, says) in [
        (in_hours(47), vec![], "less than 48 hours away"),
        (closing, vec![], "this is the date already"),
        (in_hours(9 * DAY), vec![("note-en", long.as_str())], "more than 500 characters"),
    ] {
        let refused = send(&person, "move", to, &more).await;
        assert!(refused.status == 422 && refused.text().contains(says), "{says}: {}", refused.text());
    }
    let at = typed(in_hours(9 * DAY));
    for (fields, says) in [
        (vec![("end", "closing"), ("at", at.as_str())], "give a reason"),
        (vec![("end", "closing"), ("at", "soon"), ("reason", "why")], "give a date"),
        (vec![("end", "opening"), ("at", at.as_str()), ("reason", "why")], "open already"),
    ] {
        let refused = person.post(&format!("{PATH}/move"), &fields).await;
        assert!(refused.status == 422 && refused.text().contains(says), "{says}: {}", refused.text());
    }
    assert_eq!(send(&person, "reopen", in_hours(9 * DAY), &[]).await.status, 403, "that is for publishers");
    let stale = send(&person, "move", in_hours(9 * DAY), &[("seen", "7"), ("sure", "yes")]).await;
    assert!(stale.status == 422 && stale.text().contains("moved a date meanwhile"), "{}", stale.text());
    assert!(office.server.store().window_moves().await.expect("the moves").is_empty());
}

#[tokio::test]
async fn an_opening_that_has_not_come_is_moved() {
    let setup = Setup { opens: Some(in_hours(5 * DAY).to_string()), ..Setup::default() };
    let office = Office::with(setup).await;
    let person = operator(&office).await;
    let to = in_hours(3 * DAY);
    let at = typed(to);
    let fields = [("end", "opening"), ("at", at.as_str()), ("reason", "we are ready"), ("seen", "0"), ("sure", "yes")];
    assert_eq!(person.post(&format!("{PATH}/move"), &fields).await.status, 303);
    let page = office.server.get("/en/consultation").await;
    assert!(page.text().contains("Opening moved to"), "{}", page.text());
    assert_eq!(office.server.get("/consultation/window.json").await.json()["opens"], to.to_string());
}

#[tokio::test]
async fn a_closed_form_is_opened_again_by_one_person_or_by_two_as_the_form_says() {
    let closed = in_hours(-DAY);
    let office = office(closed).await;
    let one = publisher(&office, "ada@example.org").await;
    let (to, sure) = (in_hours(9 * DAY), [("seen", "0"), ("sure", "yes")]);
    let refused = send(&one, "move", to, &sure).await;
    assert!(refused.status == 422 && refused.text().contains("only be opened again"), "{}", refused.text());
    assert_eq!(send(&one, "reopen", to, &sure).await.status, 303);
    let page = office.server.get("/en/consultation").await;
    assert!(page.text().contains("Open again until") && page.text().contains("<form"), "{}", page.text());
    let answer = office.server.post_json("/fr/consultation", &submission(&fresh_id(), &required())).await;
    assert_eq!(answer.status, 201);

    let place = Place::new();
    let setup = Setup { site: Some(site_of_two(&place)), closes: Some(closed.to_string()), ..Setup::default() };
    let office = Office::with(setup).await;
    let (one, other) = (publisher(&office, "ada@example.org").await, publisher(&office, "bea@example.org").await);
    assert_eq!(send(&one, "reopen", to, &sure).await.status, 303);
    assert_eq!(closes(&office).await, closed.to_string(), "it is a proposal");
    let again = send(&other, "reopen", to, &sure).await;
    assert!(again.status == 422 && again.text().contains("already waits"), "{}", again.text());
    let proposal = office.server.store().open_proposals("consultation").await.expect("proposals").remove(0);
    let fields = [("proposal", proposal.id.as_str()), ("reason", "I agree")];
    let own = one.post(&format!("{PATH}/confirm"), &fields).await;
    assert!(own.status == 422 && own.text().contains("Somebody else has to confirm"), "{}", own.text());
    assert!(other.get(PATH).await.text().contains(&proposal.id), "the other sees it");
    assert_eq!(other.post(&format!("{PATH}/confirm"), &fields).await.status, 303);
    assert_eq!(closes(&office).await, to.to_string());
    let logged = office.logged().await;
    assert_eq!(&logged[logged.len() - 2..], ["proposal.make done", "window.reopen done"], "{logged:?}");
}

#[tokio::test]
async fn a_form_whose_responses_are_published_stays_closed() {
    let office = office(in_hours(-DAY)).await;
    let person = publisher(&office, "ada@example.org").await;
    let published = office.server.store().mark_published("consultation", "digest", act(Action::PublishPackage));
    published.await.expect("it is marked");
    let refused = send(&person, "reopen", in_hours(9 * DAY), &[("seen", "0"), ("sure", "yes")]).await;
    assert!(refused.status == 422 && refused.text().contains("published already"), "{}", refused.text());
}

#[tokio::test]
async fn the_stored_date_goes_before_file_and_setting() {
    let office = office(in_hours(5 * DAY)).await;
    let person = operator(&office).await;
    let to = in_hours(9 * DAY);
    assert_eq!(send(&person, "move", to, &[("seen", "0"), ("sure", "yes")]).await.status, 303);
    let setup = Setup { closes: Some(format!("consultation={}", in_hours(30 * DAY))), ..Setup::default() };
    let other = office.server.again(setup).await;
    assert_eq!(other.get("/consultation/window.json").await.json()["closes"], to.to_string());
}
