//! An index of texts by their features, ranked by BM25.
//!
//! Source: Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009.

use super::logarithm::logarithm;
use std::collections::{BTreeMap, HashMap};

/// How fast further occurrences of a feature stop to count.
const K1: f64 = 1.2;

/// How much the length of a text counts.
const B: f64 = 0.75;

/// Texts by their features, each with something that it stands for.
pub(super) struct TextIndex<S> {
    /// In the order in which they were added; `None` where one was taken away.
    texts: Vec<Option<(S, u32)>>,
    /// The number of texts that are there.
    count: usize,
    length: u64,
    /// The texts that have a feature, in order, with how often.
    postings: HashMap<String, Vec<(u32, u32)>>,
}

impl<S> Default for TextIndex<S> {
    fn default() -> Self {
        Self { texts: Vec::new(), count: 0, length: 0, postings: HashMap::new() }
    }
}

impl<S> TextIndex<S> {
    /// Adds a text with these features. Returns its place.
    pub(super) fn add(&mut self, source: S, features: &BTreeMap<String, u32>) -> u32 {
        let length = features.values().sum::<u32>();
        let at = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.texts.push(Some((source, length)));
        self.count += 1;
        self.length += u64::from(length);
        for (feature, count) in features {
            self.postings.entry(feature.clone()).or_default().push((at, *count));
        }
        at
    }

    /// Takes away the text at a place, whose features these are: as if it had never been added.
    pub(super) fn remove(&mut self, at: u32, features: &BTreeMap<String, u32>) -> Option<S> {
        let (source, length) = self.texts.get_mut(at as usize)?.take()?;
        self.count -= 1;
        self.length -= u64::from(length);
        for feature in features.keys() {
            if let Some(postings) = self.postings.get_mut(feature) {
                postings.retain(|(other, _)| *other != at);
                if postings.is_empty() {
                    self.postings.remove(feature);
                }
            }
        }
        Some(source)
    }

    /// Returns the source of the text at a place.
    pub(super) fn source(&self, at: u32) -> Option<&S> {
        self.texts.get(at as usize)?.as_ref().map(|(source, _)| source)
    }

    /// Returns at most `count` texts that have features in common with these, the nearest first, each with its score. Of texts
    /// with the same score, the one that was added first comes first. The text at the place `except` is left out.
    pub(super) fn nearest(
        &self,
        features: &BTreeMap<String, u32>,
        count: usize,
        except: Option<u32>,
    ) -> Vec<(&S, f64)> {
        let total = self.count as f64;
        let average = self.length as f64 / total.max(1.0);
        let mut scores = vec![0.0; self.texts.len()];
        // Features come sorted, so that sums are made in the same order everywhere.
        for feature in features.keys() {
            let Some(postings) = self.postings.get(feature) else { continue };
            let having = postings.len() as f64;
            let weight = logarithm(1.0 + (total - having + 0.5) / (having + 0.5));
            for (at, occurrences) in postings {
                let (at, occurrences) = (*at as usize, f64::from(*occurrences));
                let Some(Some((_, length))) = self.texts.get(at) else { continue };
                let damping = K1 * (1.0 - B + B * f64::from(*length) / average);
                scores[at] += weight * occurrences * (K1 + 1.0) / (occurrences + damping);
            }
        }
        if let Some(own) = except.and_then(|at| scores.get_mut(at as usize)) {
            *own = 0.0;
        }
        let mut found: Vec<(usize, f64)> = scores.into_iter().enumerate().filter(|(_, score)| *score > 0.0).collect();
        let nearer = |(one, low): &(usize, f64), (other, high): &(usize, f64)| high.total_cmp(low).then(one.cmp(other));
        if found.len() > count {
            found.select_nth_unstable_by(count, nearer);
            found.truncate(count);
        }
        found.sort_by(nearer);
        found.into_iter().filter_map(|(at, score)| Some((&self.texts[at].as_ref()?.0, score))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(text: &str) -> BTreeMap<String, u32> {
        let mut counts = BTreeMap::new();
        text.split(' ').for_each(|word| *counts.entry(word.to_owned()).or_default() += 1);
        counts
    }

    /// The sum over the whole text, without an index.
    fn score(texts: &[&str], at: usize, query: &str) -> f64 {
        let total = texts.len() as f64;
        let length = |text: &str| text.split(' ').count() as f64;
        let average = texts.iter().map(|text| length(text)).sum::<f64>() / total;
        let term = |word: &String| {
            let having = texts.iter().filter(|text| text.split(' ').any(|other| other == word)).count() as f64;
            let occurrences = texts[at].split(' ').filter(|other| other == word).count() as f64;
            let weight = (1.0 + (total - having + 0.5) / (having + 0.5)).ln();
            weight * occurrences * 2.2 / (occurrences + 1.2 * (0.25 + 0.75 * length(texts[at]) / average))
        };
        counts(query).keys().map(term).sum()
    }

    #[test]
    fn texts_are_ranked_as_the_formula_says() {
        let texts = ["red green green", "green", "blue red red red blue", "white"];
        let mut index = TextIndex::default();
        texts.iter().enumerate().for_each(|(at, text)| _ = index.add(at, &counts(text)));
        for query in ["green", "red", "red green", "white blue red", "black"] {
            let mut expected: Vec<(usize, f64)> = (0..texts.len()).map(|at| (at, score(&texts, at, query))).collect();
            expected.retain(|(_, score)| *score > 0.0);
            expected.sort_by(|one, other| other.1.total_cmp(&one.1));
            let found = index.nearest(&counts(query), 10, None);
            assert_eq!(
                found.iter().map(|(at, _)| **at).collect::<Vec<_>>(),
                expected.iter().map(|(at, _)| *at).collect::<Vec<_>>()
            );
            assert!(
                found.iter().zip(&expected).all(|((_, found), (_, score))| (found - score).abs() < 1e-9),
                "{query}"
            );
        }
    }

    #[test]
    fn of_equal_texts_the_first_comes_first() {
        let mut index = TextIndex::default();
        (0..5).for_each(|at| _ = index.add(at, &counts("same text")));
        let found = index.nearest(&counts("text"), 3, None);
        assert_eq!(found.into_iter().map(|(at, _)| *at).collect::<Vec<_>>(), [0, 1, 2]);
    }

    #[test]
    fn a_text_that_is_taken_away_leaves_the_index_as_if_it_had_never_been_there() {
        let (texts, mut index) = (["red green green", "green", "blue red"], TextIndex::default());
        let mut without = TextIndex::default();
        for (at, text) in texts.iter().enumerate() {
            index.add(at, &counts(text));
            if at != 1 {
                without.add(at, &counts(text));
            }
        }
        assert_eq!(index.remove(1, &counts("green")), Some(1));
        assert_eq!((index.remove(1, &counts("green")), index.source(1)), (None, None));
        for query in ["green", "red green", "blue"] {
            let found = |index: &TextIndex<usize>| {
                let found = index.nearest(&counts(query), 10, None);
                found.into_iter().map(|(at, score)| (*at, score.to_bits())).collect::<Vec<_>>()
            };
            assert_eq!(found(&index), found(&without), "{query}");
        }
    }
}
