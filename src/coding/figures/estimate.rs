//! The themes of a question of which a probability sample is coded: shares of all texts with their intervals, and never a number of
//! respondents. The types are others than those of a question whose texts are all coded, so that nothing shows the one as the other.

use super::agreement::{AgreementFigures, rounded};
use super::counts::{CodedCounts, fold_rare};
use super::question::place;
use crate::coding::agreement::CountedUnits;
use crate::coding::code::Code;
use questionnaire::suppression::THRESHOLD;
use serde::{Deserialize, Serialize};

/// The quantile of the normal distribution for two sides and 5 %.
const TWO_SIDED: f64 = 1.959_963_984_540_054;

/// The estimates of the themes of one question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuestionEstimates {
    /// The control in which the texts were written.
    pub question: String,
    /// The version of the coding frame.
    pub frame_version: u32,
    /// The number of published texts.
    pub texts: u64,
    /// The number of people who coded the sample.
    pub coders: u64,
    /// The sample.
    pub sample: SampleFigures,
    /// The codes, the most frequent first, those without a theme last. Empty while a stratum has no coded text, or there are fewer than
    /// five.
    pub themes: Vec<ThemeEstimate>,
    /// The agreement of the coders; `None` if no text was coded twice.
    pub agreement: Option<AgreementFigures>,
}

/// A sample in numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SampleFigures {
    /// Draws the same texts again.
    pub seed: String,
    /// The number of texts among which it was drawn.
    pub population: u64,
    /// The number of texts that were drawn.
    pub drawn: u64,
    /// The number of those whose codes count.
    pub coded: u64,
}

/// The estimate of a theme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ThemeEstimate {
    /// The theme's id, or a reserved code.
    pub theme: String,
    /// The share of the texts; `None` where too few texts of the sample have it.
    pub estimate: Option<Estimate>,
    /// Krippendorff's alpha of the theme, if texts were coded twice.
    pub alpha: Option<f64>,
    /// What follows from it.
    pub reliability: Option<String>,
}

/// A share of all texts as a sample tells it. It cannot be made from a number of respondents, nor one from it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// The share, from 0 to 1, with four decimals.
    pub share: f64,
    /// The ends of the interval of 95 %.
    pub interval: [f64; 2],
}

/// A part of the texts among which texts were drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SampledStratum {
    /// The number of its texts at the draw.
    pub population: u64,
    /// The number of texts that were drawn.
    pub drawn: u64,
    /// The drawn texts that count, by their codes.
    pub counts: CodedCounts,
}

/// What is known of a sampled question beside the codes of its texts.
#[derive(Clone, Debug, PartialEq)]
pub struct SampleFacts<'f> {
    /// The control.
    pub question: &'f str,
    /// The version of its coding frame.
    pub frame_version: u32,
    /// The number of published texts.
    pub texts: u64,
    /// The number of people who coded them.
    pub coders: u64,
    /// The seed of the draw.
    pub seed: &'f str,
    /// The first codings of the texts that were coded twice.
    pub double_coded: &'f CountedUnits,
    /// The least alpha that the form asks for.
    pub least_alpha: f64,
}

/// Computes the estimates of a question from its strata. Rare codes of the sample count as `other`.
pub fn question_estimates(facts: &SampleFacts<'_>, strata: &[SampledStratum]) -> QuestionEstimates {
    let mut all = CodedCounts::default();
    strata.iter().for_each(|stratum| all.extend(&stratum.counts));
    let frequent = all.frequent_codes();
    let folded: Vec<CodedCounts> = strata.iter().map(|stratum| stratum.counts.folded_to(&frequent)).collect();
    let all = all.folded_to(&frequent);
    let is_known = strata.iter().all(|stratum| stratum.counts.texts() > 0) && all.texts() >= THRESHOLD;
    let double = facts.double_coded.with_sets(|set| fold_rare(set, &frequent));
    let agreement = AgreementFigures::from_counted(&double);
    let estimate_of = |code: &Code| {
        let parts = strata.iter().zip(&folded).map(|(stratum, counts)| Part {
            population: stratum.population as f64,
            coded: counts.texts() as f64,
            having: counts.texts_with(Some(code), None) as f64,
        });
        let is_told = all.texts_with(Some(code), None) >= THRESHOLD;
        is_told.then(|| estimate(&parts.collect::<Vec<_>>())).flatten()
    };
    let theme = |code: &Code| {
        let judged = agreement.as_ref().map(|_| double.agreement_on(code, facts.least_alpha));
        ThemeEstimate {
            theme: code.name().to_owned(),
            estimate: estimate_of(code),
            alpha: judged.and_then(|judged| judged.alpha).map(rounded),
            reliability: judged.map(|judged| judged.reliability.name().to_owned()),
        }
    };
    let mut themes: Vec<ThemeEstimate> =
        if is_known { all.codes().into_iter().map(theme).collect() } else { Vec::new() };
    let share = |theme: &ThemeEstimate| theme.estimate.map_or(0.0, |estimate| estimate.share);
    themes.sort_by(|one, other| {
        let places = place(&one.theme).cmp(&place(&other.theme));
        places.then(share(other).total_cmp(&share(one))).then_with(|| one.theme.cmp(&other.theme))
    });
    QuestionEstimates {
        question: facts.question.to_owned(),
        frame_version: facts.frame_version,
        texts: facts.texts,
        coders: facts.coders,
        sample: SampleFigures {
            seed: facts.seed.to_owned(),
            population: strata.iter().map(|stratum| stratum.population).sum(),
            drawn: strata.iter().map(|stratum| stratum.drawn).sum(),
            coded: all.texts(),
        },
        themes,
        agreement,
    }
}

impl QuestionEstimates {
    /// Returns the estimate of a theme or reserved code.
    pub fn theme(&self, name: &str) -> Option<&ThemeEstimate> {
        self.themes.iter().find(|theme| theme.theme == name)
    }
}

/// A stratum for one theme.
struct Part {
    population: f64,
    coded: f64,
    having: f64,
}

/// Estimates a share from strata, each weighted by its population: Wilson's interval for as many texts as a simple sample of the same
/// variance would have, so that strata that are coded as a whole add nothing to its width. `None` without strata, or with one without
/// coded texts.
fn estimate(parts: &[Part]) -> Option<Estimate> {
    let population: f64 = parts.iter().map(|part| part.population).sum();
    if population <= 0.0 || parts.iter().any(|part| part.coded <= 0.0) {
        return None;
    }
    let share: f64 = parts.iter().map(|part| part.population / population * part.having / part.coded).sum();
    let variance: f64 = parts.iter().map(|part| part.variance(population, share)).sum();
    let coded: f64 = parts.iter().map(|part| part.coded).sum();
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

impl Part {
    /// The part of the variance of the share that comes from this stratum. A single text has no variance of its own; it takes that of all.
    fn variance(&self, population: f64, share: f64) -> f64 {
        let weight = self.population / population;
        let left = (1.0 - self.coded / self.population).max(0.0);
        let own = self.having / self.coded;
        let spread = if self.coded > 1.0 { own * (1.0 - own) / (self.coded - 1.0) } else { share * (1.0 - share) };
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
    use crate::coding::CodeSet;
    use crate::coding::agreement::CodedUnits;
    use proptest::prelude::*;

    fn part(population: u32, coded: u32, having: u32) -> Part {
        Part { population: population.into(), coded: coded.into(), having: having.into() }
    }

    fn interval(parts: &[Part]) -> [f64; 3] {
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

    fn stratum(population: u64, texts: &[(&str, u64)]) -> SampledStratum {
        let mut counts = CodedCounts::default();
        for (codes, number) in texts {
            counts.add(None, codes.parse::<CodeSet>().expect("codes"), *number);
        }
        SampledStratum { population, drawn: counts.texts(), counts }
    }

    fn facts(double_coded: &CountedUnits) -> SampleFacts<'_> {
        SampleFacts {
            question: "1a",
            frame_version: 1,
            texts: 900,
            coders: 2,
            seed: "s",
            double_coded,
            least_alpha: 0.667,
        }
    }

    #[test]
    fn rare_codes_of_a_sample_count_as_other_and_too_few_are_not_told() {
        let double = CountedUnits::from_units(&CodedUnits::new());
        let found = question_estimates(&facts(&double), &[stratum(900, &[("skills", 40), ("law", 4), ("whales", 2)])]);
        let told: Vec<_> = found.themes.iter().map(|theme| (theme.theme.as_str(), theme.estimate.is_some())).collect();
        assert_eq!(told, [("skills", true), ("other", true)]);
        assert_eq!((found.sample.population, found.sample.drawn, found.sample.coded), (900, 46, 46));
        let few = question_estimates(&facts(&double), &[stratum(900, &[("skills", 40), ("law", 4)])]);
        assert_eq!(few.theme("other").map(|theme| theme.estimate), Some(None));
        let unknown = [stratum(900, &[("skills", 40)]), stratum(50, &[])];
        assert!(question_estimates(&facts(&double), &unknown).themes.is_empty());
    }

    proptest! {
        #[test]
        fn an_interval_holds_its_share_and_lies_between_none_and_all(
            parts in proptest::collection::vec((1u32..5000, 0.0f64..1.0, 0.0f64..=1.0), 1..5),
        ) {
            let parts: Vec<Part> = parts.into_iter().map(|(population, drawn, having)| {
                let coded = (f64::from(population) * drawn).ceil().max(1.0);
                Part { population: population.into(), coded, having: (coded * having).floor() }
            }).collect();
            let [low, share, high] = interval(&parts);
            prop_assert!(0.0 <= low && low <= share + 1e-4 && share <= high + 1e-4 && high <= 1.0, "{low} {share} {high}");
        }
    }
}
