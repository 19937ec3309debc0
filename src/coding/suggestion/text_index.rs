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
    texts: Vec<(S, u32)>,
    length: u64,
    /// The texts that have a feature, in order, with how often.
    postings: HashMap<String, Vec<(usize, u32)>>,
}

impl<S> Default for TextIndex<S> {
    fn default() -> Self {
        Self { texts: Vec::new(), length: 0, postings: HashMap::new() }
    }
}

impl<S> TextIndex<S> {
    /// Adds a text with these features.
    pub(super) fn add(&mut self, source: S, features: &BTreeMap<String, u32>) {
        let (at, length) = (self.texts.len(), features.values().sum::<u32>());
        self.texts.push((source, length));
        self.length += u64::from(length);
        for (feature, count) in features {
            self.postings.entry(feature.clone()).or_default().push((at, *count));
        }
    }

    /// Returns at most `count` texts that have features in common with these, the nearest first, each with its score. Of texts
    /// with the same score, the one that was added first comes first.
    pub(super) fn nearest(&self, features: &BTreeMap<String, u32>, count: usize) -> Vec<(&S, f64)> {
        let total = self.texts.len() as f64;
        let average = self.length as f64 / total.max(1.0);
        let mut scores: HashMap<usize, f64> = HashMap::new();
        // Features come sorted, so that sums are made in the same order everywhere.
        for feature in features.keys() {
            let Some(postings) = self.postings.get(feature) else { continue };
            let having = postings.len() as f64;
            let weight = logarithm(1.0 + (total - having + 0.5) / (having + 0.5));
            for (at, occurrences) in postings {
                let (occurrences, length) = (f64::from(*occurrences), f64::from(self.texts[*at].1));
                let damping = K1 * (1.0 - B + B * length / average);
                *scores.entry(*at).or_default() += weight * occurrences * (K1 + 1.0) / (occurrences + damping);
            }
        }
        let mut found: Vec<(usize, f64)> = scores.into_iter().collect();
        found.sort_by(|(one, low), (other, high)| high.total_cmp(low).then(one.cmp(other)));
        found.into_iter().take(count).map(|(at, score)| (&self.texts[at].0, score)).collect()
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
        texts.iter().enumerate().for_each(|(at, text)| index.add(at, &counts(text)));
        for query in ["green", "red", "red green", "white blue red", "black"] {
            let mut expected: Vec<(usize, f64)> = (0..texts.len()).map(|at| (at, score(&texts, at, query))).collect();
            expected.retain(|(_, score)| *score > 0.0);
            expected.sort_by(|one, other| other.1.total_cmp(&one.1));
            let found = index.nearest(&counts(query), 10);
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
        (0..5).for_each(|at| index.add(at, &counts("same text")));
        let found = index.nearest(&counts("text"), 3);
        assert_eq!(found.into_iter().map(|(at, _)| *at).collect::<Vec<_>>(), [0, 1, 2]);
    }
}
