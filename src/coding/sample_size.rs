//! How many texts two people have to code so that their agreement says something.

/// The least number of texts that are coded twice where there are enough of them: [`least_units`] of a theme in a tenth of the texts
/// and an alpha of 0.667.
const LEAST: usize = 172;

/// The quantile of the normal distribution for one side and 5 %.
const ONE_SIDED: f64 = 1.645;

/// Up to so many texts, all are coded twice.
const ALL: usize = 200;

/// Returns how many texts of so many are coded twice: all of a few, a tenth of many.
pub fn double_sample_size(texts: usize) -> usize {
    if texts <= ALL { texts } else { LEAST.max(texts.div_ceil(10)) }
}

/// Returns how many texts two coders have to code so that an alpha of a theme, which this share of the texts has, is told from one
/// below `alpha` with an error of 5 %.
///
/// Source: Bloch and Kraemer, 2 × 2 Kappa Coefficients: Measures of Agreement or Association, 1989, as Krippendorff gives it.
pub fn least_units(share: f64, alpha: f64) -> usize {
    let spread = (1.0 + alpha) * (3.0 - alpha) / (4.0 * share * (1.0 - share) * (1.0 - alpha)) - alpha;
    (2.0 * ONE_SIDED * ONE_SIDED * spread).round() as usize
}

/// Returns the least share of the texts, in thousandths, that a theme has to have so that an alpha can be told from one below `alpha` with so
/// many texts. `None` if they are too few for any theme.
pub fn least_share(units: usize, alpha: f64) -> Option<usize> {
    (1..=500).find(|thousandths| least_units(*thousandths as f64 / 1000.0, alpha) <= units)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_of_a_few_texts_and_a_tenth_of_many_are_coded_twice() {
        for (texts, size) in [(0, 0), (200, 200), (201, 172), (1720, 172), (1721, 173), (100_000, 10_000)] {
            assert_eq!(double_sample_size(texts), size);
        }
    }

    #[test]
    fn the_number_of_texts_is_that_of_the_published_table() {
        // Share of the theme, least alpha, number of texts.
        for (share, alpha, units) in [
            (0.25, 0.667, 81),
            (0.25, 0.8, 139),
            (0.1, 0.667, LEAST),
            (0.1, 0.8, 293),
            (0.05, 0.667, 329),
            (0.05, 0.8, 560),
            (0.02, 0.667, 803),
            (0.02, 0.8, 1362),
        ] {
            assert_eq!(least_units(share, alpha), units, "{share} {alpha}");
        }
        assert_eq!(
            (least_share(172, 0.667), least_share(293, 0.8), least_share(30, 0.8)),
            (Some(100), Some(100), None)
        );
    }
}
