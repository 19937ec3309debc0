//! The disclosure review in the workspace, by several reviewers at once.

use super::{Office, Person};
use crate::support::acts::act;
use crate::support::client::Answer;
use crate::support::responses::{EMAIL, ORGANISATION, fresh_id, required_and};
use consultation::workspace::{Action, Role};

const REVIEW: &str = "/operator/fr/consultation/review";

/// An office with a response for each list of texts.
async fn office(responses: &[&[(&str, &str)]]) -> Office {
    let office = Office::open().await;
    for texts in responses {
        let answer = office.server.submit(&fresh_id(), &required_and(texts)).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
    }
    office
}

fn shown(page: &Answer) -> String {
    page.html().only("blockquote").text()
}

/// Presses a button of the page's form of a decision.
async fn press(person: &Person, page: &Answer, action: &str, changes: &[(&str, &str)]) -> Answer {
    let html = page.html();
    let forms = html.named("form");
    let form = forms.iter().find(|form| form.has("data-review-form")).expect("a form of a decision");
    let mut entries = form.entries();
    entries.retain(|(name, _)| name != "action" && !changes.iter().any(|(changed, _)| changed == name));
    entries.extend(changes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    entries.push(("action".to_owned(), action.to_owned()));
    let entries: Vec<_> = entries.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    person.post(&form.attribute("action").expect("an address"), &entries).await
}

/// The address of the text that a page shows.
fn address(page: &Answer) -> String {
    let html = page.html();
    let forms = html.named("form");
    let form = forms.iter().find(|form| form.has("data-review-form")).expect("a form of a decision");
    form.attribute("action").expect("an address")
}

/// The number of texts that wait, as the list shows it.
async fn waiting(person: &Person) -> usize {
    let list = person.get(&format!("{REVIEW}/list")).await;
    assert_eq!(list.status, 200, "{}", list.text());
    let words = list.html();
    words.named("a").iter().filter(|link| link.has("dir") && link.has("lang") && !link.has("hreflang")).count()
}

#[tokio::test]
async fn a_text_is_shown_with_its_question_its_flags_and_the_rest_of_the_response() {
    let text = "<b>Écrivez</b> à jeanne@exemple.fr & venez";
    let office = office(&[&[("1a", text), ("6d", "3")]]).await;
    let ada = office.person("ada@example.org", &[Role::Reviewer]).await;
    let page = ada.get(REVIEW).await;
    assert_eq!((page.status, page.header("cache-control")), (200, "no-store"), "{}", page.text());
    let html = page.html();
    assert_eq!(html.only("mark").text(), "jeanne@exemple.fr");
    assert_eq!(shown(&page), text);
    assert!(html.words().contains("0 textes décidés sur 1"), "{}", html.words());
    assert!(html.words().contains("Les autres réponses de la même personne"));
    let policy = page.header("content-security-policy");
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
}

#[tokio::test]
async fn no_page_of_the_review_holds_a_private_answer() {
    let office = office(&[&[("1a", "Appelez le 01 23 45 67 89")], &[("1b", "Rien")]]).await;
    let ada = office.person("ada@example.org", &[Role::Reviewer]).await;
    let page = ada.get(REVIEW).await;
    let own = address(&page);
    let refused = press(&ada, &page, "withhold", &[]).await;
    assert_eq!(refused.status, 422);
    let mut pages = vec![page, refused, ada.get(&own).await];
    for path in ["", "?status=all", "/list", "/list?status=all&flagged=any", "/together"] {
        pages.push(ada.get(&format!("{REVIEW}{path}")).await);
    }
    for page in pages {
        assert!(page.status == 200 || page.status == 422, "{}", page.status);
        for private in [ORGANISATION, EMAIL, "Canari", "voliere"] {
            assert!(!page.text().contains(private), "{private} is on a page");
        }
    }
}

#[tokio::test]
async fn a_text_is_reserved_for_whoever_has_it_before_them() {
    let office = office(&[&[("1a", "Un")], &[("1a", "Deux")]]).await;
    let ada = office.person("ada@example.org", &[Role::Reviewer]).await;
    let bob = office.person("bob@example.org", &[Role::Reviewer]).await;
    let (of_ada, of_bob) = (ada.get(REVIEW).await, bob.get(REVIEW).await);
    assert_ne!(shown(&of_ada), shown(&of_bob));
    assert_eq!(shown(&ada.get(REVIEW).await), shown(&of_ada), "the same person gets the same text again");
    let opened = bob.get(&address(&of_ada)).await;
    assert!(opened.html().words().contains("ada@example.org relit ce texte"), "{}", opened.html().words());
    // Nothing else waits for either of them, until the reservations lapse.
    let after = |page: &Answer| {
        let html = page.html();
        html.elements().iter().find_map(|element| element.attribute("data-review-ahead")).expect("the next text")
    };
    assert!(ada.get(&after(&of_ada)).await.html().named("blockquote").is_empty());
    office.wait(10 * 60 * 1000 + 1);
    assert_eq!(shown(&ada.get(&after(&of_ada)).await), shown(&of_bob));
}

#[tokio::test]
async fn a_decision_on_a_text_that_somebody_else_decided_is_refused_and_nothing_typed_is_lost() {
    let office = office(&[&[("1a", "Un texte")]]).await;
    let ada = office.person("ada@example.org", &[Role::Reviewer]).await;
    let bob = office.person("bob@example.org", &[Role::Reviewer]).await;
    let of_ada = ada.get(REVIEW).await;
    let of_bob = bob.get(&address(&of_ada)).await;
    assert_eq!(press(&ada, &of_ada, "accept", &[("note", "rien à cacher")]).await.status, 303);
    let refused = press(&bob, &of_bob, "withhold", &[("note", "un nom"), ("words", "texte")]).await;
    assert_eq!(refused.status, 422);
    let html = refused.html();
    assert!(html.title().starts_with("Erreur"), "{}", html.title());
    let words = html.words();
    assert!(words.contains("Quelqu’un d’autre a décidé") && words.contains("rien à cacher"), "{words}");
    let forms = html.named("form");
    let form = forms.iter().find(|form| form.has("data-review-form")).expect("a form");
    let typed = form.entries();
    assert!(typed.contains(&("note".into(), "un nom".into())) && typed.contains(&("words".into(), "texte".into())));
    // Who has seen the other's decision may decide otherwise.
    assert_eq!(press(&bob, &refused, "withhold", &[]).await.status, 303);
    let decided: Vec<_> = office.logged().await.into_iter().filter(|entry| entry.starts_with("review")).collect();
    assert_eq!(decided, ["review.decide done"; 2]);
}

#[tokio::test]
async fn an_undone_decision_waits_again_and_stays_in_the_log() {
    let office = office(&[&[("1a", "Un texte")]]).await;
    let ada = office.person("ada@example.org", &[Role::Reviewer]).await;
    let bob = office.person("bob@example.org", &[Role::Reviewer]).await;
    let page = ada.get(REVIEW).await;
    let own = address(&page);
    assert_eq!(press(&ada, &page, "accept", &[]).await.status, 303);
    assert_eq!(waiting(&ada).await, 0);
    let refused = bob.post(&own, &[("action", "undo")]).await;
    assert!(refused.status == 422 && refused.html().words().contains("n’est pas la vôtre"), "{}", refused.status);
    let undone = ada.post(&own, &[("action", "undo")]).await;
    assert_eq!(undone.status, 303, "{}", undone.text());
    let again = ada.get(undone.header("location")).await;
    assert!(again.html().words().contains("Votre décision est annulée"), "{}", again.html().words());
    assert_eq!((waiting(&ada).await, shown(&again)), (1, "Un texte".to_owned()));
    assert!(again.html().words().contains("Décision annulée"));
    let logged: Vec<_> = office.logged().await.into_iter().filter(|entry| entry.starts_with("review")).collect();
    assert_eq!(logged, ["review.decide done", "review.undo done"]);
}

#[tokio::test]
async fn a_refused_decision_keeps_what_was_typed() {
    let office = office(&[&[("1a", "Écrivez à jeanne@exemple.fr ou à paul@exemple.fr")]]).await;
    let ada = office.person("ada@example.org", &[Role::Reviewer]).await;
    let page = ada.get(REVIEW).await;
    for (action, changes, telling) in [
        ("withhold", &[][..], "pourquoi ce texte"),
        ("redact", &[("flag", "9")][..], "Aucun passage"),
        ("redact", &[("words", "absent")], "n’est pas dans le texte"),
        ("accept", &[], "resteraient visibles"),
        ("accept", &[("seen", "0-00")], "relisez-le"),
    ] {
        let refused = press(&ada, &page, action, changes).await;
        assert_eq!(refused.status, 422, "{action}");
        assert!(refused.html().words().contains(telling), "{action}: {}", refused.html().words());
    }
    let typed = [("flag", "1"), ("words", "absent\n<b></textarea>"), ("note", "À \"voir\"")];
    let refused = press(&ada, &page, "redact", &typed).await;
    let html = refused.html();
    let forms = html.named("form");
    let form = forms.iter().find(|form| form.has("data-review-form")).expect("a form");
    let again = form.entries();
    let kept = |name: &str| again.iter().filter(|(given, _)| given == name).map(|(_, value)| value).collect::<Vec<_>>();
    assert_eq!(kept("flag"), ["1"]);
    assert_eq!(kept("note"), ["À \"voir\""]);
    assert_eq!(kept("words"), ["absent\n<b></textarea>"]);
}

#[tokio::test]
async fn enter_in_the_note_publishes_nothing() {
    let office = office(&[&[("1a", "Un texte")], &[("1a", "Un autre")]]).await;
    let ada = office.person("ada@example.org", &[Role::Reviewer]).await;
    let page = ada.get(REVIEW).await;
    // On Enter in a field, a browser presses the first button of the form.
    let html = page.html();
    let forms = html.named("form");
    let form = forms.iter().find(|form| form.has("data-review-form")).expect("a form");
    let first = form.descendants().into_iter().find(|element| element.name() == "button").expect("a button");
    assert_eq!(first.attribute("value").as_deref(), Some("note"));
    let next = press(&ada, &page, "note", &[("note", "à revoir")]).await;
    assert_eq!(next.status, 303);
    assert_ne!(shown(&ada.get(next.header("location")).await), shown(&page));
    assert_eq!(waiting(&ada).await, 2);
    assert!(ada.get(&address(&page)).await.html().words().contains("à revoir"));
}

#[tokio::test]
async fn texts_without_flags_are_accepted_together() {
    let office = office(&[&[("1a", "Un"), ("1b", "Deux")], &[("1a", "jeanne@exemple.fr")]]).await;
    let ada = office.person("ada@example.org", &[Role::Reviewer]).await;
    let page = ada.get(&format!("{REVIEW}/together")).await;
    let html = page.html();
    assert_eq!(html.named("blockquote").len(), 2);
    let forms = html.named("form");
    let form = forms.iter().find(|form| form.attribute("action").is_some_and(|to| to.ends_with("/together")));
    let entries = form.expect("a form").entries();
    let entries: Vec<_> = entries.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(ada.post(&format!("{REVIEW}/together"), &entries).await.status, 303);
    assert_eq!(waiting(&ada).await, 1);
    assert_eq!(shown(&ada.get(REVIEW).await), "jeanne@exemple.fr");
}

#[tokio::test]
async fn texts_that_somebody_else_has_before_them_do_not_hide_the_others_without_flags() {
    let texts: Vec<Vec<(&str, &str)>> = (0..21).map(|_| vec![("1a", "Rien")]).collect();
    let office = office(&texts.iter().map(Vec::as_slice).collect::<Vec<_>>()).await;
    let ada = office.person("ada@example.org", &[Role::Reviewer]).await;
    let bob = office.person("bob@example.org", &[Role::Reviewer]).await;
    let together = format!("{REVIEW}/together");
    assert_eq!(ada.get(&together).await.html().named("blockquote").len(), 20);
    assert_eq!(bob.get(&together).await.html().named("blockquote").len(), 1);
    assert_eq!(ada.get(&together).await.html().named("blockquote").len(), 20);
}

#[tokio::test]
async fn a_text_on_which_a_reviewer_wants_a_second_opinion_waits_for_somebody_else() {
    let office = office(&[&[("1a", "Un texte")]]).await;
    let ada = office.person("ada@example.org", &[Role::Reviewer]).await;
    let bob = office.person("bob@example.org", &[Role::Reviewer]).await;
    let page = ada.get(REVIEW).await;
    assert_eq!(press(&ada, &page, "ask-opinion", &[("note", "est-ce un nom ?")]).await.status, 303);
    assert!(ada.get(REVIEW).await.html().named("blockquote").is_empty(), "whoever asked does not get it again");
    assert_eq!(ada.get(&format!("{REVIEW}/list?status=opinion-wanted")).await.html().named("tbody").len(), 2);
    assert!(ada.get(&address(&page)).await.html().words().contains("Vous avez demandé un deuxième avis"));
    assert!(bob.get(&format!("{REVIEW}/together")).await.html().named("blockquote").is_empty());
    let page = bob.get(REVIEW).await;
    let words = page.html().words();
    assert!(words.contains("demande votre avis") && words.contains("est-ce un nom ?"), "{words}");
    assert_eq!(press(&bob, &page, "accept", &[]).await.status, 303);
    assert_eq!(waiting(&ada).await, 0);
    let logged: Vec<_> = office.logged().await.into_iter().filter(|entry| entry.starts_with("review")).collect();
    assert_eq!(logged, ["review.ask-opinion done", "review.decide done"]);
}

#[tokio::test]
async fn once_responses_are_published_a_decided_text_says_so_before_it_is_decided_again() {
    let office = office(&[&[("1a", "Un texte")], &[("1a", "Un autre")]]).await;
    let ada = office.person("ada@example.org", &[Role::Reviewer]).await;
    let page = ada.get(REVIEW).await;
    let own = address(&page);
    let next = press(&ada, &page, "accept", &[]).await;
    let next = next.header("location");
    let has_undo = |page: &Answer| {
        page.html().named("button").iter().any(|button| button.attribute("value").as_deref() == Some("undo"))
    };
    assert!(has_undo(&ada.get(next).await));
    office
        .server
        .store()
        .mark_published("consultation", office.now(), act(Action::PublishPackage))
        .await
        .expect("published");
    assert!(!has_undo(&ada.get(next).await), "undoing is offered only beside what it changes");
    let decided = ada.get(&own).await;
    assert!(has_undo(&decided) && decided.html().words().contains("Des données sont publiées depuis le"));
    assert!(!ada.get(next).await.html().words().contains("Des données sont publiées"));
}

#[tokio::test]
async fn the_list_is_filtered_by_question_status_flag_and_language() {
    let office = office(&[&[("1a", "jeanne@exemple.fr"), ("1b", "Rien")], &[("1a", "Autre")]]).await;
    let ada = office.person("ada@example.org", &[Role::Reviewer]).await;
    let found = |query: &'static str| {
        let ada = &ada;
        async move {
            let list = ada.get(&format!("{REVIEW}/list?{query}")).await;
            let html = list.html();
            html.named("a").iter().filter(|link| link.has("dir") && link.has("lang") && !link.has("hreflang")).count()
        }
    };
    for (query, count) in [
        ("", 3),
        ("question=1a", 2),
        ("question=1b", 1),
        ("flagged=any", 1),
        ("flagged=email", 1),
        ("flagged=phone", 0),
        ("flagged=none", 2),
        ("language=fr", 3),
        ("language=de", 0),
        ("status=accepted", 0),
        ("status=all&question=1a&flagged=none", 1),
    ] {
        assert_eq!(found(query).await, count, "{query}");
    }
    let progress = ada.get(&format!("{REVIEW}/list")).await.html().words();
    assert!(progress.contains("0 textes décidés sur 3"), "{progress}");
}

#[tokio::test]
async fn a_text_that_is_gone_is_told() {
    let office = office(&[&[("1a", "Un texte")]]).await;
    let ada = office.person("ada@example.org", &[Role::Reviewer]).await;
    let gone = ada.get(&format!("{REVIEW}/nobody/1a")).await;
    assert!(gone.status == 410 && gone.html().words().contains("n’existe plus"), "{}", gone.status);
    let refused = ada.post(&format!("{REVIEW}/nobody/1a"), &[("action", "accept")]).await;
    assert!(refused.status == 422 && refused.html().words().contains("n’existe plus"), "{}", refused.status);
}
