//! How like texts are to one another, from their letters and words alone: the order in which like texts follow one another, and texts
//! that are nearly equal. Each depends on nothing but the text, so it is computed once, when the text is published, and is the same on any
//! machine and at any later time.
//!
//! Source of the signatures: Broder, On the Resemblance and Containment of Documents, 1997.

use super::words::{comparable_text, comparable_words};
use std::collections::BTreeSet;

/// Two texts of which this share of all shingles is the same are nearly equal.
pub const NEARLY_EQUAL: f64 = 0.8;

/// How many keys a text has by which nearly equal ones are found.
pub const BANDS: usize = 8;

/// How many least digests make one key. Of texts with a resemblance of 0.8, 997 in 1,000 share one of eight such keys; of texts with
/// one of 0.3, 197.
const DIGESTS: usize = 3;

/// The length of a shingle, in characters.
const SHINGLE: usize = 5;

/// By how many words a text has its place.
const LEADING: usize = 4;

/// The beginning of a word that stands for it, so that its endings part nothing.
const STEM: usize = 6;

/// A word of so many letters or fewer seldom says what a text is about.
const SHORT: usize = 3;

/// A word of more letters says no more.
const LONG: usize = 12;

/// Returns what puts like texts next to one another when texts are sorted by it: the language, then the leading words of the text.
///
/// Each word has a random rank that is the same in every text, the better the longer the word; the words with the best ranks lead. Texts that
/// share their leading words are neighbours.
pub fn likeness_order(locale: &str, text: &str) -> String {
    let comparable = comparable_text(text);
    let long = |word: &&str| word.chars().count() > SHORT;
    let mut leading: BTreeSet<(u64, String)> = comparable_words(&comparable).filter(long).map(ranked_stem).collect();
    if leading.is_empty() {
        leading = comparable_words(&comparable).map(ranked_stem).collect();
    }
    let mut order = locale.to_owned();
    let mut seen = BTreeSet::new();
    for (_, stem) in leading {
        if seen.len() < LEADING && seen.insert(stem.clone()) {
            order.push(' ');
            order.push_str(&stem);
        }
    }
    order
}

/// Returns the keys of a text: nearly equal texts have at least one in common. Others may have one too, so whoever finds texts by them
/// compares the texts.
pub fn likeness_bands(text: &str) -> [i64; BANDS] {
    let shingles = shingles(text);
    std::array::from_fn(|band| {
        let least = |at: usize| {
            let seed = mixed((band * DIGESTS + at) as u64 + 1);
            shingles.iter().map(|shingle| mixed(shingle ^ seed)).min().unwrap_or_default()
        };
        let key = (0..DIGESTS).fold(mixed(band as u64), |key, at| mixed(key ^ least(at)));
        i64::from_ne_bytes(key.to_ne_bytes())
    })
}

/// Returns the share of the shingles of two texts that both have: 1 for texts that are the same but for case, accents and punctuation.
pub fn resemblance(one: &str, other: &str) -> f64 {
    let (one, other) = (shingles(one), shingles(other));
    let both = one.intersection(&other).count();
    both as f64 / (one.len() + other.len() - both) as f64
}

/// Every piece of five characters of a text, of which only words count; a shorter text is one piece.
fn shingles(text: &str) -> BTreeSet<u64> {
    let plain = comparable_words(&comparable_text(text)).collect::<Vec<_>>().join(" ");
    let letters: Vec<char> = plain.chars().collect();
    if letters.len() < SHINGLE {
        return BTreeSet::from([digest(&letters)]);
    }
    letters.windows(SHINGLE).map(digest).collect()
}

/// The beginning of a word with the rank of the word.
fn ranked_stem(word: &str) -> (u64, String) {
    let letters: Vec<char> = word.chars().collect();
    let stem = &letters[..letters.len().min(STEM)];
    let weight = letters.len().min(LONG).saturating_sub(SHORT).max(1);
    // The least of several digests: the more there are, the better the rank.
    let own = digest(stem);
    let rank = (1..=(weight * weight) as u64).map(|draw| mixed(own ^ mixed(draw))).min();
    (rank.unwrap_or_default(), stem.iter().collect())
}

/// FNV-1a over the characters.
fn digest(letters: &[char]) -> u64 {
    let step = |digest: u64, letter: &char| (digest ^ u64::from(*letter)).wrapping_mul(0x0000_0100_0000_01b3);
    mixed(letters.iter().fold(0xcbf2_9ce4_8422_2325, step))
}

/// The last step of `SplitMix64`, which spreads every bit over all.
fn mixed(number: u64) -> u64 {
    let number = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LETTER: &str = "Nous demandons que chaque entreprise publie ses vulnérabilités dans un délai de trente jours et que \
        les chercheurs qui les signalent ne soient pas poursuivis.";

    fn share_a_key(one: &str, other: &str) -> bool {
        likeness_bands(one).iter().zip(likeness_bands(other)).any(|(one, other)| *one == other)
    }

    #[test]
    fn the_keys_of_a_text_are_the_same_at_every_run() {
        assert_eq!(likeness_bands("Une loi claire")[0], likeness_bands("UNE LOI, claire !")[0]);
        let order = likeness_order("fr", "Former les enseignants aux enjeux de la cybersécurité");
        assert!(order.starts_with("fr ") && order.split(' ').count() == 5, "{order}");
        assert_eq!(order, likeness_order("fr", "former LES enseignants, aux enjeux de la cybersecurite"));
        assert_eq!(likeness_order("fr", "!?"), "fr");
        assert_eq!(likeness_order("fr", "Oui"), "fr oui");
    }

    #[test]
    fn a_form_letter_with_an_own_addition_is_nearly_equal_and_another_text_is_not() {
        let added = format!("{LETTER} Merci de votre attention.");
        assert!((NEARLY_EQUAL..1.0).contains(&resemblance(LETTER, &added)), "{}", resemblance(LETTER, &added));
        assert!(share_a_key(LETTER, &added));
        let other = "Les écoles doivent apprendre aux enfants à protéger leurs données, et leurs parents avec eux.";
        assert!(resemblance(LETTER, other) < 0.1);
        assert!(!share_a_key(LETTER, other));
    }

    /// Texts about three things, each made of some words about its thing among words that any text has.
    fn texts() -> Vec<(usize, String)> {
        let about = [
            "chiffrement cryptographie signature protocole certificat algorithme",
            "enseignants formation apprentissage diplome etudiants pedagogie",
            "tribunaux juridiction sanctions legislation magistrats penalement",
        ];
        let common = "nous pensons cela aussi encore chaque tous etre plus avec pour dans une les des";
        let pick = |words: &str, number: u64| {
            let words: Vec<&str> = words.split(' ').collect();
            words[usize::try_from(mixed(number)).unwrap_or_default() % words.len()].to_owned()
        };
        let text = |at: usize| {
            let (thing, seed) = (at % 3, at as u64 * 100);
            let own = (0..3).map(|word| pick(about[thing], seed + word));
            let others = (10..18).map(|word| pick(common, seed + word));
            (thing, own.chain(others).collect::<Vec<_>>().join(" "))
        };
        (0..300).map(text).collect()
    }

    #[test]
    fn sorted_by_their_order_texts_about_one_thing_follow_one_another() {
        let mut texts = texts();
        let neighbours = |texts: &[(usize, String)]| texts.windows(2).filter(|pair| pair[0].0 == pair[1].0).count();
        assert_eq!(neighbours(&texts), 0, "they are mixed");
        texts.sort_by_key(|(_, text)| likeness_order("fr", text));
        assert!(neighbours(&texts) > 240, "{} of 299 neighbours are about one thing", neighbours(&texts));
    }

    proptest! {
        #[test]
        fn texts_with_a_resemblance_of_four_fifths_share_a_key_nearly_always(seed in 0u64..1_000_000) {
            // A hundred words, and the same with one replaced.
            let words = |changed: Option<u64>| {
                let word = |at: u64| format!("{:x}", mixed(seed * 1000 + at + if changed == Some(at) { 500 } else { 0 }) % 0xfff_ffff);
                (0..40).map(word).collect::<Vec<_>>().join(" ")
            };
            let (one, other) = (words(None), words(Some(seed % 40)));
            prop_assert!(resemblance(&one, &other) >= NEARLY_EQUAL);
            prop_assert!(share_a_key(&one, &other));
        }
    }
}
