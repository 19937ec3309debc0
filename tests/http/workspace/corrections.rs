//! An answer is corrected on behalf of its respondent: by a case officer, for a reason, with what an amendment brings about.

use super::{Office, Person};
use crate::support::client::submission;
use crate::support::program::{Place, assert_refused, succeeded};
use crate::support::responses::{fresh_id, required_and};
use crate::support::server::Setup;
use consultation::workspace::{Grant, Role};
use questionnaire::RawAnswer;

const PATH: &str = "/operator/en/consultation/responses";
const ADDRESS: &str = "canari.secret@quenouille.example";

async fn officer(office: &Office) -> Person {
    office.person_with("ada@example.org", vec![Grant::for_form(Role::CaseOfficer, "consultation")]).await
}

/// Sends a response, and returns its receipt code and its address in the workspace.
async fn send(office: &Office, person: &Person) -> (String, String) {
    let mut answers = required_and(&[("1a", "Un texte")]);
    answers.set("7b", RawAnswer::One(ADDRESS.to_owned()));
    let sent = office.server.post_json("/fr/consultation", &submission(&fresh_id(), &answers)).await;
    assert_eq!(sent.status, 201, "{}", sent.text());
    let code = sent.receipt_code();
    let found = person.post(&format!("{PATH}/search"), &[("what", "code"), ("sought", &code), ("reason", "why")]).await;
    let link = found.text().split("href=\"").find(|rest| rest.starts_with(&format!("{PATH}/"))).expect("a response");
    (code, link.split('"').next().expect("an address").to_owned())
}

async fn correct(person: &Person, page: &str, entries: &[(&str, &str)]) -> (u16, String) {
    let answer = person.post(&format!("{page}/correct"), entries).await;
    (answer.status, answer.text().to_owned())
}

/// How many responses of a kind of respondent are counted.
async fn counted(office: &Office, kind: &str) -> u64 {
    let results = office.server.database().await;
    let counts = results.texts("SELECT cell || ' ' || responses FROM tallies WHERE cell LIKE '%|answered:7c'").await;
    let own = format!("{kind}|answered:7c ");
    counts.iter().find_map(|count| count.strip_prefix(&own)?.parse().ok()).unwrap_or_default()
}

#[tokio::test]
async fn an_answer_is_corrected_for_a_reason_and_everything_follows() {
    let office = Office::with(Setup { sends_mail: true, ..Setup::default() }).await;
    let person = officer(&office).await;
    let (code, page) = send(&office, &person).await;
    let entries = [("receipt_code", code.as_str()), ("action", "mail")];
    let entries = entries.map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(office.server.post("/fr/consultation/receipt", &entries).await.status, 200);
    let form = person.get(&format!("{page}/correct?question=1a")).await;
    assert!(form.status == 200 && form.text().contains("Un texte"), "{}", form.text());
    let fields = |seen: &'static str, value: &'static str, reason: &'static str| {
        [("question", "1a"), ("seen", seen), ("value", value), ("reason", reason)]
    };
    for (entries, says) in [
        (fields("1", "Un autre texte", ""), "reason"),
        (fields("2", "Un autre texte", "they wrote"), "changed"),
        (fields("1", "Un texte", "they wrote"), "this is the answer that is there"),
    ] {
        let (status, text) = correct(&person, &page, &entries).await;
        assert!(status == 422 && text.contains(says), "{says}: {text}");
    }
    let (status, text) = correct(&person, &page, &fields("1", "Un autre texte", "they wrote")).await;
    assert_eq!(status, 303, "{text}");
    let shown = person.get(&page).await;
    assert!(shown.text().contains("Un autre texte") && shown.text().contains("Un texte"), "{}", shown.text());
    assert_eq!(office.logged().await.last().map(String::as_str), Some("response.correct done"));
    let told =
        office.server.database().await.texts("SELECT purpose || ' ' || body FROM letters ORDER BY made_at").await;
    let told: Vec<_> = told.iter().filter(|letter| letter.starts_with("amended ")).collect();
    assert!(told.len() == 1 && told[0].contains("Notre équipe a corrigé votre réponse"), "{told:?}");
}

#[tokio::test]
async fn choices_are_counted_anew_and_private_answers_are_replaced_unseen() {
    let office = Office::open().await;
    let person = officer(&office).await;
    let (_, page) = send(&office, &person).await;
    let form = person.get(&format!("{page}/correct?question=7d")).await;
    assert!(form.text().contains("<option value=\"civil-society\" selected"), "{}", form.text());
    assert_eq!((counted(&office, "civil-society").await, counted(&office, "private-sector").await), (1, 0));
    let wrong =
        correct(&person, &page, &[("question", "7d"), ("seen", "1"), ("value", "nobody"), ("reason", "x")]).await;
    assert_eq!(wrong.0, 422, "{}", wrong.1);
    let none = correct(&person, &page, &[("question", "7d"), ("seen", "1"), ("value", ""), ("reason", "x")]).await;
    assert_eq!(none.0, 422, "it is required: {}", none.1);
    let done =
        correct(&person, &page, &[("question", "7d"), ("seen", "1"), ("value", "private-sector"), ("reason", "x")])
            .await;
    assert_eq!(done.0, 303, "{}", done.1);
    assert_eq!((counted(&office, "civil-society").await, counted(&office, "private-sector").await), (0, 1));
    let form = person.get(&format!("{page}/correct?question=7b")).await;
    assert!(form.status == 200 && !form.text().contains(ADDRESS), "{}", form.text());
    let address = [("question", "7b"), ("seen", "2"), ("value", "merle@quenouille.example"), ("reason", "x")];
    assert_eq!(correct(&person, &page, &address).await.0, 303);
    assert!(!person.get(&page).await.text().contains("quenouille"));
    let private = person.post(&format!("{page}/private"), &[("reason", "to see")]).await;
    assert!(
        private.text().contains("merle@quenouille.example") && private.text().contains(ADDRESS),
        "{}",
        private.text()
    );
}

#[tokio::test]
async fn a_correction_needs_a_fresh_sign_in_and_a_known_question() {
    let office = Office::open().await;
    let person = officer(&office).await;
    let (_, page) = send(&office, &person).await;
    assert_eq!(person.get(&format!("{page}/correct?question=99")).await.status, 404);
    office.wait(11 * 60 * 1000);
    let late = correct(&person, &page, &[("question", "1a"), ("seen", "1"), ("value", "x"), ("reason", "x")]).await;
    assert!(late.0 == 403 && late.1.contains("Sign in again"), "{}", late.1);
}

#[tokio::test]
async fn what_a_withdrawal_changes_is_shown_and_nothing_is_changed() {
    let office = Office::open().await;
    let person = officer(&office).await;
    let (_, page) = send(&office, &person).await;
    let preview = person.get(&format!("{page}/withdraw")).await;
    assert_eq!(preview.status, 200, "{}", preview.text());
    let words = preview.html().words();
    assert!(words.contains("Versions, with their private answers1"), "{words}");
    assert!(words.contains("No file of the package that this site publishes holds it."), "{words}");
    assert!(!preview.text().contains(ADDRESS) && !preview.text().contains("Un texte"), "{}", preview.text());
    assert_eq!(person.get(&page).await.status, 200, "the response is there");
    let fields = [("seen", "1"), ("reason", "they asked")];
    assert_eq!(person.post(&format!("{page}/withdraw"), &fields).await.status, 303);
    assert_eq!(person.get(&format!("{page}/withdraw")).await.status, 404);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_command_corrects_an_answer_as_the_page_does() {
    let place = Place::new();
    let server = place.serve(&[]).await;
    let sent = server.client.submit(&fresh_id(), &required_and(&[("1a", "Un texte")])).await;
    let code = sent.receipt_code();
    let correct = |arguments: &[&str]| {
        place.run_on_store(&[&["responses", "correct", &code], arguments, &["--reason", "they wrote"]].concat())
    };
    for (arguments, status, telling) in [
        (&["99", "x"][..], 1, "no such question"),
        (&["7d", "nobody"], 1, "does not accept the answer"),
        (&["7d"], 1, "required"),
        (&["1a", "Un texte"], 1, "the same"),
        (&["7b", "canari@voliere.example"], 2, "standard input"),
    ] {
        assert_refused(&correct(arguments), status, telling);
    }
    assert_refused(&place.run_on_store(&["responses", "correct", &code, "1a", "x"]), 2, "--reason");
    let id = succeeded(&correct(&["1a", "Un autre texte"]));
    assert_eq!(id.trim().len(), 36, "{id}");
    succeeded(&correct(&["7d", "private-sector"]));
    let exported = succeeded(&place.run_on_store(&["responses", "export", "--format", "ndjson"]));
    assert!(exported.contains("Un autre texte") && exported.contains("private-sector"), "{exported}");
    let log = succeeded(&place.run_on_store(&["audit", "list", "--format", "ndjson", "--what", "response.correct"]));
    assert_eq!(log.lines().count(), 2, "{log}");
    assert!(log.contains("they wrote") && log.contains("cli:") && !log.contains("Un autre"), "{log}");
}
