//! The distance between two sets of codes.
//!
//! Source: Rebecca Passonneau, Measuring Agreement on Set-valued Items (MASI) for Semantic and Pragmatic Annotation, 2006. Her
//! weights are 2/3 and 1/3; some programs round them.

use crate::coding::code::CodeSet;

/// Returns 1 less the share of common codes (Jaccard), weighted by how the sets lie: equal 1, one in the other 2/3, overlapping
/// 1/3, disjoint 0.
pub fn masi_distance(one: &CodeSet, other: &CodeSet) -> f64 {
    let (one, other) = (one.codes(), other.codes());
    let both = one.intersection(other).count();
    let either = one.len() + other.len() - both;
    let thirds = if one == other {
        3
    } else if both == one.len() || both == other.len() {
        2
    } else {
        usize::from(both > 0)
    };
    // One division, so that equal sets are at distance 0 exactly.
    (either * 3 - both * thirds) as f64 / (either * 3) as f64
}
