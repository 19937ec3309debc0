//! Cohen's kappa, for two coders who coded the same units.
//!
//! Source: Jacob Cohen, A Coefficient of Agreement for Nominal Scales, 1960.

use std::collections::BTreeMap;

/// Returns kappa: the agreement beyond chance, where chance is that of each coder's own shares. `None` without units, or if
/// both coders gave one and the same value to all.
pub fn cohen_kappa<V: Ord>(pairs: &[(V, V)]) -> Option<f64> {
    let total = pairs.len() as f64;
    let mut shares: BTreeMap<&V, (usize, usize)> = BTreeMap::new();
    for (one, other) in pairs {
        shares.entry(one).or_default().0 += 1;
        shares.entry(other).or_default().1 += 1;
    }
    let agreed = pairs.iter().filter(|(one, other)| one == other).count() as f64 / total;
    let chance = shares.values().map(|(one, other)| (one * other) as f64).sum::<f64>() / (total * total);
    let room = 1.0 - chance;
    if pairs.is_empty() || room <= 0.0 { None } else { Some((agreed - chance) / room) }
}
