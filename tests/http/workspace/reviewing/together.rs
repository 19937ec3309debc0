//! The list of the texts under review, several texts at once, and texts that are published already.

use super::{REVIEW, address, listed, office, press, shown, waiting};
use crate::support::acts::act_at;
use crate::support::client::Answer;
use consultation::workspace::{Action, Role};

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
        .mark_published("consultation", "digest", act_at(Action::PublishPackage, office.now()))
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
        assert_eq!(listed(&ada, query).await, count, "{query}");
    }
    let progress = ada.get(&format!("{REVIEW}/list")).await.html().words();
    assert!(progress.contains("Textes décidés : 0 sur 3"), "{progress}");
}
