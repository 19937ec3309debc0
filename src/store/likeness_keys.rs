//! The keys by which like texts are found. The store compares them and does not know what they say of a text.

/// How many keys a text has by which nearly equal ones are found.
pub const LIKENESS_BANDS: usize = 8;

/// What is known of a text's likeness to others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LikenessKeys {
    /// Like texts are neighbours when texts are sorted by it; empty if it is not known yet.
    pub order: String,
    /// Nearly equal texts have one of these in common; `None` if they are not known yet.
    pub bands: Option<[i64; LIKENESS_BANDS]>,
}
