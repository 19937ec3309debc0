//! Collects the codes of the texts as the rows of a package are written. Only a text that the package publishes has codes in it.

use crate::coding::figures::{CodedCounts, SampledStratum};
use crate::coding::{Code, CodeSet};
use crate::open_data::package::CodingOfQuestion;
use crate::review::redaction::MARKER;
use crate::review::{ResponseUnderReview, ReviewService};
use crate::store::{StoreError, TextCodes};
use crate::synthesis::{CodedQuestion, Counted, DoubleCodings, counted_codes};
use questionnaire::OptionCode;
use questionnaire::tally::group_of;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The codes of the published texts of a package. Their number is that of the texts that people have coded, so memory grows with
/// their work and not with the responses.
pub(in crate::open_data::package) struct CodedRows<'q> {
    pub(super) questions: Vec<QuestionRows<'q>>,
}

/// The codes of the texts of one question.
pub(super) struct QuestionRows<'q> {
    pub(super) question: &'q CodedQuestion,
    /// The first codings of the texts that two people coded.
    pub(super) double: &'q DoubleCodings,
    /// The texts that were drawn to be coded in place of all, with their strata.
    drawn: &'q BTreeMap<String, String>,
    /// The position of the texts among the cells of a row.
    column: usize,
    /// The number of published texts.
    pub(super) texts: u64,
    /// The number of texts on which coders differ.
    pub(super) to_settle: u64,
    /// The published texts whose codes count.
    pub(super) rows: Vec<CodedRow>,
    /// The published texts that two people coded, whether or not they agree.
    pub(super) double_coded: BTreeSet<String>,
}

/// A published text with its codes.
pub(super) struct CodedRow {
    pub(super) response_id: String,
    pub(super) locale: String,
    pub(super) group: Option<OptionCode>,
    /// The stratum of a text that was drawn.
    stratum: Option<String>,
    pub(super) codes: CodeSet,
}

/// The codes that the store keeps, by response and control.
type CodesByText = HashMap<(String, String), String>;

impl<'q> CodedRows<'q> {
    pub(in crate::open_data::package) fn new(service: &ReviewService, questions: &'q [CodingOfQuestion]) -> Self {
        let rows = |CodingOfQuestion { question, double, drawn }: &'q CodingOfQuestion| {
            let control = question.frame.question();
            let mut columns = service.columns.iter();
            let column = columns.position(|column| column.text_control().as_deref() == Some(control))?;
            Some(QuestionRows {
                question,
                double,
                drawn,
                column,
                texts: 0,
                to_settle: 0,
                rows: Vec::new(),
                double_coded: BTreeSet::new(),
            })
        };
        Self { questions: questions.iter().filter_map(rows).collect() }
    }

    /// Reads the codes of these responses.
    pub(in crate::open_data::package) async fn codes_of(
        &self,
        service: &ReviewService,
        readings: &[ResponseUnderReview],
    ) -> Result<CodesByText, StoreError> {
        if self.questions.is_empty() {
            return Ok(CodesByText::new());
        }
        let ids: Vec<String> = readings.iter().map(|reading| reading.response_id.clone()).collect();
        let codes = service.store.text_codes(service.form.id().as_str(), &ids).await?;
        let entry = |TextCodes { response_id, control, codes }| ((response_id, control), codes);
        Ok(codes.into_iter().map(entry).collect())
    }

    /// Takes the row of a response into account; `cells` are those that are published.
    pub(in crate::open_data::package) fn record(
        &mut self,
        service: &ReviewService,
        reading: &ResponseUnderReview,
        cells: &[String],
        codes: &CodesByText,
    ) {
        for rows in &mut self.questions {
            let is_published = cells.get(rows.column).is_some_and(|cell| !cell.is_empty() && cell != MARKER);
            if !is_published {
                continue;
            }
            rows.texts += 1;
            if rows.double.units.contains_key(&reading.response_id) {
                rows.double_coded.insert(reading.response_id.clone());
            }
            let stratum = rows.drawn.get(&reading.response_id);
            if rows.question.sample.is_some() && stratum.is_none() {
                continue;
            }
            let frame = &rows.question.frame;
            let key = (reading.response_id.clone(), frame.question().to_owned());
            match codes.get(&key).map_or(Counted::Waiting, |codes| counted_codes(frame, codes)) {
                Counted::Waiting => {}
                Counted::ToSettle => rows.to_settle += 1,
                Counted::Codes(codes) => rows.rows.push(CodedRow {
                    response_id: reading.response_id.clone(),
                    locale: reading.locale.clone(),
                    group: group_of(&service.form, &reading.answers(&service.form)),
                    stratum: stratum.cloned(),
                    codes,
                }),
            }
        }
    }
}

impl QuestionRows<'_> {
    /// The texts by group and codes.
    pub(super) fn counts(&self) -> CodedCounts {
        let mut counts = CodedCounts::default();
        for row in &self.rows {
            counts.add(row.group.clone(), row.codes.clone(), 1);
        }
        counts
    }

    /// The strata of the sample with the codes of its texts; `None` where all texts are to be coded.
    pub(super) fn strata(&self) -> Option<BTreeMap<String, SampledStratum>> {
        let sample = self.question.sample.as_ref()?;
        let empty = |own: &SampledStratum| SampledStratum { counts: CodedCounts::default(), ..*own };
        let mut strata: BTreeMap<String, SampledStratum> =
            sample.strata.iter().map(|(stratum, own)| (stratum.clone(), empty(own))).collect();
        for row in &self.rows {
            if let Some(own) = row.stratum.as_ref().and_then(|stratum| strata.get_mut(stratum)) {
                own.counts.add(row.group.clone(), row.codes.clone(), 1);
            }
        }
        Some(strata)
    }

    /// The codes that five texts or more have.
    pub(super) fn frequent_codes(&self) -> BTreeSet<Code> {
        self.counts().frequent_codes()
    }
}
