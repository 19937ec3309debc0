//! The share of a theme and its interval, from the counts of strata. This file knows neither codes nor suppression.

use super::Estimate;

/// The quantile of the normal distribution for two sides and 5 %.
const TWO_SIDED: f64 = 1.959_963_984_540_054;

/// What a stratum tells of one theme: among all texts, or among those of one group of respondents.
pub(super) struct StratumCounts {
    /// The number of its texts.
    pub(super) population: f64,
    /// The number of those that are coded.
    pub(super) coded: f64,
    /// The number of coded texts that are from the group.
    pub(super) of_group: f64,
    /// The number of these that have the theme.
    pub(super) having: f64,
}

/// Estimates a share from strata: each coded text stands for as many texts of its stratum. How many texts a group has is estimated in the
/// same way, because a stratum of few texts may hold several groups. The interval is Wilson's, for as many texts as a simple sample of
/// the same variance would have, so that strata that are coded as a whole add nothing to its width. `None` without texts, or with a
/// stratum without coded texts.
pub(super) fn estimate(strata: &[StratumCounts]) -> Option<Estimate> {
    if strata.iter().any(|stratum| stratum.coded <= 0.0) {
        return None;
    }
    let population: f64 = strata.iter().map(|stratum| stratum.raised(stratum.of_group)).sum();
    if population <= 0.0 {
        return None;
    }
    let having: f64 = strata.iter().map(|stratum| stratum.raised(stratum.having)).sum();
    let share = having / population;
    let variance: f64 = strata.iter().map(|stratum| stratum.variance(population, share)).sum();
    let coded: f64 = strata.iter().map(|stratum| stratum.of_group).sum();
    let left = (1.0 - coded / population).max(0.0);
    let (low, high) = if left == 0.0 {
        (share, share)
    } else if variance > 0.0 {
        wilson(share, share * (1.0 - share) / variance)
    } else {
        wilson(share, coded / left)
    };
    Some(Estimate { share: decimals(share), interval: [decimals(low), decimals(high)] })
}

impl StratumCounts {
    /// The number of texts of the stratum for which so many coded ones stand.
    fn raised(&self, texts: f64) -> f64 {
        texts * self.population / self.coded
    }

    /// The part of the variance of the share that comes from this stratum: by the differences between its texts of the group, and because
    /// chance decides how many of the coded texts these are. A single text has no variance of its own; it takes that of all.
    ///
    /// Source: Cochran, Sampling Techniques, 1977, the ratio estimate for domains of study.
    fn variance(&self, population: f64, share: f64) -> f64 {
        if self.of_group <= 0.0 {
            return 0.0;
        }
        let weight = self.population / population;
        let left = (1.0 - self.coded / self.population).max(0.0);
        let spread = if self.coded > 1.0 {
            let (part, own) = (self.of_group / self.coded, self.having / self.of_group);
            part * (own * (1.0 - own) + (1.0 - part) * (own - share).powi(2)) / (self.coded - 1.0)
        } else {
            share * (1.0 - share)
        };
        weight * weight * left * spread
    }
}

/// Wilson's interval of a share among so many texts.
///
/// Source: Wilson, Probable Inference, the Law of Succession, and Statistical Inference, 1927.
fn wilson(share: f64, texts: f64) -> (f64, f64) {
    let square = TWO_SIDED * TWO_SIDED;
    let middle = share + square / (2.0 * texts);
    let half = TWO_SIDED * (share * (1.0 - share) / texts + square / (4.0 * texts * texts)).sqrt();
    let scale = 1.0 + square / texts;
    (((middle - half) / scale).max(0.0), ((middle + half) / scale).min(1.0))
}

fn decimals(share: f64) -> f64 {
    (share * 10_000.0).round() / 10_000.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A stratum of which all texts are wanted.
    fn part(population: u32, coded: u32, having: u32) -> StratumCounts {
        let [population, coded, having] = [population, coded, having].map(f64::from);
        StratumCounts { population, coded, of_group: coded, having }
    }

    fn interval(parts: &[StratumCounts]) -> [f64; 3] {
        let Estimate { share, interval: [low, high] } = estimate(parts).expect("an estimate");
        [low, share, high]
    }

    #[test]
    fn the_interval_is_that_of_wilson_where_the_texts_are_many() {
        // statsmodels 0.14: proportion_confint(300, 600, method="wilson"), (30, 100), (0, 50)
        let widest = interval(&[part(100_000_000, 600, 300)]);
        assert!((widest[0] - 0.4601).abs() < 0.0003 && (widest[2] - 0.5399).abs() < 0.0003, "{widest:?}");
        let third = interval(&[part(100_000_000, 100, 30)]);
        assert!((third[0] - 0.2189).abs() < 0.001 && (third[2] - 0.3958).abs() < 0.001, "{third:?}");
        assert_eq!(interval(&[part(100_000_000, 50, 0)]), [0.0, 0.0, 0.0713]);
    }

    #[test]
    fn texts_that_are_all_coded_have_no_interval() {
        assert_eq!(interval(&[part(40, 40, 10)]), [0.25, 0.25, 0.25]);
        let [low, share, high] = interval(&[part(40, 40, 10), part(4000, 400, 100)]);
        assert!(low < share && share < high);
        let of_large = interval(&[part(4000, 400, 100)]);
        assert!(high - low < of_large[2] - of_large[0], "what is coded as a whole adds nothing to the width");
    }

    #[test]
    fn strata_weigh_by_their_population_and_not_by_the_texts_drawn() {
        // 90 % of 9,000 and 10 % of 1,000 are 82 %, though as many of each were drawn.
        let [_, share, _] = interval(&[part(9000, 100, 90), part(1000, 100, 10)]);
        assert!((share - 0.82).abs() < 1e-9, "{share}");
        assert_eq!(estimate(&[part(9000, 100, 90), part(1000, 0, 0)]), None, "a stratum of which nothing is known");
        assert_eq!(estimate(&[]), None);
    }

    #[test]
    fn a_group_has_the_variance_that_its_texts_give_one_by_one() {
        // Of each stratum its population, and for each coded text whether it is from the group, and whether it has the theme.
        let strata = [(40.0, "yyynoooo"), (9.0, "yno"), (700.0, "yynnnnnnoooooo")];
        let texts =
            |told: &str| told.chars().map(|text| (f64::from(text != 'o'), f64::from(text == 'y'))).collect::<Vec<_>>();
        let (mut size, mut having) = (0.0, 0.0);
        for (population, told) in strata {
            for (of_group, has) in texts(told) {
                size += of_group * population / told.len() as f64;
                having += has * population / told.len() as f64;
            }
        }
        let share = having / size;
        let variance = strata.map(|(population, told)| {
            let count = told.len() as f64;
            let residuals: Vec<f64> = texts(told).iter().map(|(of_group, has)| has - share * of_group).collect();
            let mean = residuals.iter().sum::<f64>() / count;
            let spread = residuals.iter().map(|residual| (residual - mean).powi(2)).sum::<f64>() / (count - 1.0);
            population * population * (1.0 - count / population) * spread / count / (size * size)
        });
        let counts = strata.map(|(population, told)| {
            let count = |wanted: &str| told.chars().filter(|text| wanted.contains(*text)).count() as f64;
            StratumCounts { population, coded: told.len() as f64, of_group: count("yn"), having: count("y") }
        });
        for (counts, variance) in counts.iter().zip(variance) {
            assert!((counts.variance(size, share) - variance).abs() < 1e-12, "{variance}");
        }
        let found = estimate(&counts).expect("an estimate");
        assert!((found.share - share).abs() < 1e-4);
        let (low, high) = wilson(share, share * (1.0 - share) / variance.iter().sum::<f64>());
        assert!((found.interval[0] - low).abs() < 1e-4 && (found.interval[1] - high).abs() < 1e-4, "{found:?}");
    }

    #[test]
    fn a_group_that_shares_a_stratum_with_others_has_no_interval_if_the_stratum_is_coded_as_a_whole() {
        let counts = |coded| StratumCounts { population: 40.0, coded, of_group: 12.0, having: 3.0 };
        assert_eq!(estimate(&[counts(40.0)]), Some(Estimate { share: 0.25, interval: [0.25, 0.25] }));
        let [low, high] = estimate(&[counts(30.0)]).expect("an estimate").interval;
        assert!(low < 0.25 && high > 0.25);
        let absent = StratumCounts { of_group: 0.0, having: 0.0, ..counts(40.0) };
        assert_eq!(estimate(&[absent]), None, "a group without texts");
    }

    proptest! {
        #[test]
        fn an_interval_holds_its_share_and_lies_between_none_and_all(
            parts in proptest::collection::vec((1u32..5000, 0.0f64..1.0, 0.0f64..=1.0, 0.0f64..=1.0), 1..5),
        ) {
            let parts: Vec<StratumCounts> = parts.into_iter().map(|(population, drawn, part, having)| {
                let coded = (f64::from(population) * drawn).ceil().max(1.0);
                let of_group = (coded * part).ceil();
                StratumCounts { population: population.into(), coded, of_group, having: (of_group * having).floor() }
            }).collect();
            prop_assume!(parts.iter().any(|part| part.of_group > 0.0));
            let [low, share, high] = interval(&parts);
            prop_assert!(0.0 <= low && low <= share + 1e-4 && share <= high + 1e-4 && high <= 1.0, "{low} {share} {high}");
        }
    }
}
