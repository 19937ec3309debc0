//! Writes the files about themes.

use super::rows::{CodedRows, QuestionRows};
use super::schema::{CODING_COLUMNS, RELIABILITY_COLUMNS, THEME_COLUMNS};
use crate::coding::ReservedCode;
use crate::coding::agreement::{CodedUnits, CountedUnits};
use crate::coding::figures::{
    MethodDocument, QuestionFacts, QuestionFigures, QuestionMethod, ReliabilityMethod, SampleMethod, SampledStratum,
    ThemesDocument, fold_rare, question_estimates, question_themes,
};
use crate::coding::frame::Theme;
use crate::export::row_writer::{ExportFormat, RowWriter, WriteError};
use crate::i18n::{Key, key};
use crate::open_data::package::staging::Staging;
use crate::open_data::package::{CODINGS, METHOD, RELIABILITY, THEMES, write_json};
use crate::site::FormMessages;
use crate::synthesis::CodedQuestion;
use questionnaire::{Form, OptionCode};
use std::fs::File;
use std::io::{BufWriter, Write};

/// Returns the name of the file with the words of the themes in a language.
pub(in crate::open_data::package) fn themes_table_name(words: &FormMessages) -> String {
    format!("themes-{}.csv", words.locale())
}

/// Writes the files, and returns the figures of the themes in the order of the form: estimates, where a sample is coded.
pub(in crate::open_data::package) fn write_coding_files(
    form: &Form,
    words: &[FormMessages],
    rows: &CodedRows<'_>,
    staging: &Staging,
) -> Result<Vec<QuestionFigures>, WriteError> {
    let units: Vec<CodedUnits> = rows.questions.iter().map(published_units).collect();
    write_table(staging, CODINGS, &CODING_COLUMNS, |write| {
        for rows in &rows.questions {
            let frequent = rows.frequent_codes();
            for row in &rows.rows {
                for code in fold_rare(&row.codes, &frequent).codes() {
                    write(&[&row.response_id, rows.question.frame.question(), code.name()])?;
                }
            }
        }
        Ok(())
    })?;
    write_table(staging, RELIABILITY, &RELIABILITY_COLUMNS, |write| {
        for (rows, units) in rows.questions.iter().zip(&units) {
            for (unit, codings) in units {
                for (coder, set) in codings {
                    for code in set.codes() {
                        write(&[rows.question.frame.question(), unit, coder, code.name()])?;
                    }
                }
            }
        }
        Ok(())
    })?;
    for words in words {
        write_table(staging, &themes_table_name(words), &THEME_COLUMNS, |write| write_words(rows, words, write))?;
    }
    let groups: &[OptionCode] = form.breakdown().map_or(&[], |(_, choice)| choice.options.codes());
    let of_question = |(rows, units): (&QuestionRows<'_>, &CodedUnits)| {
        figures(rows, &CountedUnits::from_units(units), groups, form.least_agreement())
    };
    let themes: Vec<QuestionFigures> = rows.questions.iter().zip(&units).map(of_question).collect();
    let document = ThemesDocument::new(
        form.id().clone(),
        groups.iter().map(ToString::to_string).collect(),
        form.breakdown().map(|(question, _)| question.id().to_string()),
        themes.clone(),
    );
    write_json(staging, THEMES, &document)?;
    let method =
        rows.questions.iter().zip(&units).map(|(rows, units)| method(rows, units, form.least_agreement())).collect();
    write_json(staging, METHOD, &MethodDocument { form: form.id().clone(), questions: method })?;
    Ok(themes)
}

/// The first codings of the texts that the package publishes, with every rare code as `other`.
fn published_units(rows: &QuestionRows<'_>) -> CodedUnits {
    let frequent = rows.frequent_codes();
    let units = rows.double.units.iter().filter(|(unit, _)| rows.double_coded.contains(unit.as_str()));
    units
        .map(|(unit, codings)| {
            let folded = codings.iter().map(|(coder, set)| (coder.clone(), fold_rare(set, &frequent)));
            (unit.clone(), folded.collect())
        })
        .collect()
}

fn figures(
    rows: &QuestionRows<'_>,
    double_coded: &CountedUnits,
    groups: &[OptionCode],
    least_alpha: f64,
) -> QuestionFigures {
    let QuestionRows { question: CodedQuestion { frame, coders, sample, .. }, texts, .. } = rows;
    let (question, frame_version, texts, coders) = (frame.question(), frame.version(), *texts, *coders);
    let facts = QuestionFacts { question, frame_version, texts, coders, double_coded, least_alpha };
    match sample.as_ref().zip(rows.strata()) {
        Some((sample, strata)) => {
            let strata: Vec<SampledStratum> = strata.into_values().collect();
            QuestionFigures::Sample(question_estimates(&facts, &sample.sample.seed, groups, &strata))
        }
        None => QuestionFigures::All(question_themes(&facts, groups, &rows.counts())),
    }
}

fn method(rows: &QuestionRows<'_>, units: &CodedUnits, least_alpha: f64) -> QuestionMethod {
    QuestionMethod {
        question: rows.question.frame.question().to_owned(),
        frame_version: rows.question.frame.version(),
        texts: rows.texts,
        sample: rows
            .strata()
            .zip(rows.question.sample.as_ref())
            .map(|(strata, sample)| SampleMethod::from_strata(&sample.sample.seed, &strata)),
        coded: rows.rows.len() as u64,
        to_settle: rows.to_settle,
        coders: rows.question.coders,
        reliability: ReliabilityMethod::from_units(units, &rows.double.seed, least_alpha),
    }
}

/// Writes the words of the themes in use, and of the codes that every question has.
fn write_words(
    rows: &CodedRows<'_>,
    words: &FormMessages,
    write: &mut dyn FnMut(&[&str]) -> Result<(), WriteError>,
) -> Result<(), WriteError> {
    for rows in &rows.questions {
        let frame = &rows.question.frame;
        let version = frame.version().to_string();
        for theme in frame.themes_in_use() {
            let cells = theme_cells(theme, words.locale());
            let [parent, heading, language, label, definition, include, exclude] = cells.each_ref().map(String::as_str);
            let (question, id) = (frame.question(), theme.id.as_str());
            write(&[question, id, parent, heading, language, label, definition, include, exclude, &version])?;
        }
        for code in ReservedCode::ALL {
            let label = words.message(reserved_words(code));
            let language = words.locale();
            write(&[frame.question(), code.name(), "", "0", language, &label, "", "", "", &version])?;
        }
    }
    Ok(())
}

fn theme_cells(theme: &Theme, tag: &str) -> [String; 7] {
    let language = theme.shown_language(tag).unwrap_or_default();
    let wording = theme.wording.get(language).cloned().unwrap_or_default();
    let parent = theme.parent.as_ref().map(ToString::to_string).unwrap_or_default();
    let heading = if theme.heading { "1" } else { "0" };
    let cells = [&wording.label, &wording.definition, &wording.include, &wording.exclude].map(Clone::clone);
    let [label, definition, include, exclude] = cells;
    [parent, heading.to_owned(), language.to_owned(), label, definition, include, exclude]
}

/// Returns the key of the built-in message that is the label of a reserved code.
pub fn reserved_words(code: ReservedCode) -> Key {
    match code {
        ReservedCode::Other => key::RESULTS_THEME_OTHER,
        ReservedCode::NoAnswerInIt => key::RESULTS_THEME_NO_ANSWER,
        ReservedCode::Unclear => key::RESULTS_THEME_UNCLEAR,
    }
}

/// Writes a table by a function that is given what writes a row.
fn write_table(
    staging: &Staging,
    name: &str,
    columns: &[&str],
    rows: impl FnOnce(&mut dyn FnMut(&[&str]) -> Result<(), WriteError>) -> Result<(), WriteError>,
) -> Result<(), WriteError> {
    let mut file = BufWriter::new(File::create(staging.path(name))?);
    let mut table = RowWriter::new(ExportFormat::Csv, columns, &mut file)?;
    rows(&mut |cells| table.row(columns, cells))?;
    table.finish()?;
    Ok(file.flush()?)
}
