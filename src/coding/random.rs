//! Random numbers from a seed, the same on every machine.

use sha2::{Digest, Sha256};

/// SplitMix64, begun with the digest of a seed.
pub(super) struct Random(u64);

impl Random {
    pub(super) fn from_seed(seed: &str) -> Self {
        let digest = Sha256::digest(seed.as_bytes());
        Self(digest.iter().take(8).fold(0, |number, byte| (number << 8) | u64::from(*byte)))
    }

    /// A number below `bound`, which must be above 0.
    pub(super) fn random_below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let random = u128::from(mixed ^ (mixed >> 31));
        // The high half of the product is spread evenly, whatever the bound.
        usize::try_from((random * bound as u128) >> 64).unwrap_or_default()
    }
}
