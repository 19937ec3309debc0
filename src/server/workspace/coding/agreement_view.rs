//! Turns samples, figures of agreement and settlements into what their pages show.

use super::code_words::{CodeWords, reliability_key};
use super::context::CodingContext;
use crate::coding::agreement::{Interval, PairAgreement, RELIABLE, Reliability, ThemeAgreement};
use crate::coding::sample_size::least_share;
use crate::coding::{Code, CodeSet};
use crate::i18n::{Key, key};
use crate::store::timestamps::timestamp_from_ms;
use crate::store::{Coding, DoubleSample, DoubleText, SamplePurpose};
use crate::synthesis::{QuestionAgreement, QuestionSample, SynthesisError, differs};
use crate::ui::workspace::coding::{
    AgreementRow, AgreementTable, CoderProgress, DifferingText, GivenCoding, PairRow, PartView, SampleView, SettledText,
};
use std::collections::BTreeMap;

/// How many characters of a text stand for it in a list.
const BEGINNING: usize = 80;

/// The views of the double coding of one question.
pub(super) struct DoubleView<'a>(&'a CodeWords<'a>);

impl<'a> DoubleView<'a> {
    pub(super) fn new(words: &'a CodeWords<'a>) -> Self {
        Self(words)
    }

    /// The sample in force with its figures.
    pub(super) fn in_force(&self, agreement: &QuestionAgreement) -> SampleView {
        let progress = |(coder, letter): (&String, &String)| {
            let own = agreement.texts.iter().flat_map(|text| &text.codings).filter(|assigned| assigned.coder == *coder);
            let (texts, coded) =
                own.fold((0, 0), |(texts, coded), assigned| (texts + 1, coded + u64::from(assigned.coding.is_some())));
            CoderProgress { letter: letter.clone(), progress: (texts, coded) }
        };
        let mut coders: Vec<CoderProgress> = agreement.coders.iter().map(progress).collect();
        coders.sort_by(|one, other| one.letter.cmp(&other.letter));
        let differing = agreement.texts.iter().filter(|text| differs(text)).map(|text| DifferingText {
            response_id: text.response_id.clone(),
            beginning: beginning(&text.text),
            locale: text.locale.clone(),
            is_settled: text.settlement.is_some(),
        });
        SampleView {
            coders,
            table: Some(self.table(agreement)),
            differing: differing.collect(),
            ..self.ended(&agreement.sample)
        }
    }

    /// A sample without its figures.
    pub(super) fn ended(&self, sample: &DoubleSample) -> SampleView {
        let coding = self.0.coding();
        let when = |at: i64| coding.zone.format_long(timestamp_from_ms(at), &coding.catalogue);
        SampleView {
            purpose: match sample.purpose {
                SamplePurpose::Training => key::CODING_DRAW_TRAINING,
                SamplePurpose::Reliability => key::CODING_DRAW_RELIABILITY,
            },
            version: sample.frame_version,
            seed: sample.seed.clone(),
            drawn: (sample.by.clone(), when(sample.at)),
            ended: sample.end.as_ref().map(|end| (end.by.clone(), when(end.at))),
            progress: (sample.texts, sample.coded),
            judges: self.judges(sample),
            coders: Vec::new(),
            table: None,
            differing: Vec::new(),
        }
    }

    /// From which shares on the texts of a sample judge a theme.
    fn judges(&self, sample: &DoubleSample) -> (Option<usize>, Option<usize>) {
        let units = usize::try_from(sample.texts).unwrap_or(usize::MAX);
        (least_share(units, self.0.coding().form.least_agreement()), least_share(units, RELIABLE))
    }

    fn table(&self, agreement: &QuestionAgreement) -> AgreementTable {
        let report = &agreement.report;
        let language = |(tag, (texts, alpha)): (&String, &(usize, Option<f64>))| {
            (self.0.coding().language(tag), *texts as u64, *alpha)
        };
        let row = |theme: &ThemeAgreement| AgreementRow {
            label: self.0.label(&theme.code).words,
            texts: theme.texts as u64,
            agreement: theme.agreement,
            positive: theme.positive_agreement,
            alpha: (theme.alpha, ends(theme.interval)),
            reliability: reliability_key(theme.reliability),
            is_counted: theme.reliability == Reliability::Reliable,
        };
        let pair = |pair: &PairAgreement| {
            let kappas = pair.kappas.iter().map(|(code, kappa)| (self.0.label(code).words, *kappa));
            PairRow { coders: pair.coders.clone(), texts: pair.texts as u64, kappas: kappas.collect() }
        };
        AgreementTable {
            texts: report.units as u64,
            alpha: (report.alpha, ends(report.interval)),
            rows: report.themes.iter().map(row).collect(),
            pairs: report.pairs.iter().map(pair).collect(),
            languages: agreement.languages.iter().map(language).collect(),
        }
    }

    /// A text that was coded differently.
    pub(super) fn settled_text(&self, text: &DoubleText, letters: &BTreeMap<String, String>) -> SettledText {
        let sets = |coding: &Coding| coding.codes.as_deref().and_then(|codes| codes.parse::<CodeSet>().ok());
        let both = text.first_codings();
        let codings = both.iter().flat_map(|[one, other]| [(*one, *other), (*other, *one)]);
        let given = |(own, other): (&Coding, &Coding)| {
            let (own_set, other_set) = (sets(own), sets(other));
            let is_common = |code: &&Code| other_set.as_ref().is_some_and(|set| set.codes().contains(code));
            let (common, alone): (Vec<&Code>, Vec<&Code>) =
                own_set.iter().flat_map(CodeSet::codes).partition(is_common);
            let labels = |codes: Vec<&Code>| codes.into_iter().map(|code| self.0.label(code)).collect();
            GivenCoding {
                letter: letters.get(&own.coder).cloned().unwrap_or_default(),
                labels: (labels(common), labels(alone)),
                memo: own.memo.clone(),
            }
        };
        let settled = text.settlement.as_ref().map(|(_, settlement)| {
            let codes = settlement.codes.as_deref().and_then(|codes| codes.parse::<CodeSet>().ok());
            (settlement.by.clone(), settlement.reason.clone(), self.0.labels(codes.as_ref()))
        });
        SettledText {
            response_id: text.response_id.clone(),
            seen: text.fingerprint(),
            locale: text.locale.clone(),
            text: text.text.clone(),
            codings: codings.map(given).collect(),
            settled,
        }
    }
}

/// A part of the texts that is coded in place of all.
pub(super) fn part_view(coding: &CodingContext, part: &QuestionSample) -> PartView {
    let when = coding.zone.format_long(timestamp_from_ms(part.sample.at), &coding.catalogue);
    PartView { drawn: (part.sample.by.clone(), when), seed: part.sample.seed.clone(), progress: part.progress() }
}

fn beginning(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(BEGINNING) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

fn ends(interval: Option<Interval>) -> Option<(f64, f64)> {
    interval.map(|Interval { low, high }| (low, high))
}

/// Why nothing was done; `None` for a failure that is no refusal.
pub(super) fn problem_key(error: &SynthesisError) -> Option<Key> {
    Some(match error {
        SynthesisError::TooFewCoders => key::CODING_PROBLEM_CODERS,
        SynthesisError::NoThemes => key::CODING_PROBLEM_NO_THEMES,
        SynthesisError::NothingToDraw => key::CODING_PROBLEM_NO_TEXTS,
        SynthesisError::NoSize => key::CODING_PROBLEM_SIZE,
        SynthesisError::AlreadyDrawn => key::CODING_PROBLEM_DRAWN,
        SynthesisError::NoSample => key::CODING_PROBLEM_NO_SAMPLE,
        SynthesisError::PartDrawn => key::CODING_PROBLEM_DRAWN,
        SynthesisError::AllDrawn => key::CODING_PROBLEM_ALL_DRAWN,
        SynthesisError::NoPart => key::CODING_PROBLEM_NO_SAMPLE,
        SynthesisError::NoReason => key::CODING_PROBLEM_REASON,
        SynthesisError::SettlementOvertaken => key::CODING_PROBLEM_SETTLED,
        SynthesisError::FrameOvertaken => key::CODING_PROBLEM_OVERTAKEN,
        SynthesisError::TextChanged => key::CODING_PROBLEM_CHANGED,
        other => return super::texts::refusal(other),
    })
}
