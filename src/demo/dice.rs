//! Chance that a seed decides.

/// A deterministic generator of numbers, started from a seed.
pub(super) struct Dice(u64);

impl Dice {
    /// Dice that a seed decides.
    pub(super) fn from_seed(seed: u64) -> Self {
        Self(seed)
    }

    /// A number from 0 to 1.
    pub(super) fn next_f64(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Whether something comes about that does so in one of so many cases.
    pub(super) fn is_one_in(&mut self, cases: u64) -> bool {
        self.next().is_multiple_of(cases.max(1))
    }

    /// One of the items, of which there must be at least one.
    pub(super) fn choose<'i, T>(&mut self, items: &'i [T]) -> &'i T {
        &items[usize::try_from(self.next() % items.len() as u64).unwrap_or_default()]
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0xA076_1D64_78BD_642F);
        let product = u128::from(self.0) * u128::from(self.0 ^ 0xE703_7ED1_A0B4_28DB);
        (product >> 64) as u64 ^ product as u64
    }
}
