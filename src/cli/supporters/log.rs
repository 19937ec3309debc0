//! `consultation supporters log`: prints every decision ever made, in order.

use super::output::{Format, Output, array};
use crate::cli::Failure;
use crate::cli::table::{plain, table};
use crate::store::Decision;
use clap::Args;
use jiff::Timestamp;
use serde::Serialize;

/// How many decisions are read from the store at once.
const PAGE: u32 = 500;

#[derive(Args)]
pub(super) struct Log {
    #[command(flatten)]
    output: Output,
}

/// A decision as JSON.
#[derive(Serialize)]
pub(super) struct DecisionJson<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    response_id: Option<&'a str>,
    verdict: &'static str,
    by: &'a str,
    at: Option<Timestamp>,
    note: &'a str,
}

impl Log {
    pub(super) async fn run(self) -> Result<(), Failure> {
        let (form, store) = self.output.source.open().await?;
        let mut decisions: Vec<(i64, Decision)> = Vec::new();
        loop {
            let after = decisions.last().map_or(0, |(number, _)| *number);
            let page = store.decision_log(form.id().as_str(), after, PAGE).await.map_err(Failure::runtime)?;
            if page.is_empty() {
                break;
            }
            decisions.extend(page);
        }
        match self.output.format {
            Format::Json => array(decisions.iter().map(|(number, decision)| DecisionJson {
                number: Some(*number),
                response_id: Some(&decision.response_id),
                ..decision_json(decision)
            })),
            Format::Table => table(&decisions.iter().map(|(_, decision)| logged(decision)).collect::<Vec<_>>()),
        }
    }
}

pub(super) fn decision_json(decision: &Decision) -> DecisionJson<'_> {
    let Decision { verdict, note, by, at, .. } = decision;
    let at = Timestamp::from_millisecond(*at).ok();
    DecisionJson { number: None, response_id: None, verdict: verdict.name(), by, at, note }
}

fn logged(decision: &Decision) -> [String; 5] {
    // A store that was changed by hand may name an instant that no clock shows. The decision is then printed without it.
    let at = Timestamp::from_millisecond(decision.at).map(|at| at.to_string()).unwrap_or_default();
    let verdict = decision.verdict.name().to_owned();
    [at, plain(&decision.by), verdict, decision.response_id.clone(), plain(&decision.note)]
}
