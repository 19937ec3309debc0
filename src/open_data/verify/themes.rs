//! Computes the figures of themes again, from the codes of the texts and the rows of responses.

use super::rows::{Columns, read_row};
use crate::coding::agreement::{CodedUnits, CountedUnits};
use crate::coding::figures::{
    CodedCounts, LEAST_ALPHA, MethodDocument, QuestionFacts, QuestionMethod, QuestionThemes, ReliabilityMethod,
    ThemesDocument, question_themes,
};
use crate::coding::{Code, CodeSet, ReservedCode};
use crate::open_data::package::{CODINGS, CSV, METHOD, RELIABILITY, THEMES};
use crate::open_data::package_files::{PackageFiles, from_value};
use crate::open_data::read_error::PackageReadError;
use crate::review::redaction::MARKER;
use questionnaire::OptionCode;
use questionnaire::column::control_column;
use serde_json::Value;
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
    /// The responses that have a published text, with their group, by question.
    published: BTreeMap<String, HashMap<String, Option<OptionCode>>>,
}

/// The documents as the rows give them.
pub(super) struct ComputedThemes {
    pub(super) themes: ThemesDocument,
    pub(super) method: MethodDocument,
}

impl CodingFiles {
    pub(super) fn read_package(files: &PackageFiles<'_>) -> Result<Self, PackageReadError> {
        let (themes_document, method_document) = (files.json(THEMES)?, files.json(METHOD)?);
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
                (Some(group), Ok(set)) => counts.add(group.clone(), set, 1),
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
}

/// Computes the two documents. What the rows cannot tell is copied: the versions of frames, the numbers of coders, the seeds.
pub(super) fn recompute_themes(files: &CodingFiles, problems: &mut Vec<String>) -> ComputedThemes {
    let groups: Vec<OptionCode> = files.themes.groups.iter().filter_map(|group| OptionCode::parse(group)).collect();
    let none = CodedUnits::new();
    let (mut questions, mut method) = (Vec::new(), Vec::new());
    for stated in &files.themes.questions {
        let question = stated.question.as_str();
        let units = files.units.get(question).unwrap_or(&none);
        let stated_method = files.method.questions.iter().find(|method| method.question == question);
        let reliability = stated_method.and_then(|method| method.reliability.as_ref());
        let least_alpha = reliability.map_or(LEAST_ALPHA, |reliability| reliability.least_alpha);
        let texts = files.published.get(question).map_or(0, HashMap::len) as u64;
        let counts = files.counts(question, problems);
        let QuestionThemes { frame_version, coders, .. } = *stated;
        let double_coded = &CountedUnits::from_units(units);
        let facts = QuestionFacts { question, frame_version, texts, coders, double_coded, least_alpha };
        questions.push(question_themes(&facts, &groups, &counts));
        let seed = reliability.map(|reliability| reliability.seed.as_str()).unwrap_or_default();
        method.push(QuestionMethod {
            question: question.to_owned(),
            frame_version,
            texts,
            coded: counts.texts(),
            to_settle: stated_method.map_or(0, |method| method.to_settle),
            coders,
            reliability: ReliabilityMethod::from_units(units, seed, least_alpha),
        });
    }
    let known = |question: &&String| !files.themes.questions.iter().any(|stated| stated.question == **question);
    let strange = files.codings.keys().chain(files.units.keys()).filter(known);
    problems.extend(strange.map(|question| format!("{THEMES}: there are codes of {question}, and no figures")));
    ComputedThemes {
        themes: ThemesDocument { questions, ..files.themes.clone() },
        method: MethodDocument { form: files.method.form.clone(), questions: method },
    }
}

/// Finds the texts that the rows publish, with the group of each respondent.
fn published_texts(
    files: &PackageFiles<'_>,
    themes: &ThemesDocument,
) -> Result<BTreeMap<String, HashMap<String, Option<OptionCode>>>, PackageReadError> {
    let mut rows = files.csv(CSV)?;
    let columns = Columns::read(CSV, &mut rows)?;
    let id = columns.index_of("response_id")?;
    let group = themes.breakdown.as_ref().map(|question| columns.index_of(&control_column(question))).transpose()?;
    let controls = themes.questions.iter().map(|stated| &stated.question);
    let controls: Vec<(&String, usize)> = controls
        .map(|control| Ok((control, columns.index_of(&control_column(control))?)))
        .collect::<Result<_, PackageReadError>>()?;
    let mut published: BTreeMap<String, HashMap<String, Option<OptionCode>>> = BTreeMap::new();
    let mut row = csv::StringRecord::new();
    while read_row(CSV, &mut rows, &mut row)? {
        for (control, at) in &controls {
            if !row[*at].is_empty() && row[*at] != *MARKER {
                let group = group.and_then(|at| OptionCode::parse(&row[at]));
                published.entry((*control).clone()).or_default().insert(row[id].to_owned(), group);
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
