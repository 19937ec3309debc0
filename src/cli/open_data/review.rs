//! `consultation open-data review …`: the review by command. Texts and decisions are data; the rest goes to stderr.

mod list;

use super::{Failure, Source, web};
use crate::open_data::desk::{Desk, DeskError, FreeText, Ruling};
use crate::open_data::standing::Standing;
use crate::server::store::Verdict;
use clap::{Args, Subcommand};
use jiff::Timestamp;
use std::net::SocketAddr;

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Review {
    /// Review on a page of this machine, at a loopback address; a free port is chosen without one
    #[arg(long, value_name = "ADDRESS", num_args = 0..=1, default_missing_value = "127.0.0.1:0")]
    serve: Option<SocketAddr>,
    /// Language of the page
    #[arg(long, value_name = "TAG", default_value = "fr")]
    language: String,
    #[command(flatten)]
    source: Source,
    #[command(flatten)]
    hand: Hand,
    #[command(subcommand)]
    command: Option<Command>,
}

/// Whose decisions they are.
#[derive(Args)]
struct Hand {
    /// Name that the review log keeps with each decision
    #[arg(long, env = "USER", value_name = "NAME", default_value = "operator")]
    by: String,
}

#[derive(Subcommand)]
enum Command {
    /// Write the texts that wait for a decision
    List(list::List),
    /// Write every decision ever made, in order
    Log(list::Log),
    /// Publish a text as it is
    Accept {
        #[command(flatten)]
        text: Option<Text>,
        /// Every text in which nothing is flagged and that nobody decided on; each is written out
        #[arg(long, conflicts_with_all = ["response", "control"], required_unless_present = "response")]
        unflagged: bool,
        #[command(flatten)]
        remark: Remark,
        #[command(flatten)]
        hand: Hand,
        #[command(flatten)]
        source: Source,
    },
    /// Publish a text without some passages
    Redact {
        #[command(flatten)]
        text: Text,
        /// Where each passage begins and ends, in characters from 0: FROM TO …
        #[arg(value_name = "FROM TO", required_unless_present = "flagged")]
        spans: Vec<u32>,
        /// Hide every flagged passage
        #[arg(long)]
        flagged: bool,
        #[command(flatten)]
        remark: Remark,
        #[command(flatten)]
        hand: Hand,
        #[command(flatten)]
        source: Source,
    },
    /// Do not publish a text
    Withhold {
        #[command(flatten)]
        text: Text,
        #[command(flatten)]
        remark: Remark,
        #[command(flatten)]
        hand: Hand,
        #[command(flatten)]
        source: Source,
    },
    /// Add a note to a text and leave its decision as it is
    Note {
        #[command(flatten)]
        text: Text,
        /// What to keep in mind
        note: String,
        #[command(flatten)]
        hand: Hand,
        #[command(flatten)]
        source: Source,
    },
}

/// Which text.
#[derive(Args)]
struct Text {
    /// Id of the response
    response: String,
    /// Control that the text was written in, such as 1a or 2c-other
    control: String,
}

/// What is said of a decision.
#[derive(Args)]
struct Remark {
    /// Why
    #[arg(long, default_value = "", hide_default_value = true)]
    note: String,
    /// Publish the flagged passages that stay visible
    #[arg(long)]
    despite_flags: bool,
}

impl Review {
    pub(super) async fn run(self) -> Result<(), Failure> {
        match self.command {
            Some(command) => command.run().await,
            None => {
                let address =
                    self.serve.ok_or_else(|| Failure::setting("say what to do: list, accept, redact, … or --serve"))?;
                web::serve(address, &self.source, &self.language, self.hand.by).await
            }
        }
    }
}

impl Command {
    async fn run(self) -> Result<(), Failure> {
        match self {
            Self::List(list) => list.run().await,
            Self::Log(log) => log.run().await,
            Self::Accept { text, remark, hand, source, .. } => {
                let desk = desk(&source).await?;
                match text {
                    Some(text) => decide(&desk, &text, hand, remark, |_| Ok(Verdict::Accepted)).await,
                    None => accept_unflagged(&desk, &remark, &hand).await,
                }
            }
            Self::Redact { text, spans, flagged, remark, hand, source } => {
                let given = pairs(&spans)?;
                let verdict = |text: &FreeText| {
                    let flags = text.flags.iter().filter(|_| flagged).map(|flag| (flag.from, flag.to));
                    let spans: Vec<_> = given.iter().copied().chain(flags).collect();
                    if spans.is_empty() {
                        Err(Failure::work("nothing is flagged in this text"))
                    } else {
                        Ok(Verdict::Redacted(spans))
                    }
                };
                decide(&desk(&source).await?, &text, hand, remark, verdict).await
            }
            Self::Withhold { text, remark, hand, source } => {
                decide(&desk(&source).await?, &text, hand, remark, |_| Ok(Verdict::Withheld)).await
            }
            Self::Note { text, note, hand, source } => {
                let desk = desk(&source).await?;
                let found = desk.text(&text.response, &text.control).await.map_err(Failure::work)?;
                desk.note(&found, note, hand.by, now()).await.map_err(Failure::work)
            }
        }
    }
}

/// The desk of the form that was asked for.
pub(super) async fn desk(source: &Source) -> Result<Desk, Failure> {
    let (_, form, store) = source.open_with_site().await?;
    Ok(Desk::new(form, store))
}

pub(super) fn now() -> i64 {
    Timestamp::now().as_millisecond()
}

/// Decides on a text, and shows what is published of it from now on.
async fn decide(
    desk: &Desk,
    text: &Text,
    hand: Hand,
    remark: Remark,
    verdict: impl FnOnce(&FreeText) -> Result<Verdict, Failure>,
) -> Result<(), Failure> {
    let found = desk.text(&text.response, &text.control).await.map_err(Failure::work)?;
    let verdict = verdict(&found)?;
    let shown = found.published(&verdict);
    let Remark { note, despite_flags } = remark;
    desk.decide(&found, Ruling { verdict, note, by: hand.by, at: now(), despite_flags })
        .await
        .map_err(Failure::work)?;
    list::line(&shown)
}

async fn accept_unflagged(desk: &Desk, remark: &Remark, hand: &Hand) -> Result<(), Failure> {
    let mut after = String::new();
    loop {
        let readings = desk.page(&after).await.map_err(Failure::work)?;
        let Some(last) = readings.last() else { return Ok(()) };
        after.clone_from(&last.response_id);
        for text in readings.iter().flat_map(|reading| &reading.texts).filter(|text| is_plain(text)) {
            list::line(&format!("{} {}\t{}", text.response_id, text.control, text.text))?;
            let ruling = Ruling {
                verdict: Verdict::Accepted,
                note: remark.note.clone(),
                by: hand.by.clone(),
                at: now(),
                despite_flags: false,
            };
            match desk.decide(text, ruling).await {
                // Withdrawn meanwhile: there is nothing left to decide.
                Ok(()) | Err(DeskError::Store(crate::server::store::StoreError::Gone)) => {}
                Err(error) => return Err(Failure::work(error)),
            }
        }
    }
}

/// Whether nothing is flagged in a text that nobody decided on.
pub(super) fn is_plain(text: &FreeText) -> bool {
    text.flags.is_empty() && !matches!(text.standing, Standing::Decided(_))
}

fn pairs(spans: &[u32]) -> Result<Vec<(u32, u32)>, Failure> {
    let pair = |pair: &[u32]| match pair {
        [from, to] => Ok((*from, *to)),
        _ => Err(Failure::setting("give each passage by two numbers: where it begins and where it ends")),
    };
    spans.chunks(2).map(pair).collect()
}
