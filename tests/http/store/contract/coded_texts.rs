//! The numbers of coded texts change in the transaction that codes, publishes, hides, amends or withdraws a text.

use super::coding::{code, publish, published, respondent, text};
use super::{FORM, amendment, kept, withdrawal};
use crate::store::Fresh;
use consultation::store::{CodingOutcome, RespondentGroup, Store, TextCodes, TextKey};

/// The numbers of texts by group and codes, without those that nobody has coded.
async fn coded(store: &dyn Store) -> Vec<(String, String, u64)> {
    let found = store.coded_texts(FORM).await.expect("numbers");
    let coded = found.into_iter().filter(|texts| !texts.codes.is_empty());
    coded.map(|texts| (texts.group, texts.codes, texts.texts)).collect()
}

/// The number of published texts.
async fn all(store: &dyn Store) -> u64 {
    store.coded_texts(FORM).await.expect("numbers").iter().map(|texts| texts.texts).sum()
}

async fn coders(store: &dyn Store) -> Vec<(String, u64)> {
    store.coder_counts(FORM).await.expect("numbers")
}

async fn give(store: &dyn Store, response_id: &str, person: &str, codes: Option<&str>) {
    let seen = text(store, response_id, person).await.expect("a text");
    assert_eq!(code(store, &seen, person, codes).await, CodingOutcome::Recorded);
}

fn state(codes: &str, texts: u64) -> (String, String, u64) {
    ("state".to_owned(), codes.to_owned(), texts)
}

pub(crate) async fn texts_are_counted_by_their_codes(fresh: Fresh) {
    let store = &*fresh.store;
    let ids = published(store, 3).await;
    assert_eq!((coded(store).await, all(store).await, coders(store).await), (vec![], 3, vec![]));
    give(store, &ids[0], "a", Some("skills law")).await;
    give(store, &ids[1], "a", Some("skills law")).await;
    give(store, &ids[1], "b", Some("other")).await;
    assert_eq!(coded(store).await, [state("other | skills law", 1), state("skills law", 1)]);
    assert_eq!(coders(store).await, [("1a".to_owned(), 2)]);
    give(store, &ids[1], "b", Some("skills law")).await;
    assert_eq!((coded(store).await, all(store).await), (vec![state("skills law", 2)], 3));
    give(store, &ids[0], "a", None).await;
    assert_eq!(coded(store).await, [state("skills law", 1)]);
    let codes = store.text_codes(FORM, &ids).await.expect("codes");
    let expected = TextCodes { response_id: ids[1].clone(), control: "1a".to_owned(), codes: "skills law".to_owned() };
    assert_eq!(codes, [expected]);
    assert!(store.coded_texts("other").await.expect("numbers").is_empty());
}

pub(crate) async fn the_numbers_follow_reviews_amendments_and_withdrawals(fresh: Fresh) {
    let store = &*fresh.store;
    let ids = published(store, 3).await;
    for id in &ids {
        give(store, id, "a", Some("skills")).await;
    }
    assert_eq!(coded(store).await, [state("skills", 3)]);
    publish(store, &ids[0], "1a", Some("another text")).await;
    assert_eq!((coded(store).await, all(store).await), (vec![state("skills", 2)], 3));
    publish(store, &ids[0], "1a", None).await;
    assert_eq!((coded(store).await, all(store).await), (vec![state("skills", 2)], 2));
    let mut others = Vec::new();
    for id in &ids[1..] {
        for submission in ["s0", "s1", "s2"] {
            if kept(store, submission).await.expect("a response").response_id == *id {
                others.push(submission);
            }
        }
    }
    // The group of a respondent changes, and the text does not.
    let moved = consultation::store::Amendment { group: "public-body".to_owned(), ..amendment(others[0], b"g") };
    store.amend(FORM, moved).await.expect("it is amended");
    assert_eq!(coded(store).await, [("public-body".to_owned(), "skills".to_owned(), 1), state("skills", 1)]);
    store.withdraw(FORM, withdrawal(others[1])).await.expect("it is withdrawn");
    assert_eq!((coded(store).await.len(), all(store).await), (1, 1));
    assert_eq!(coders(store).await, [("1a".to_owned(), 1)]);
    let again =
        consultation::store::Amendment { revision: 2, changed: vec!["1a".to_owned()], ..amendment(others[0], b"h") };
    store.amend(FORM, again).await.expect("it is amended");
    assert_eq!((coded(store).await, all(store).await, coders(store).await), (vec![], 0, vec![]));
}

pub(crate) async fn a_coding_of_a_response_that_changed_since_its_group_was_read_is_refused(fresh: Fresh) {
    let store = &*fresh.store;
    let id = published(store, 1).await.remove(0);
    let stale = respondent(store, &id).await;
    store.amend(FORM, amendment("s0", b"g")).await.expect("it is amended");
    let seen = text(store, &id, "a").await.expect("a text");
    let coding = super::coding::coding(&seen, "a", Some("skills"));
    let act = crate::support::acts::act(consultation::workspace::Action::CodeText);
    let outcome = store.record_coding(FORM, coding, 0, &stale, act).await.expect("it answers");
    assert_eq!((outcome, coded(store).await), (CodingOutcome::TextChanged, vec![]));
}

pub(crate) async fn texts_get_the_group_that_they_lack(fresh: Fresh) {
    let store = &*fresh.store;
    let ids = published(store, 2).await;
    let seen = text(store, &ids[0], "a").await.expect("a text");
    let without = RespondentGroup { group: String::new(), ..respondent(store, &ids[0]).await };
    let coding = super::coding::coding(&seen, "a", Some("skills"));
    let act = crate::support::acts::act(consultation::workspace::Action::CodeText);
    store.record_coding(FORM, coding, 0, &without, act).await.expect("it answers");
    assert_eq!(store.responses_without_group(FORM, "", 10).await.expect("ids"), [ids[0].clone()]);
    let stale = RespondentGroup { revision: 9, group: "state".to_owned() };
    store.assign_groups(FORM, &[(ids[0].clone(), stale)]).await.expect("it answers");
    assert_eq!(coded(store).await, [(String::new(), "skills".to_owned(), 1)]);
    let groups = [(ids[0].clone(), respondent(store, &ids[0]).await)];
    store.assign_groups(FORM, &groups).await.expect("it answers");
    assert_eq!(coded(store).await, [state("skills", 1)]);
    assert!(store.responses_without_group(FORM, "", 10).await.expect("ids").is_empty());
}

pub(crate) async fn texts_worth_quoting_are_found_as_they_are_published(fresh: Fresh) {
    let store = &*fresh.store;
    let ids = published(store, 3).await;
    for (at, id) in ids.iter().enumerate() {
        let seen = text(store, id, "a").await.expect("a text");
        let mut coding = super::coding::coding(&seen, "a", Some("skills"));
        coding.is_quotable = at > 0;
        let act = crate::support::acts::act(consultation::workspace::Action::CodeText);
        store.record_coding(FORM, coding, 0, &respondent(store, id).await, act).await.expect("it answers");
    }
    let quotable = |limit| async move {
        let found = store.quotable_texts(FORM, "1a", limit).await.expect("texts");
        found.into_iter().map(|text| text.response_id).collect::<Vec<_>>()
    };
    assert_eq!((quotable(1).await, quotable(5).await), (vec![ids[1].clone()], ids[1..].to_vec()));
    publish(store, &ids[1], "1a", Some("another text")).await;
    assert_eq!(quotable(5).await, [ids[2].clone()]);
    let key = |id: &str| TextKey { response_id: id.to_owned(), control: "1a".to_owned() };
    let shown = store.published_text(FORM, &key(&ids[1])).await.expect("it answers");
    assert_eq!(shown.map(|text| text.text), Some("another text".to_owned()));
    publish(store, &ids[1], "1a", None).await;
    assert_eq!(store.published_text(FORM, &key(&ids[1])).await.expect("it answers"), None);
}

pub(crate) async fn texts_that_teach_suggestions_are_those_that_count_now(fresh: Fresh) {
    let store = &*fresh.store;
    let ids = published(store, 3).await;
    let taught = || async {
        let found = store.teaching_texts(FORM, "1a", &ids).await.expect("texts");
        found.into_iter().map(|text| (text.response_id, text.locale, text.codes)).collect::<Vec<_>>()
    };
    assert_eq!(taught().await, []);
    give(store, &ids[0], "a", Some("skills")).await;
    give(store, &ids[1], "a", Some("law")).await;
    give(store, &ids[1], "b", Some("skills")).await;
    let coded = |at: usize, codes: &str| (ids[at].clone(), "fr".to_owned(), codes.to_owned());
    assert_eq!(taught().await, [coded(0, "skills"), coded(1, "law | skills")]);
    publish(store, &ids[0], "1a", Some("another text")).await;
    assert_eq!(taught().await, [coded(1, "law | skills")]);
    publish(store, &ids[1], "1a", None).await;
    assert_eq!(taught().await, []);
    assert!(store.teaching_texts(FORM, "1a", &[]).await.expect("texts").is_empty());
}
