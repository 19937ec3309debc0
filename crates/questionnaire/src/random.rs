//! Synthetic texts and choices, reproducible from a seed.

const WORDS: [&str; 24] = [
    "coopération",
    "confiance",
    "normes",
    "réseaux",
    "chiffrement",
    "resilience",
    "standards",
    "people",
    "Internet",
    "États",
    "entreprises",
    "société",
    "audits",
    "exercises",
    "partage",
    "vigilance",
    "« cœur public »",
    "supply chain",
    "open source",
    "données",
    "قواعد",
    "信任",
    "безопасность",
    "🔐",
];

/// SplitMix64, which is small and random enough for synthetic answers.
pub(crate) struct Random(u64);

impl Random {
    /// A generator with that seed.
    pub(crate) fn from_seed(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`.
    pub(crate) fn random_below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound.max(1) as u64).unwrap_or_default()
    }

    /// One of the items, of which there must be at least one.
    pub(crate) fn choose<'i, T>(&mut self, items: &'i [T]) -> &'i T {
        &items[self.random_below(items.len())]
    }

    /// A text of at most `max` characters.
    pub(crate) fn random_text(&mut self, max: usize) -> String {
        let (mut text, mut length) = (String::new(), 0);
        for _ in 0..=self.random_below(12) {
            let word = *self.choose(&WORDS);
            let letters = word.chars().count();
            if length + letters + 1 > max {
                break;
            }
            length += letters + usize::from(!text.is_empty());
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(word);
        }
        if text.is_empty() { "x".to_owned() } else { text }
    }
}
