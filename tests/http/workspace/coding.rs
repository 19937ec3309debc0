//! The coding of published texts in the workspace: themes of a question, and one text at a time.

use super::{Office, Person};
use crate::support::client::Answer;
use crate::support::responses::{EMAIL, ORGANISATION, fresh_id, required_and};
use consultation::workspace::Role;

const THEMES: &str = "/operator/fr/consultation/themes";
pub(super) const FRAME: &str = "/operator/fr/consultation/themes/1a";
pub(super) const CODING: &str = "/operator/fr/consultation/coding/1a";

/// Sends the first form of a page whose entries or buttons have this value of `action`.
pub(super) async fn press(person: &Person, page: &Answer, action: &str, changes: &[(&str, &str)]) -> Answer {
    let html = page.html();
    let forms = html.named("form");
    let presses = |form: &&crate::support::html::Element| {
        let buttons = form.descendants();
        buttons.iter().any(|button| button.name() == "button" && button.attribute("value").as_deref() == Some(action))
    };
    let form = forms.iter().find(presses).unwrap_or_else(|| panic!("no form that does {action}: {}", html.words()));
    let mut entries = form.entries();
    entries.retain(|(name, _)| name != "action" && !changes.iter().any(|(changed, _)| changed == name));
    entries.extend(changes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    entries.push(("action".to_owned(), action.to_owned()));
    let entries: Vec<_> = entries.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    person.post(&form.attribute("action").expect("an address"), &entries).await
}

/// An office whose texts for 1a are accepted, with its lead analyst.
pub(super) async fn office(texts: &[&str]) -> (Office, Person) {
    let (office, lead, _) = office_with_receipts(texts).await;
    (office, lead)
}

/// The same, with the receipt code of each text.
pub(super) async fn office_with_receipts(texts: &[&str]) -> (Office, Person, Vec<String>) {
    let office = Office::open().await;
    let mut receipts = Vec::new();
    for text in texts {
        let answer = office.server.submit(&fresh_id(), &required_and(&[("1a", text)])).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
        receipts.push(answer.receipt_code());
    }
    let reviewer = office.person("rita@example.org", &[Role::Reviewer]).await;
    for _ in texts {
        let page = reviewer.get("/operator/fr/consultation/review").await;
        assert_eq!(press(&reviewer, &page, "accept", &[]).await.status, 303);
    }
    let lead = office.person("lea@example.org", &[Role::LeadAnalyst]).await;
    (office, lead, receipts)
}

/// Adds a theme in the page's language.
pub(super) async fn add(person: &Person, id: &str, label: &str, changes: &[(&str, &str)]) -> Answer {
    let page = person.get(FRAME).await;
    press(person, &page, "add", &[&[("theme", id), ("label", label)][..], changes].concat()).await
}

pub(super) fn words(answer: &Answer) -> String {
    answer.html().words()
}

pub(super) fn text_of(page: &Answer) -> String {
    page.html().only("blockquote").text()
}

/// The codes that are chosen on a page.
pub(super) fn chosen(page: &Answer) -> Vec<String> {
    let html = page.html();
    let inputs = html.named("input").into_iter();
    let chosen = inputs.filter(|input| input.attribute("name").as_deref() == Some("code") && input.has("checked"));
    chosen.filter_map(|input| input.attribute("value")).collect()
}

#[tokio::test]
async fn themes_are_added_edited_merged_and_restored_with_their_history() {
    let (office, lea) = office(&[]).await;
    assert!(words(&lea.get(FRAME).await).contains("n’a pas encore de thème"));
    assert_eq!(add(&lea, "skills", "Compétences", &[("heading", "yes")]).await.status, 303);
    assert_eq!(
        add(&lea, "training", "Formation", &[("parent", "skills"), ("definition", "Des \"cours\" <&>")]).await.status,
        303
    );
    assert_eq!(add(&lea, "courses", "Cours", &[]).await.status, 303);
    let page = lea.get(FRAME).await;
    assert!(
        words(&page).contains("Version 3 de la grille") && words(&page).contains("Des \"cours\" <&>"),
        "{}",
        words(&page)
    );
    // The second language of a theme is added on the page of that language.
    let english = lea.get("/operator/en/consultation/themes/1a").await;
    let edited =
        press(&lea, &english, "edit", &[("theme", "courses"), ("label", "Courses"), ("parent", ""), ("heading", "")])
            .await;
    assert_eq!(edited.status, 303, "{}", words(&edited));
    assert!(words(&lea.get("/operator/en/consultation/themes/1a").await).contains("Courses"));
    assert!(words(&lea.get(FRAME).await).contains("Cours courses"));
    let page = lea.get(FRAME).await;
    let merged = press(&lea, &page, "merge", &[("theme", "courses"), ("into", "training")]).await;
    assert_eq!(merged.status, 303, "{}", words(&merged));
    assert!(words(&lea.get(FRAME).await).contains("Fusionné avec : Formation"), "{}", words(&lea.get(FRAME).await));
    assert_eq!(press(&lea, &lea.get(FRAME).await, "restore", &[]).await.status, 303);
    let history = words(&lea.get(FRAME).await);
    assert!(history.contains("Rétablicourseslea@example.org"), "{history}");
    assert_eq!(office.logged().await.iter().filter(|entry| *entry == "frame.change done").count(), 6);
    assert!(words(&lea.get(THEMES).await).contains("Thèmes des textes"));
}

#[tokio::test]
async fn a_change_that_does_not_fit_keeps_what_was_typed_and_says_why() {
    let (_office, lea) = office(&[]).await;
    let stale = lea.get(FRAME).await;
    for (id, changes, telling) in [
        ("École", &[][..], "Cet identifiant ne convient pas"),
        ("other", &[], "Cet identifiant ne convient pas"),
        ("a", &[("parent", "nobody")], "n’est pas dans l’état"),
        ("a", &[("examples", "a,b")], "n’est pas l’identifiant d’une réponse"),
    ] {
        let refused = add(&lea, id, "Un libellé", changes).await;
        assert_eq!(refused.status, 422);
        assert!(words(&refused).contains(telling), "{telling}: {}", words(&refused));
        assert!(refused.text().contains("Un libellé"), "{}", words(&refused));
    }
    assert_eq!(add(&lea, "a", "A", &[]).await.status, 303);
    let refused = press(&lea, &stale, "add", &[("theme", "b"), ("label", "B")]).await;
    assert!(refused.status == 422 && words(&refused).contains("entre-temps"), "{}", words(&refused));
    let page = lea.get(FRAME).await;
    let refused = press(&lea, &page, "split", &[("theme", "a"), ("into", "a")]).await;
    assert!(refused.status == 422 && words(&refused).contains("au moins deux autres"), "{}", words(&refused));
}

#[tokio::test]
async fn a_coder_reads_themes_and_changes_none() {
    let (office, lea) = office(&[]).await;
    assert_eq!(add(&lea, "a", "Thème A", &[]).await.status, 303);
    let zoe = office.person("zoe@example.org", &[Role::Coder]).await;
    let page = zoe.get(FRAME).await;
    assert!(page.status == 200 && words(&page).contains("Thème A"));
    assert!(!page.text().contains("value=\"add\"") && !page.text().contains("value=\"retire\""));
    assert_eq!(zoe.post(FRAME, &[("action", "retire"), ("theme", "a"), ("seen", "1")]).await.status, 403);
    assert_eq!(
        zoe.get("/operator/fr/consultation/themes/6d").await.status,
        404,
        "a question without texts has no themes"
    );
}

#[tokio::test]
async fn a_text_is_coded_changed_and_taken_back() {
    let (office, lea) = office(&["Un <b>texte</b>", "Un autre"]).await;
    assert_eq!(add(&lea, "a", "Thème A", &[]).await.status, 303);
    assert_eq!(add(&lea, "b", "Thème B", &[]).await.status, 303);
    let zoe = office.person("zoe@example.org", &[Role::Coder]).await;
    let first = zoe.get(CODING).await;
    assert!(words(&first).contains("Textes codés : 0 sur 2"), "{}", words(&first));
    assert_eq!(chosen(&first), [] as [&str; 0], "nothing is chosen beforehand");
    for (codes, telling) in [
        (&[][..], "Choisir au moins un thème"),
        (&[("code", "a"), ("code", "unclear")], "ne vont avec aucun thème"),
        (&[("code", "nobody")], "ne sert plus"),
        (&[("code", "a"), ("seen", "0-00")], "a changé entre-temps"),
    ] {
        let refused = press(&zoe, &first, "code", codes).await;
        assert!(refused.status == 422 && words(&refused).contains(telling), "{telling}: {}", words(&refused));
    }
    let kept = press(&zoe, &first, "code", &[("code", "a"), ("code", "unclear"), ("memo", "à voir")]).await;
    assert_eq!(chosen(&kept), ["a", "unclear"]);
    assert!(kept.text().contains("à voir"));
    let coded = press(&zoe, &first, "code", &[("code", "a"), ("code", "other"), ("doubt", "yes")]).await;
    assert_eq!(coded.status, 303);
    let second = zoe.get(coded.header("location")).await;
    assert_ne!(text_of(&second), text_of(&first));
    assert!([text_of(&first), text_of(&second)].contains(&"Un <b>texte</b>".to_owned()), "its signs are no elements");
    assert!(words(&second).contains("Textes codés : 1 sur 2"), "{}", words(&second));
    // The page says what was given before, and a coding made on an older page is refused.
    let undone = press(&zoe, &second, "undo", &[]).await;
    assert_eq!(undone.status, 303);
    let again = zoe.get(undone.header("location")).await;
    assert_eq!((text_of(&again), chosen(&again).len()), (text_of(&first), 0));
    assert!(words(&again).contains("Votre codage est annulé"));
    let refused = press(&zoe, &first, "code", &[("code", "a")]).await;
    assert!(refused.status == 422 && words(&refused).contains("dans une autre fenêtre"), "{}", words(&refused));
    assert_eq!(press(&zoe, &again, "code", &[("code", "b")]).await.status, 303);
    assert_eq!(press(&zoe, &second, "code", &[("code", "a")]).await.status, 303);
    assert!(words(&zoe.get(CODING).await).contains("Aucun texte n’attend d’être codé"));
    let log = office.logged().await;
    let count = |entry: &str| log.iter().filter(|known| *known == entry).count();
    assert_eq!((count("coding.code done"), count("coding.undo done")), (3, 1));
}

#[tokio::test]
async fn two_coders_get_different_texts_and_do_not_see_each_others_codes() {
    let (office, lea) = office(&["Un texte", "Un autre"]).await;
    assert_eq!(add(&lea, "a", "Thème A", &[]).await.status, 303);
    let zoe = office.person("zoe@example.org", &[Role::Coder]).await;
    let yan = office.person("yan@example.org", &[Role::Coder]).await;
    let (of_zoe, of_yan) = (zoe.get(CODING).await, yan.get(CODING).await);
    assert_ne!(text_of(&of_zoe), text_of(&of_yan));
    assert_eq!(press(&zoe, &of_zoe, "code", &[("code", "a")]).await.status, 303);
    let html = of_zoe.html();
    let response = html.named("input").into_iter().find(|input| input.attribute("name").as_deref() == Some("text"));
    let response = response.and_then(|input| input.attribute("value")).expect("a response");
    let seen = yan.get(&format!("{CODING}?text={response}")).await;
    assert_eq!((text_of(&seen), chosen(&seen).len()), (text_of(&of_zoe), 0));
    assert_eq!(yan.get(&format!("{CODING}?text=nobody")).await.status, 404);
}

#[tokio::test]
async fn no_page_of_the_coding_holds_a_private_answer_or_a_text_that_is_not_published() {
    let (office, lea) = office(&["Un texte publié"]).await;
    let hidden = required_and(&[("1a", "Un texte non relu")]);
    assert_eq!(office.server.submit(&fresh_id(), &hidden).await.status, 201);
    assert_eq!(add(&lea, "a", "Thème A", &[]).await.status, 303);
    let first = lea.get(CODING).await;
    assert_eq!(text_of(&first), "Un texte publié");
    let next = press(&lea, &first, "code", &[("code", "a")]).await;
    let next = lea.get(next.header("location")).await;
    for page in [first, next, lea.get(THEMES).await, lea.get(FRAME).await, lea.get(CODING).await] {
        assert_eq!(page.status, 200);
        for private in [ORGANISATION, EMAIL, "Canari", "voliere", "non relu"] {
            assert!(!page.text().contains(private), "{private} is on a page");
        }
    }
}
