//! The estimates of one question from the coded texts of its strata, in all and by group of respondents, with suppression.

use super::share::{StratumCounts, estimate};
use super::{Estimate, EstimatesByGroup, QuestionEstimates, SampleFigures, ThemeEstimate};
use crate::coding::code::Code;
use crate::coding::figures::agreement::{AgreementFigures, rounded};
use crate::coding::figures::counts::{CodedCounts, fold_rare};
use crate::coding::figures::question::{QuestionFacts, place};
use questionnaire::OptionCode;
use questionnaire::suppression::THRESHOLD;

/// A part of the texts among which texts were drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SampledStratum {
    /// The number of its texts at the draw.
    pub population: u64,
    /// The number of texts that were drawn.
    pub drawn: u64,
    /// The drawn texts that count, by the groups of their respondents and their codes.
    pub counts: CodedCounts,
}

/// Computes the estimates of a question from the strata of its sample, which this seed draws. Rare codes of the sample count as `other`. By
/// group, an estimate is told where the number of texts of the sample behind it would be published.
pub fn question_estimates(
    facts: &QuestionFacts<'_>,
    seed: &str,
    groups: &[OptionCode],
    strata: &[SampledStratum],
) -> QuestionEstimates {
    let mut all = CodedCounts::default();
    strata.iter().for_each(|stratum| all.extend(&stratum.counts));
    let frequent = all.frequent_codes();
    let all = all.folded_to(&frequent);
    let fold = |own: &SampledStratum| SampledStratum { counts: own.counts.folded_to(&frequent), ..*own };
    let strata: Vec<SampledStratum> = strata.iter().map(fold).collect();
    let is_known = strata.iter().all(|stratum| stratum.counts.texts() > 0) && all.texts() >= THRESHOLD;
    let codes: Vec<&Code> = if is_known { all.codes().into_iter().collect() } else { Vec::new() };
    let counts = all.by_group(groups, &codes);
    let double = facts.double_coded.with_sets(|set| fold_rare(set, &frequent));
    let agreement = AgreementFigures::from_counted(&double);
    let themes = codes.iter().zip(&counts.rows).map(|(code, row)| {
        let judged = agreement.as_ref().map(|_| double.agreement_on(code, facts.least_alpha));
        let is_told = all.texts_with(Some(code), None) >= THRESHOLD;
        let of_group = |group: &OptionCode| estimate_of(&strata, code, Some(group));
        let by_group = row.iter().map(|(group, count)| (group.clone(), count.count().and_then(|_| of_group(group))));
        ThemeEstimate {
            theme: code.name().to_owned(),
            estimate: is_told.then(|| estimate_of(&strata, code, None)).flatten(),
            by_group: by_group.collect::<EstimatesByGroup>(),
            alpha: judged.and_then(|judged| judged.alpha).map(rounded),
            reliability: judged.map(|judged| judged.reliability.name().to_owned()),
        }
    });
    let mut themes: Vec<ThemeEstimate> = themes.collect();
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
            seed: seed.to_owned(),
            population: strata.iter().map(|stratum| stratum.population).sum(),
            drawn: strata.iter().map(|stratum| stratum.drawn).sum(),
            coded: all.texts(),
            coded_by_group: counts.bases,
        },
        themes,
        agreement,
    }
}

/// Estimates the share of a code among all texts, or among those of one group.
fn estimate_of(strata: &[SampledStratum], code: &Code, group: Option<&OptionCode>) -> Option<Estimate> {
    let counts = strata.iter().map(|stratum| StratumCounts {
        population: stratum.population as f64,
        coded: stratum.counts.texts() as f64,
        of_group: stratum.counts.texts_with(None, group) as f64,
        having: stratum.counts.texts_with(Some(code), group) as f64,
    });
    estimate(&counts.collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coding::CodeSet;
    use crate::coding::agreement::{CodedUnits, CountedUnits};
    use questionnaire::results::ByGroup;
    use questionnaire::suppression::Count;

    fn group(name: &str) -> OptionCode {
        OptionCode::parse(name).expect("a code")
    }

    /// A stratum with texts of groups that have codes.
    fn stratum(population: u64, texts: &[(&str, &str, u64)]) -> SampledStratum {
        let mut counts = CodedCounts::default();
        for (own, codes, number) in texts {
            counts.add(Some(group(own)), codes.parse::<CodeSet>().expect("codes"), *number);
        }
        SampledStratum { population, drawn: counts.texts(), counts }
    }

    fn estimates(strata: &[SampledStratum]) -> QuestionEstimates {
        let facts = QuestionFacts {
            question: "1a",
            frame_version: 1,
            texts: 900,
            coders: 2,
            double_coded: &CountedUnits::from_units(&CodedUnits::new()),
            least_alpha: 0.667,
        };
        question_estimates(&facts, "s", &["state", "firm", "other"].map(group), strata)
    }

    #[test]
    fn rare_codes_of_a_sample_count_as_other_and_too_few_are_not_told() {
        let found = estimates(&[stratum(900, &[("firm", "skills", 40), ("firm", "law", 4), ("firm", "whales", 2)])]);
        let told: Vec<_> = found.themes.iter().map(|theme| (theme.theme.as_str(), theme.estimate.is_some())).collect();
        assert_eq!(told, [("skills", true), ("other", true)]);
        assert_eq!((found.sample.population, found.sample.drawn, found.sample.coded), (900, 46, 46));
        let few = estimates(&[stratum(900, &[("firm", "skills", 40), ("firm", "law", 4)])]);
        assert_eq!(few.theme("other").map(|theme| theme.estimate), Some(None));
        let unknown = [stratum(900, &[("firm", "skills", 40)]), stratum(50, &[])];
        assert!(estimates(&unknown).themes.is_empty());
    }

    #[test]
    fn a_group_has_the_share_of_its_own_texts() {
        let firms = stratum(900, &[("firm", "skills", 30), ("firm", "law", 70)]);
        // A stratum of several groups, as those of few texts are, and of which all texts are coded.
        let small = [("state", "skills", 20), ("state", "law", 10), ("other", "skills", 20), ("other", "law", 20)];
        let found = estimates(&[firms, stratum(70, &small)]);
        let skills = found.theme("skills").expect("a theme");
        let of = |name: &str| skills.by_group[&group(name)];
        let [low, high] = of("firm").expect("an estimate").interval;
        assert!((of("firm").expect("an estimate").share - 0.3).abs() < 1e-9 && low < 0.25 && high > 0.35);
        // Nothing is left to chance.
        assert_eq!(of("state"), Some(Estimate { share: 0.6667, interval: [0.6667, 0.6667] }));
        let coded = [("firm", 100), ("other", 40), ("state", 30)];
        let coded = coded.map(|(name, count)| (group(name), Count::Published(count)));
        assert_eq!(found.sample.coded_by_group, ByGroup::from(coded));
    }

    #[test]
    fn a_group_is_told_where_its_counts_would_be() {
        let texts = |states: &[(&str, &str, u64)]| {
            let firms = stratum(900, &[("firm", "skills", 30), ("firm", "law", 70)]);
            let others = stratum(40, &[("other", "skills", 20), ("other", "law", 20)]);
            let found = estimates(&[firms, others, stratum(30, states)]);
            let theme = found.theme("skills").expect("a theme").clone();
            ["firm", "other", "state"].map(|name| theme.by_group[&group(name)].is_some())
        };
        assert_eq!(texts(&[("state", "skills", 20), ("state", "law", 10)]), [true, true, true]);
        // Two States would be known by what is left of all, so a second group is not told either.
        let few = texts(&[("state", "skills", 2), ("state", "law", 28)]);
        assert!(!few[2] && few.iter().filter(|is_told| **is_told).count() == 1, "{few:?}");
        // All but two are as telling as two.
        let nearly_all = texts(&[("state", "skills", 28), ("state", "law", 2)]);
        assert!(!nearly_all[2] && nearly_all.iter().filter(|is_told| **is_told).count() <= 1, "{nearly_all:?}");
        assert!(!texts(&[("state", "skills", 4)])[2], "a group of four");
    }
}
