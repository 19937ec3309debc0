//! Computes the figures of themes again, from the codes of the texts and the rows of responses.

use super::rows::{Columns, read_row};
use crate::coding::agreement::{CodedUnits, CountedUnits};
use crate::coding::figures::{
    CodedCounts, LEAST_ALPHA, MethodDocument, QuestionEstimates, QuestionFacts, QuestionMethod, QuestionThemes,
    ReliabilityMethod, SampleMethod, SampledStratum, ThemesDocument, question_estimates, question_themes,
};
use crate::coding::probability_sample::JOINED;
use crate::coding::{Code, CodeSet, ReservedCode};
use crate::open_data::package::{CODINGS, CSV, METHOD, RELIABILITY, THEMES};
use crate::open_data::package_files::{PackageFiles, from_value};
use crate::open_data::read_error::PackageReadError;
use crate::review::redaction::MARKER;
use questionnaire::OptionCode;
use questionnaire::column::control_column;
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap};

/// The files about themes.
pub(super) struct CodingFiles {
    pub(super) themes_document: Value,
    pub(super) method_document: Value,
    themes: ThemesDocument,
    method: MethodDocument,
    /// The codes by question and response.
    codings: BTreeMap<String, BTreeMap<String, Vec<Code>>>,
    /// The codings of two people by question.
    units: BTreeMap<String, CodedUnits>,
    /// The responses that have a published text, with their group and language, by question.
    published: BTreeMap<String, HashMap<String, Respondent>>,
}

/// What a row says of a respondent.
struct Respondent {
    group: Option<OptionCode>,
    locale: String,
}

/// The documents as the rows give them.
pub(super) struct ComputedThemes {
    pub(super) themes: ThemesDocument,
    pub(super) method: MethodDocument,
}

impl CodingFiles {
    pub(super) fn read_package(files: &PackageFiles<'_>) -> Result<Self, PackageReadError> {
        let (mut themes_document, method_document) = (files.json(THEMES)?, files.json(METHOD)?);
        // A package of an earlier version has no estimates.
        if themes_document.get("estimates").is_none() {
            themes_document["estimates"] = json!([]);
        }
        let themes: ThemesDocument = from_value(THEMES, themes_document.clone())?;
        let method = from_value(METHOD, method_document.clone())?;
        let published = published_texts(files, &themes)?;
        let (codings, units) = (codings(files)?, units(files)?);
        Ok(Self { themes_document, method_document, themes, method, codings, units, published })
    }

    /// The codes of a question as people gave them; texts whose codes cannot stand together are reported.
    fn counts(&self, question: &str, problems: &mut Vec<String>) -> CodedCounts {
        let mut counts = CodedCounts::default();
        let empty = HashMap::new();
        let published = self.published.get(question).unwrap_or(&empty);
        for (response_id, codes) in self.codings.get(question).into_iter().flatten() {
            match (published.get(response_id), CodeSet::from_codes(codes.iter().cloned())) {
                (Some(Respondent { group, .. }), Ok(set)) => counts.add(group.clone(), set, 1),
                (None, _) => problems.push(format!("{CODINGS}: {response_id} has no published text for {question}")),
                (_, Err(error)) => problems.push(format!("{CODINGS}: {response_id} {question}: {error}")),
            }
        }
        let frequent = counts.frequent_codes();
        let other = Code::Reserved(ReservedCode::Other);
        let all = self.codings.get(question).into_iter().flatten().flat_map(|(_, codes)| codes);
        let rare: std::collections::BTreeSet<&Code> =
            all.filter(|code| **code != other && !frequent.contains(*code)).collect();
        problems
            .extend(rare.iter().map(|code| format!("{CODINGS}: fewer than five responses to {question} have {code}")));
        counts
    }

    /// The strata of a sample as they are stated, with the codes of the rows. A stratum with more coded texts than were drawn is reported.
    fn strata(
        &self,
        question: &str,
        stated: &SampleMethod,
        problems: &mut Vec<String>,
    ) -> BTreeMap<String, SampledStratum> {
        let stratum = |population, drawn| SampledStratum { population, drawn, ..SampledStratum::default() };
        let known = stated.strata.iter();
        let mut strata: BTreeMap<String, SampledStratum> =
            known.map(|own| (own.stratum.clone(), stratum(own.population, own.drawn))).collect();
        let published = self.published.get(question);
        for (response_id, codes) in self.codings.get(question).into_iter().flatten() {
            let Some(Respondent { group, locale }) = published.and_then(|published| published.get(response_id)) else {
                continue;
            };
            let name = format!("{}.{locale}", group.as_ref().map(ToString::to_string).unwrap_or_default());
            let name = if strata.contains_key(&name) { name.as_str() } else { JOINED };
            if let (Some(own), Ok(set)) = (strata.get_mut(name), CodeSet::from_codes(codes.iter().cloned())) {
                own.counts.add(group.clone(), set, 1);
            }
        }
        let excess = strata.iter().filter(|(_, own)| own.counts.texts() > own.drawn || own.drawn > own.population);
        problems
            .extend(excess.map(|(name, _)| format!("{METHOD}: more texts of {question} in {name} than were drawn")));
        strata
    }
}

/// Computes the two documents. What the rows cannot tell is copied: the versions of frames, the numbers of coders, the seeds, and how many
/// texts each stratum had when a sample was drawn.
pub(super) fn recompute_themes(files: &CodingFiles, problems: &mut Vec<String>) -> ComputedThemes {
    let groups: Vec<OptionCode> = files.themes.groups.iter().filter_map(|group| OptionCode::parse(group)).collect();
    let none = CodedUnits::new();
    let stated_method = |question: &str| files.method.questions.iter().find(|method| method.question == question);
    let (mut questions, mut estimates, mut method) = (Vec::new(), Vec::new(), Vec::new());
    let all = files
        .themes
        .questions
        .iter()
        .map(|QuestionThemes { question, frame_version, coders, .. }| (question.as_str(), *frame_version, *coders));
    let sampled =
        files.themes.estimates.iter().map(|QuestionEstimates { question, frame_version, coders, .. }| {
            (question.as_str(), *frame_version, *coders)
        });
    let is_sampled = |question: &str| files.themes.estimates.iter().any(|stated| stated.question == question);
    for (question, frame_version, coders) in all.chain(sampled) {
        let units = files.units.get(question).unwrap_or(&none);
        let stated = stated_method(question);
        let reliability = stated.and_then(|method| method.reliability.as_ref());
        let least_alpha = reliability.map_or(LEAST_ALPHA, |reliability| reliability.least_alpha);
        let texts = files.published.get(question).map_or(0, HashMap::len) as u64;
        let counts = files.counts(question, problems);
        let double_coded = &CountedUnits::from_units(units);
        let facts = QuestionFacts { question, frame_version, texts, coders, double_coded, least_alpha };
        let mut sample = None;
        if is_sampled(question) {
            let stated = stated.and_then(|method| method.sample.clone());
            let stated = stated.unwrap_or(SampleMethod { seed: String::new(), strata: Vec::new() });
            let (seed, strata) = (stated.seed.as_str(), files.strata(question, &stated, problems));
            estimates.push(question_estimates(&facts, seed, &groups, &strata.values().cloned().collect::<Vec<_>>()));
            sample = Some(SampleMethod::from_strata(seed, &strata));
        } else {
            questions.push(question_themes(&facts, &groups, &counts));
        }
        let seed = reliability.map(|reliability| reliability.seed.as_str()).unwrap_or_default();
        method.push(QuestionMethod {
            question: question.to_owned(),
            frame_version,
            texts,
            sample,
            coded: counts.texts(),
            to_settle: stated.map_or(0, |method| method.to_settle),
            coders,
            reliability: ReliabilityMethod::from_units(units, seed, least_alpha),
        });
    }
    let place = |of: &QuestionMethod| files.method.questions.iter().position(|method| method.question == of.question);
    method.sort_by_key(|of| place(of).unwrap_or(usize::MAX));
    let is_stated = |question: &String| method.iter().any(|stated| stated.question == *question);
    let strange = files.codings.keys().chain(files.units.keys()).filter(|question| !is_stated(question));
    problems.extend(strange.map(|question| format!("{THEMES}: there are codes of {question}, and no figures")));
    ComputedThemes {
        themes: ThemesDocument { questions, estimates, ..files.themes.clone() },
        method: MethodDocument { form: files.method.form.clone(), questions: method },
    }
}

/// Finds the texts that the rows publish, with what is known of each respondent.
fn published_texts(
    files: &PackageFiles<'_>,
    themes: &ThemesDocument,
) -> Result<BTreeMap<String, HashMap<String, Respondent>>, PackageReadError> {
    let mut rows = files.csv(CSV)?;
    let columns = Columns::read(CSV, &mut rows)?;
    let id = columns.index_of("response_id")?;
    let group = themes.breakdown.as_ref().map(|question| columns.index_of(&control_column(question))).transpose()?;
    let locale = columns.index_of("locale")?;
    let sampled = themes.estimates.iter().map(|stated| &stated.question);
    let controls = themes.questions.iter().map(|stated| &stated.question).chain(sampled);
    let controls: Vec<(&String, usize)> = controls
        .map(|control| Ok((control, columns.index_of(&control_column(control))?)))
        .collect::<Result<_, PackageReadError>>()?;
    let mut published: BTreeMap<String, HashMap<String, Respondent>> = BTreeMap::new();
    let mut row = csv::StringRecord::new();
    while read_row(CSV, &mut rows, &mut row)? {
        for (control, at) in &controls {
            if !row[*at].is_empty() && row[*at] != *MARKER {
                let group = group.and_then(|at| OptionCode::parse(&row[at]));
                let respondent = Respondent { group, locale: row[locale].to_owned() };
                published.entry((*control).clone()).or_default().insert(row[id].to_owned(), respondent);
            }
        }
    }
    Ok(published)
}

fn codings(files: &PackageFiles<'_>) -> Result<BTreeMap<String, BTreeMap<String, Vec<Code>>>, PackageReadError> {
    let mut codings: BTreeMap<String, BTreeMap<String, Vec<Code>>> = BTreeMap::new();
    for [question, response_id, theme] in cells(files, CODINGS, ["question", "response_id", "theme"])? {
        let code = theme.parse().map_err(|error| PackageReadError::Codes(CODINGS, error))?;
        codings.entry(question).or_default().entry(response_id).or_default().push(code);
    }
    Ok(codings)
}

fn units(files: &PackageFiles<'_>) -> Result<BTreeMap<String, CodedUnits>, PackageReadError> {
    let mut given: BTreeMap<[String; 3], Vec<Code>> = BTreeMap::new();
    for [question, unit, coder, theme] in cells(files, RELIABILITY, ["question", "unit", "coder", "theme"])? {
        let code = theme.parse().map_err(|error| PackageReadError::Codes(RELIABILITY, error))?;
        given.entry([question, unit, coder]).or_default().push(code);
    }
    let mut units: BTreeMap<String, CodedUnits> = BTreeMap::new();
    for ([question, unit, coder], codes) in given {
        let set = CodeSet::from_codes(codes).map_err(|error| PackageReadError::Codes(RELIABILITY, error))?;
        units.entry(question).or_default().entry(unit).or_default().insert(coder, set);
    }
    Ok(units)
}

/// The cells of these columns, row by row.
fn cells<const N: usize>(
    files: &PackageFiles<'_>,
    file: &'static str,
    names: [&str; N],
) -> Result<Vec<[String; N]>, PackageReadError> {
    let mut rows = files.csv(file)?;
    let columns = Columns::read(file, &mut rows)?;
    let mut places = [0; N];
    for (place, name) in places.iter_mut().zip(names) {
        *place = columns.index_of(name)?;
    }
    let mut all = Vec::new();
    let mut row = csv::StringRecord::new();
    while read_row(file, &mut rows, &mut row)? {
        all.push(places.map(|place| row[place].to_owned()));
    }
    Ok(all)
}
