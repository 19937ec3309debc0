//! A sorted map holds what a map of the standard library holds, and raw answers keep what a body repeats.

use proptest::prelude::*;
use questionnaire::{RawAnswer, RawAnswers, SortedMap};
use rustix::time::{ClockId, clock_gettime};
use std::collections::BTreeMap;

/// Few names, so that many of them occur again.
fn name() -> impl Strategy<Value = String> {
    "[abé]{0,2}"
}

/// Changes: a name with its new value, or without one to remove it.
fn changes() -> impl Strategy<Value = Vec<(String, Option<u8>)>> {
    proptest::collection::vec((name(), any::<Option<u8>>()), 0..40)
}

fn entries<T: Clone>(map: &SortedMap<T>) -> Vec<(String, T)> {
    map.iter().map(|(name, value)| (name.clone(), value.clone())).collect()
}

proptest! {
    #[test]
    fn a_sorted_map_holds_what_the_standard_map_holds(changes in changes(), asked in name()) {
        let (mut map, mut standard) = (SortedMap::default(), BTreeMap::new());
        for (name, value) in changes {
            match value {
                Some(value) => {
                    map.insert(name.clone(), value);
                    standard.insert(name, value);
                }
                None => prop_assert_eq!(map.remove(&name), standard.remove(&name)),
            }
        }
        prop_assert_eq!(map.get(&asked), standard.get(&asked));
        prop_assert_eq!(map.get_mut(&asked), standard.get_mut(&asked));
        prop_assert_eq!(map.contains_key(&asked), standard.contains_key(&asked));
        prop_assert_eq!(map.is_empty(), standard.is_empty());
        prop_assert_eq!(map.keys().collect::<Vec<_>>(), standard.keys().collect::<Vec<_>>());
        prop_assert_eq!(entries(&map), Vec::from_iter(standard));
    }

    #[test]
    fn a_sorted_map_is_collected_and_read_as_the_standard_map_is(all in proptest::collection::vec((name(), any::<u8>()), 0..40)) {
        let (map, standard) = (SortedMap::from_iter(all.clone()), BTreeMap::from_iter(all.clone()));
        prop_assert_eq!(entries(&map), Vec::from_iter(standard.clone()));
        let json = serde_json::to_string(&standard).expect("a map is JSON");
        prop_assert_eq!(&serde_json::to_string(&map).expect("a map is JSON"), &json);
        // JSON that names a member twice, in any order.
        let members: Vec<_> = all.iter().map(|(name, value)| format!("\"{name}\": {value}")).collect();
        let twice = format!("{{{}}}", members.join(", "));
        prop_assert_eq!(serde_json::from_str::<SortedMap<u8>>(&twice).expect("JSON just written"), map);
    }

    #[test]
    fn the_pairs_of_a_body_give_the_same_answers_together_and_one_by_one(pairs in proptest::collection::vec((name(), "[xy]{0,2}"), 0..40)) {
        let mut one_by_one = RawAnswers::default();
        for (name, value) in pairs.clone() {
            one_by_one.push(name, value);
        }
        prop_assert_eq!(&RawAnswers::from_iter(pairs.clone()), &one_by_one);
        for (name, answer) in one_by_one.iter() {
            let given: Vec<_> = pairs.iter().filter(|(known, _)| known == name).map(|(_, value)| value.clone()).collect();
            prop_assert_eq!(answer.values(), &given[..]);
            prop_assert_eq!(matches!(answer, RawAnswer::One(_)), given.len() == 1);
        }
    }
}

/// The time grows hardly more than linearly with the body: quadratic growth would take minutes here, for names in the order that
/// moves most entries and for one name. The test measures processor time, so a busy machine makes no difference.
#[test]
fn a_body_of_a_hundred_thousand_pairs_is_collected_without_quadratic_work() {
    let spent = || clock_gettime(ClockId::ThreadCPUTime).tv_sec;
    let before = spent();
    let names = (0..100_000).rev().map(|number| (format!("{number:06}"), "x".to_owned()));
    assert_eq!(RawAnswers::from_iter(names.clone()).iter().count(), 100_000);
    assert_eq!(SortedMap::from_iter(names).iter().count(), 100_000);
    let repeated = (0..100_000).map(|number| ("1a".to_owned(), number.to_string()));
    assert_eq!(RawAnswers::from_iter(repeated).get("1a").map(|answer| answer.values().len()), Some(100_000));
    assert!(spent() - before < 10, "{} s", spent() - before);
}
