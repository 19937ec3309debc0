//! Texts are published as their reviews say, and every review stays logged.

use super::{FORM, LAST, amendment, kept, record, response};
use crate::store::Fresh;
use crate::support::acts::{act, act_at};
use consultation::store::{
    Amendment, LikenessKeys, NewResponse, PublishedChange, Review, ReviewAct, ReviewEffect, ReviewOutcome,
    ReviewedText, SeenReview, Store, StoreError, Verdict,
};
use consultation::workspace::Action;

pub(super) fn review(response_id: &str, control: &str, verdict: Verdict) -> Review {
    Review {
        response_id: response_id.to_owned(),
        control: control.to_owned(),
        text_digest: b"digest".into(),
        act: ReviewAct::Decision(verdict),
        note: "« quoi ? »".to_owned(),
        person: "account:élise".to_owned(),
        by: "Élise".to_owned(),
        at: 1_584_400_000_000,
    }
}

/// What follows from a review that publishes this text, or nothing.
fn effect(published: Option<&str>) -> ReviewEffect {
    let published = published.map(|text| PublishedChange::Replace {
        text: text.to_owned(),
        folded: text.to_lowercase(),
        likeness: LikenessKeys::default(),
    });
    ReviewEffect { published: published.unwrap_or(PublishedChange::Remove), entry: None }
}

/// Records a review by somebody who has seen the newest one.
async fn decide(store: &dyn Store, review: Review, published: Option<&str>) {
    let ids = [review.response_id.clone()];
    let rows = store.public_rows_of(FORM, &ids).await.expect("rows");
    let reviews = store.reviews_of(FORM, &ids).await.expect("reviews");
    let last = reviews.iter().filter(|(_, other)| other.control == review.control).map(|(number, _)| *number).max();
    let seen = SeenReview { revision: rows[0].revision, last: last.unwrap_or_default() };
    let act = act(Action::DecideOnText);
    let recorded = store.record_review(FORM, review, seen, effect(published), act).await.expect("it is kept");
    assert_eq!(recorded, ReviewOutcome::Recorded);
}

/// Whether a review is refused because the form has no such response.
pub(super) async fn is_refused(store: &dyn Store, form: &str, review: Review, published: Option<&str>) -> bool {
    let seen = SeenReview { revision: 1, last: 0 };
    let refused = store.record_review(form, review, seen, effect(published), act(Action::DecideOnText)).await;
    matches!(refused, Err(StoreError::Gone))
}

async fn id(store: &dyn Store, submission_id: &str) -> String {
    record(store, response(submission_id, b"f")).await;
    kept(store, submission_id).await.expect("a response").response_id
}

async fn found(store: &dyn Store, control: &str, search: &str) -> Vec<ReviewedText> {
    store.reviewed_texts(FORM, control, search, "", 100).await.expect("texts")
}

pub(crate) async fn all_reviews_of_a_text_are_read_and_logged_in_order(fresh: Fresh) {
    let store = &*fresh.store;
    let id = id(store, "first").await;
    let decisions = [
        review(&id, "1a", Verdict::Withheld),
        review(&id, "2b", Verdict::Accepted),
        review(&id, "1a", Verdict::Redacted(vec![(0, 3), (10, 12)])),
    ];
    for decision in &decisions {
        decide(store, decision.clone(), None).await;
    }
    let reviews = store.reviews(FORM, "", LAST).await.expect("reviews");
    let in_order = [decisions[0].clone(), decisions[2].clone(), decisions[1].clone()];
    assert_eq!(reviews.into_iter().map(|(_, review)| review).collect::<Vec<_>>(), in_order);
    let log = store.review_log(FORM, 0, 10).await.expect("a log");
    assert!(log.is_sorted_by_key(|(number, _)| *number));
    assert_eq!(log.iter().map(|(_, review)| review.clone()).collect::<Vec<_>>(), decisions);
    let rest = store.review_log(FORM, log[0].0, 1).await.expect("a log");
    assert_eq!(rest, [log[1].clone()]);
    assert!(store.review_log("other", 0, 10).await.expect("a log").is_empty());
}

pub(crate) async fn pages_of_responses_include_their_reviews(fresh: Fresh) {
    let store = &*fresh.store;
    for number in 0..9 {
        let id = id(store, &format!("number-{number}")).await;
        decide(store, review(&id, "1a", Verdict::Accepted), None).await;
        decide(store, review(&id, "1b", Verdict::Accepted), None).await;
    }
    let page = store.public_rows(FORM, "", 4).await.expect("rows");
    let reviews = store.reviews(FORM, "", &page[3].response_id).await.expect("reviews");
    let told: Vec<_> =
        reviews.iter().map(|(_, review)| (review.response_id.as_str(), review.control.as_str())).collect();
    let expected: Vec<_> =
        page.iter().flat_map(|row| ["1a", "1b"].map(|control| (row.response_id.as_str(), control))).collect();
    assert_eq!(told, expected);
}

pub(crate) async fn only_accepted_texts_are_published_in_their_accepted_wording(fresh: Fresh) {
    let store = &*fresh.store;
    let (first, second) = (id(store, "first").await, id(store, "second").await);
    decide(store, review(&first, "1a", Verdict::Accepted), Some("Un Texte")).await;
    decide(store, review(&first, "1b", Verdict::Accepted), Some("Un autre")).await;
    decide(store, review(&second, "1a", Verdict::Withheld), None).await;
    let texts = found(store, "1a", "").await;
    assert_eq!(texts, [ReviewedText { response_id: first.clone(), locale: "fr".into(), text: "Un Texte".into() }]);
    decide(store, review(&first, "1a", Verdict::Redacted(vec![(3, 8)])), Some("Un […]")).await;
    assert_eq!(found(store, "1a", "").await[0].text, "Un […]");
    decide(store, review(&first, "1a", Verdict::Withheld), None).await;
    assert!(found(store, "1a", "").await.is_empty());
    assert_eq!(found(store, "1b", "").await.len(), 1);
}

pub(crate) async fn the_text_search_takes_wildcards_literally_and_pages(fresh: Fresh) {
    let store = &*fresh.store;
    for text in ["100 % Sûr", "100 pour cent", "un_souligné", "un souligné", "Holà !", "c:\\dossier"] {
        let id = id(store, &format!("of {text}")).await;
        decide(store, review(&id, "1a", Verdict::Accepted), Some(text)).await;
    }
    for (search, expected) in
        [("100", 2), ("100 %", 1), ("%", 1), ("n_s", 1), ("!", 1), ("\\d", 1), ("sûr", 1), ("absent", 0)]
    {
        assert_eq!(found(store, "1a", search).await.len(), expected, "{search:?}");
    }
    let (mut after, mut seen) = (String::new(), 0);
    loop {
        let page = store.reviewed_texts(FORM, "1a", "", &after, 4).await.expect("texts");
        let Some(last) = page.last() else { break };
        assert!(page.is_sorted_by(|one, next| one.response_id < next.response_id) && page[0].response_id > after);
        seen += page.len();
        after.clone_from(&last.response_id);
    }
    assert_eq!(seen, 6);
}

pub(crate) async fn a_text_with_a_nul_can_be_reviewed_and_found(fresh: Fresh) {
    let store = &*fresh.store;
    let id = id(store, "first").await;
    let noted = Review { note: "n\0".into(), by: "\0".into(), ..review(&id, "1a", Verdict::Accepted) };
    decide(store, noted.clone(), Some("avant\0après")).await;
    let shown = Review { note: "n\u{fffd}".into(), by: "\u{fffd}".into(), ..noted };
    let reviews = store.reviews(FORM, "", LAST).await.expect("reviews");
    assert_eq!(reviews.into_iter().map(|(_, review)| review).collect::<Vec<_>>(), [shown]);
    // Words after the NUL are found too.
    for search in ["", "avant", "après", "t\0a", "t\u{fffd}a"] {
        let texts: Vec<_> = found(store, "1a", search).await.into_iter().map(|found| found.text).collect();
        assert_eq!(texts, ["avant\u{fffd}après"], "{search:?}");
    }
    assert!(found(store, "1a", "\0\0").await.is_empty() && found(store, "1a\0", "").await.is_empty());
    assert!(store.reviewed_texts(FORM, "1a", "", "~\0", 9).await.expect("texts").is_empty());
    assert!(store.reviews(FORM, "\0", "\0").await.expect("reviews").is_empty());
    assert!(store.private_rows(FORM, "\0", "\0").await.expect("rows").is_empty());
    assert!(store.public_rows(FORM, "~\0", 9).await.expect("rows").is_empty());
    assert!(is_refused(store, FORM, review("\0", "1a", Verdict::Accepted), None).await);
}

pub(crate) async fn an_amended_text_is_unpublished(fresh: Fresh) {
    let store = &*fresh.store;
    let id = id(store, "first").await;
    for control in ["1a", "1b"] {
        decide(store, review(&id, control, Verdict::Accepted), Some("text")).await;
    }
    let amendment = Amendment { changed: vec!["1a".into(), "2c-other".into()], ..amendment("first", b"g") };
    store.amend(FORM, amendment).await.expect("it is amended");
    assert!(found(store, "1a", "").await.is_empty());
    let unchanged = found(store, "1b", "").await;
    assert_eq!(unchanged.len(), 1);
    assert_eq!(unchanged[0].locale.as_str(), "en");
    // The decision stays logged although its text is gone.
    assert_eq!(store.reviews(FORM, "", LAST).await.expect("reviews").len(), 2);
}

pub(crate) async fn a_review_of_an_unknown_response_is_refused(fresh: Fresh) {
    let store = &*fresh.store;
    let id = id(store, "first").await;
    assert!(is_refused(store, "other", review(&id, "1a", Verdict::Accepted), None).await);
    assert!(is_refused(store, FORM, review("nobody", "1a", Verdict::Accepted), Some("text")).await);
    record(store, NewResponse { form: "other".into(), ..response("second", b"f") }).await;
    assert!(store.review_log(FORM, 0, 10).await.expect("a log").is_empty());
}

pub(crate) async fn a_response_keeps_the_date_of_its_first_publication(fresh: Fresh) {
    let store = &*fresh.store;
    assert_eq!(store.published_at(FORM).await.expect("an instant"), None);
    for at in [2_000, 2_000, 3_000] {
        store.mark_published(FORM, "digest", act_at(Action::PublishPackage, at)).await.expect("it is noted");
    }
    assert_eq!(store.published_at(FORM).await.expect("an instant"), Some(2_000));
    assert_eq!(store.published_at("other").await.expect("an instant"), None);
}
