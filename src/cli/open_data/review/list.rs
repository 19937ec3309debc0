//! `consultation open-data review list` and `log`: prints texts and decisions, as text or as JSON.

use super::{Failure, FormArgs, open_review};
use crate::cli::passed_over::PassedOver;
use crate::cli::stdout::print_data_line;
use crate::review::scan::Flag;
use crate::review::status::ReviewStatus;
use crate::review::{FreeText, ReviewError};
use crate::store::{Review, ReviewAct, Verdict};
use clap::{Args, ValueEnum};
use futures::TryStreamExt;
use jiff::Timestamp;
use serde::Serialize;

#[derive(Args)]
pub(super) struct List {
    /// Write every text, decided or not
    #[arg(long)]
    all: bool,
    /// Write only texts in which something is flagged
    #[arg(long)]
    flagged: bool,
    #[command(flatten)]
    output: Output,
}

#[derive(Args)]
pub(super) struct Log {
    #[command(flatten)]
    output: Output,
}

#[derive(Args)]
struct Output {
    /// How to write them; JSON is one object a line
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(flatten)]
    source: FormArgs,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// A text as JSON.
#[derive(Serialize)]
struct TextRow<'a> {
    response_id: &'a str,
    locale: &'a str,
    control: &'a str,
    text: &'a str,
    flags: &'a [Flag],
    // Other programs know the status by this name.
    #[serde(rename = "standing")]
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    redacted: Option<&'a [(u32, u32)]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<Timestamp>,
}

/// A decision as JSON.
#[derive(Serialize)]
struct Entry<'a> {
    number: i64,
    at: Option<Timestamp>,
    by: &'a str,
    response_id: &'a str,
    control: &'a str,
    verdict: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    redacted: Option<&'a [(u32, u32)]>,
    note: &'a str,
}

impl List {
    pub(super) async fn run(self) -> Result<(), Failure> {
        let service = open_review(&self.output.source).await?;
        let (mut pages, mut unreadable) = (service.pages_after(""), PassedOver::default());
        while let Some(page) = pages.try_next().await.map_err(Failure::runtime)? {
            page.damaged.into_iter().for_each(|id| unreadable.name(ReviewError::Damaged(id)));
            for text in page.read.iter().flat_map(|reading| &reading.texts).filter(|text| self.wants(text)) {
                print_data_line(match self.output.format {
                    Format::Json => json(&described(text))?,
                    Format::Text => format_text(text),
                })?;
            }
        }
        unreadable.end()
    }

    fn wants(&self, text: &FreeText) -> bool {
        (self.all || !matches!(text.status, ReviewStatus::Decided(_))) && (!self.flagged || !text.flags.is_empty())
    }
}

impl Log {
    pub(super) async fn run(self) -> Result<(), Failure> {
        let (_, form, store) = self.output.source.open_with_site().await?;
        let mut after = 0;
        loop {
            let reviews = store.review_log(form.id().as_str(), after, 500).await.map_err(Failure::runtime)?;
            let Some((last, _)) = reviews.last() else { return Ok(()) };
            after = *last;
            for (number, review) in &reviews {
                let entry = entry(*number, review);
                print_data_line(match self.output.format {
                    Format::Json => json(&entry)?,
                    Format::Text => {
                        let at = entry.at.map(|at| at.to_string()).unwrap_or_default();
                        format!(
                            "{at} {} {} {} {} {}",
                            entry.by, entry.verdict, entry.response_id, entry.control, entry.note
                        )
                    }
                })?;
            }
        }
    }
}

fn json(value: &impl Serialize) -> Result<String, Failure> {
    serde_json::to_string(value).map_err(Failure::runtime)
}

fn described(text: &FreeText) -> TextRow<'_> {
    TextRow {
        response_id: &text.response_id,
        locale: &text.locale,
        control: &text.control,
        text: &text.text,
        flags: &text.flags,
        status: text.status.name(),
        redacted: match &text.status {
            ReviewStatus::Decided(Verdict::Redacted(spans)) => Some(spans),
            _ => None,
        },
        note: text.last().map(|last| last.note.as_str()),
        by: text.last().map(|last| last.by.as_str()),
        at: text.last().and_then(|last| Timestamp::from_millisecond(last.at).ok()),
    }
}

/// A text for people: its review status, the indented text, its flags.
fn format_text(text: &FreeText) -> String {
    let mut out = format!("{} {} ({})\n", text.response_id, text.control, text.status.name());
    for line in text.text.lines() {
        out.push_str(&format!("    {line}\n"));
    }
    for flag in &text.flags {
        let passage = text.passage(flag.from, flag.to);
        out.push_str(&format!("  {} {} {}: {passage:?}\n", flag.from, flag.to, flag.kind.name()));
    }
    out
}

fn entry(number: i64, review: &Review) -> Entry<'_> {
    let verdict = match &review.act {
        ReviewAct::Decision(verdict) => verdict.name(),
        ReviewAct::Note => "noted",
        ReviewAct::AskOpinion => "opinion-asked",
        ReviewAct::Undo => "undone",
    };
    let redacted = match review.act.verdict() {
        Some(Verdict::Redacted(spans)) => Some(spans.as_slice()),
        Some(Verdict::Accepted | Verdict::Withheld) | None => None,
    };
    let at = Timestamp::from_millisecond(review.at).ok();
    let Review { response_id, control, note, by, .. } = review;
    Entry { number, at, by, response_id, control, verdict, redacted, note }
}
