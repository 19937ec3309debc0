//! `consultation open-data review accept`, `redact`, `withhold` and `note`: decisions on one text, or on all that are plain.

use super::{Failure, Hand, Source, desk};
use crate::cli::data::line;
use crate::cli::passed_over::PassedOver;
use crate::open_data::desk::{Desk, DeskError, FreeText, Ruling};
use crate::open_data::standing::Standing;
use crate::server::store::{StoreError, Verdict};
use clap::Args;
use jiff::Timestamp;

#[derive(Args)]
pub(super) struct Accept {
    #[command(flatten)]
    text: Option<Text>,
    /// Every text in which nothing is flagged and that nobody decided on; each is written out
    #[arg(long, conflicts_with_all = ["response", "control"], required_unless_present = "response")]
    unflagged: bool,
    #[command(flatten)]
    grounds: Grounds,
}

#[derive(Args)]
pub(super) struct Redact {
    #[command(flatten)]
    text: Text,
    /// Where each passage begins and ends, in characters from 0: FROM TO …
    #[arg(value_name = "FROM TO", required_unless_present = "flagged")]
    spans: Vec<u32>,
    /// Hide every flagged passage
    #[arg(long)]
    flagged: bool,
    #[command(flatten)]
    grounds: Grounds,
}

#[derive(Args)]
pub(super) struct Withhold {
    #[command(flatten)]
    text: Text,
    #[command(flatten)]
    grounds: Grounds,
}

#[derive(Args)]
pub(super) struct Note {
    #[command(flatten)]
    text: Text,
    /// What to keep in mind
    note: String,
    #[command(flatten)]
    hand: Hand,
    #[command(flatten)]
    source: Source,
}

/// Which text.
#[derive(Args)]
struct Text {
    /// Id of the response
    response: String,
    /// Control that the text was written in, such as 1a or 2c-other
    control: String,
}

/// What is said of a decision, by whom, and where it is kept.
#[derive(Args)]
struct Grounds {
    /// Why
    #[arg(long, default_value = "", hide_default_value = true)]
    note: String,
    /// Publish the flagged passages that stay visible
    #[arg(long)]
    despite_flags: bool,
    #[command(flatten)]
    hand: Hand,
    #[command(flatten)]
    source: Source,
}

impl Accept {
    pub(super) async fn run(self) -> Result<(), Failure> {
        match self.text {
            Some(text) => self.grounds.decide(&text, |_| Ok(Verdict::Accepted)).await,
            None => self.grounds.accept_unflagged().await,
        }
    }
}

impl Redact {
    pub(super) async fn run(self) -> Result<(), Failure> {
        let given = pairs(&self.spans)?;
        let verdict = |text: &FreeText| {
            let flags = text.flags.iter().filter(|_| self.flagged).map(|flag| (flag.from, flag.to));
            let spans: Vec<_> = given.iter().copied().chain(flags).collect();
            if spans.is_empty() {
                Err(Failure::work("nothing is flagged in this text"))
            } else {
                Ok(Verdict::Redacted(spans))
            }
        };
        self.grounds.decide(&self.text, verdict).await
    }
}

impl Withhold {
    pub(super) async fn run(self) -> Result<(), Failure> {
        self.grounds.decide(&self.text, |_| Ok(Verdict::Withheld)).await
    }
}

impl Note {
    pub(super) async fn run(self) -> Result<(), Failure> {
        let desk = desk(&self.source).await?;
        let found = self.text.find(&desk).await?;
        desk.note(&found, self.note, self.hand.by, now()).await.map_err(Failure::work)
    }
}

impl Text {
    async fn find(&self, desk: &Desk) -> Result<FreeText, Failure> {
        desk.text(&self.response, &self.control).await.map_err(Failure::work)
    }
}

impl Grounds {
    /// Decides on a text, and shows what is published of it from now on.
    async fn decide(
        &self,
        text: &Text,
        verdict: impl FnOnce(&FreeText) -> Result<Verdict, Failure>,
    ) -> Result<(), Failure> {
        let desk = desk(&self.source).await?;
        let found = text.find(&desk).await?;
        let verdict = verdict(&found)?;
        let shown = found.published(&verdict);
        desk.decide(&found, self.ruling(verdict)).await.map_err(Failure::work)?;
        line(shown)
    }

    /// Accepts what is plain, whatever becomes of one text among them.
    async fn accept_unflagged(&self) -> Result<(), Failure> {
        let desk = desk(&self.source).await?;
        let (mut after, mut undecided) = (String::new(), PassedOver::default());
        while let Some(page) = desk.readable(&after).await.map_err(Failure::work)? {
            page.damaged.into_iter().for_each(|id| undecided.name(DeskError::Damaged(id)));
            for text in page.read.iter().flat_map(|reading| &reading.texts).filter(|text| is_plain(text)) {
                match desk.decide(text, self.ruling(Verdict::Accepted)).await {
                    Ok(()) => line(format_args!("{} {}\t{}", text.response_id, text.control, text.text))?,
                    // Withdrawn meanwhile: there is nothing left to decide.
                    Err(DeskError::Store(StoreError::Gone)) => {}
                    Err(error) if desk.is_store_ready().await => {
                        undecided.name(format_args!("{} {}: {error}", text.response_id, text.control));
                    }
                    Err(error) => return Err(Failure::work(error)),
                }
            }
            after = page.last;
        }
        undecided.end()
    }

    fn ruling(&self, verdict: Verdict) -> Ruling {
        let (note, by) = (self.note.clone(), self.hand.by.clone());
        Ruling { verdict, note, by, at: now(), despite_flags: self.despite_flags }
    }
}

/// Whether nothing is flagged in a text that nobody decided on.
pub(in super::super) fn is_plain(text: &FreeText) -> bool {
    text.flags.is_empty() && !matches!(text.standing, Standing::Decided(_))
}

/// Now, as the log keeps it.
pub(in super::super) fn now() -> i64 {
    Timestamp::now().as_millisecond()
}

fn pairs(spans: &[u32]) -> Result<Vec<(u32, u32)>, Failure> {
    let pair = |pair: &[u32]| match pair {
        [from, to] => Ok((*from, *to)),
        _ => Err(Failure::setting("give each passage by two numbers: where it begins and where it ends")),
    };
    spans.chunks(2).map(pair).collect()
}
