//! `consultation themes suggestions`: what suggestions are worth on a form's own codings, or on texts made by the machine whose themes are
//! known, and what coders made of them.

use super::agreement::figure;
use crate::cli::Failure;
use crate::cli::form_args::FormArgs;
use crate::cli::stdout::print_data_line;
use crate::cli::table::table;
use crate::coding::suggestion::{CodedText, SuggestionWorth, suggestion_worth};
use crate::coding::synthetic_texts::{synthetic_frame, synthetic_languages, synthetic_text};
use crate::synthesis::{SynthesisService, Taken};
use clap::Args;

/// The question about which synthetic texts are.
const SYNTHETIC: &str = "1a";

#[derive(Args)]
pub(super) struct Suggestions {
    /// In place of the form's codings, so many texts of each language as `demo` makes them, whose themes are known
    #[arg(long, value_name = "N")]
    synthetic: Option<u64>,
    /// Which synthetic texts: the same seed makes the same ones
    #[arg(long, value_name = "SEED", default_value_t = 1, requires = "synthetic")]
    seed: u64,
    #[command(flatten)]
    form: FormArgs,
}

impl Suggestions {
    pub(super) async fn run(&self) -> Result<(), Failure> {
        match self.synthetic {
            Some(texts) => self.measure_synthetic(texts),
            None => self.measure_store().await,
        }
    }

    /// Prints the figures of texts of all languages in turn.
    fn measure_synthetic(&self, texts: u64) -> Result<(), Failure> {
        let mut all = Vec::new();
        for number in 0..texts {
            for tag in synthetic_languages() {
                let made = synthetic_text(tag, SYNTHETIC, self.seed.wrapping_mul(1_000_000).wrapping_add(number));
                let coded =
                    made.map(|made| CodedText { id: format!("{tag}-{number}"), text: made.text, codes: made.codes });
                all.extend(coded.map(|coded| (tag.to_owned(), coded)));
            }
        }
        let worth = suggestion_worth(&synthetic_frame(SYNTHETIC), &all);
        let rows = worth.iter().map(|(tag, worth)| row(SYNTHETIC, tag, worth));
        table(&std::iter::once(header()).chain(rows).collect::<Vec<_>>())
    }

    /// Prints for each question with enough coded texts, and each language, the figures of held-out texts; then, for each question, what
    /// coders made of suggestions that they saw and of some that were hidden from them.
    async fn measure_store(&self) -> Result<(), Failure> {
        let (form, store) = self.form.open().await?;
        let service = SynthesisService::new(form, store);
        let mut rows = vec![header()];
        let mut taken = Vec::new();
        for history in service.frames().await.map_err(Failure::runtime)? {
            let measured = service.suggestions_measured(&history.frame).await.map_err(Failure::runtime)?;
            let control = history.frame.question();
            rows.extend(measured.worth.iter().map(|(locale, worth)| row(control, locale, worth)));
            taken.push((control.to_owned(), measured.shown, measured.hidden));
        }
        table(&rows)?;
        for (control, shown, hidden) in taken {
            for (name, taken) in [("shown", shown), ("hidden", hidden)] {
                if taken.codings > 0 {
                    print_taken(&control, name, taken)?;
                }
            }
        }
        Ok(())
    }
}

fn header() -> [String; 10] {
    let names = [
        "question",
        "language",
        "texts",
        "recall@3",
        "recall@5",
        "precision@1",
        "precision@3",
        "suggested",
        "prior@3",
        "prior@5",
    ];
    names.map(str::to_owned)
}

fn row(control: &str, locale: &str, worth: &SuggestionWorth) -> [String; 10] {
    let share = |share: f64| figure(Some(share));
    [
        control.to_owned(),
        locale.to_owned(),
        worth.texts.to_string(),
        share(worth.recall_at_3),
        share(worth.recall_at_5),
        share(worth.precision_at_1),
        share(worth.precision_at_3),
        share(worth.with_suggestion),
        share(worth.prior_recall_at_3),
        share(worth.prior_recall_at_5),
    ]
}

fn print_taken(control: &str, name: &str, taken: Taken) -> Result<(), Failure> {
    print_data_line(format_args!(
        "{control}: {name} to coders of {} text(s): {} of the suggested themes given, {} of the given themes suggested",
        taken.codings,
        figure(taken.precision()),
        figure(taken.recall())
    ))
}
