//! `consultation open-data review accept`, `redact`, `withhold` and `note`: decisions on one text, or on all unflagged ones.

use super::{Failure, FormArgs, ReviewerArgs, open_review};
use crate::cli::command_actor::signature;
use crate::cli::passed_over::PassedOver;
use crate::cli::stdout::print_data_line;
use crate::review::{Decision, FreeText, ReviewError, ReviewService, Reviewer};
use crate::store::timestamps::now_ms;
use crate::store::{StoreError, Verdict};
use clap::Args;
use futures::TryStreamExt;

#[derive(Args)]
pub(super) struct Accept {
    #[command(flatten)]
    text: Option<TextRef>,
    /// Every text in which nothing is flagged and that nobody decided on; each is written out
    #[arg(long, conflicts_with_all = ["response", "control"], required_unless_present = "response")]
    unflagged: bool,
    #[command(flatten)]
    grounds: DecisionArgs,
}

#[derive(Args)]
pub(super) struct Redact {
    #[command(flatten)]
    text: TextRef,
    /// Where each passage begins and ends, in characters from 0: FROM TO …
    #[arg(value_name = "FROM TO", required_unless_present = "flagged")]
    spans: Vec<u32>,
    /// Hide every flagged passage
    #[arg(long)]
    flagged: bool,
    #[command(flatten)]
    grounds: DecisionArgs,
}

#[derive(Args)]
pub(super) struct Withhold {
    #[command(flatten)]
    text: TextRef,
    #[command(flatten)]
    grounds: DecisionArgs,
}

#[derive(Args)]
pub(super) struct Note {
    #[command(flatten)]
    text: TextRef,
    /// What to keep in mind
    note: String,
    #[command(flatten)]
    hand: ReviewerArgs,
    #[command(flatten)]
    source: FormArgs,
}

/// Which text.
#[derive(Args)]
struct TextRef {
    /// Id of the response
    response: String,
    /// Control that the text was written in, such as 1a or 2c-other
    control: String,
}

/// What is said of a decision, by whom, and where it is kept.
#[derive(Args)]
struct DecisionArgs {
    /// Why
    #[arg(long, default_value = "", hide_default_value = true)]
    note: String,
    /// Publish the flagged passages that stay visible
    #[arg(long)]
    despite_flags: bool,
    #[command(flatten)]
    hand: ReviewerArgs,
    #[command(flatten)]
    source: FormArgs,
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
        let given = parse_spans(&self.spans)?;
        let verdict = |text: &FreeText| {
            let flags = text.flags.iter().filter(|_| self.flagged).map(|flag| (flag.from, flag.to));
            let spans: Vec<_> = given.iter().copied().chain(flags).collect();
            if spans.is_empty() {
                Err(Failure::runtime("nothing is flagged in this text"))
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
        let service = open_review(&self.source).await?;
        let found = self.text.find(&service).await?;
        service.add_note(&found, self.note, &self.hand.reviewer()).await.map_err(Failure::runtime)
    }
}

impl TextRef {
    async fn find(&self, service: &ReviewService) -> Result<FreeText, Failure> {
        service.text(&self.response, &self.control).await.map_err(Failure::runtime)
    }
}

impl DecisionArgs {
    /// Decides on a text, and prints the text that is published from now on.
    async fn decide(
        &self,
        text: &TextRef,
        verdict: impl FnOnce(&FreeText) -> Result<Verdict, Failure>,
    ) -> Result<(), Failure> {
        let service = open_review(&self.source).await?;
        let found = text.find(&service).await?;
        let verdict = verdict(&found)?;
        let shown = found.published_text(&verdict);
        service.decide(&found, self.decision(verdict), &self.hand.reviewer()).await.map_err(Failure::runtime)?;
        print_data_line(shown)
    }

    /// Accepts every text that is unflagged and undecided. A text that cannot be decided on is reported and the others
    /// continue.
    async fn accept_unflagged(&self) -> Result<(), Failure> {
        let service = open_review(&self.source).await?;
        let person = self.hand.reviewer().by.actor.to_string();
        let (mut pages, mut undecided) = (service.pages_after(""), PassedOver::default());
        while let Some(page) = pages.try_next().await.map_err(Failure::runtime)? {
            page.damaged.into_iter().for_each(|id| undecided.name(ReviewError::Damaged(id)));
            let texts = page.read.iter().flat_map(|reading| &reading.texts);
            for text in texts.filter(|text| text.is_unflagged_for(&person)) {
                match service.decide(text, self.decision(Verdict::Accepted), &self.hand.reviewer()).await {
                    Ok(()) => print_data_line(format_args!("{} {}\t{}", text.response_id, text.control, text.text))?,
                    // The response was withdrawn meanwhile, so nothing is left to decide.
                    Err(ReviewError::Store(StoreError::Gone)) => {}
                    Err(error) if service.is_store_ready().await => {
                        undecided.name(format_args!("{} {}: {error}", text.response_id, text.control));
                    }
                    Err(error) => return Err(Failure::runtime(error)),
                }
            }
        }
        undecided.end()
    }

    fn decision(&self, verdict: Verdict) -> Decision {
        Decision { verdict, note: self.note.clone(), despite_flags: self.despite_flags }
    }
}

impl ReviewerArgs {
    fn reviewer(&self) -> Reviewer {
        Reviewer { by: signature(&self.by), at: now_ms() }
    }
}

fn parse_spans(spans: &[u32]) -> Result<Vec<(u32, u32)>, Failure> {
    let pair = |pair: &[u32]| match pair {
        [from, to] => Ok((*from, *to)),
        _ => Err(Failure::usage("give each passage by two numbers: where it begins and where it ends")),
    };
    spans.chunks(2).map(pair).collect()
}
