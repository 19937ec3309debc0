//! `consultation themes suggestions`: what suggestions are worth on a form's own codings, and what coders made of them.

use super::agreement::figure;
use crate::cli::Failure;
use crate::cli::form_args::FormArgs;
use crate::cli::stdout::print_data_line;
use crate::cli::table::table;
use crate::coding::suggestion::SuggestionWorth;
use crate::synthesis::{SynthesisService, Taken};
use clap::Args;

#[derive(Args)]
pub(super) struct Suggestions {
    #[command(flatten)]
    form: FormArgs,
}

impl Suggestions {
    /// Prints for each question with enough coded texts, and each language, the figures of held-out texts; then, for each question, what
    /// coders made of suggestions that they saw and of some that were hidden from them.
    pub(super) async fn run(&self) -> Result<(), Failure> {
        let (form, store) = self.form.open().await?;
        let service = SynthesisService::new(form, store);
        let header = [
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
        let mut rows = vec![header.map(str::to_owned)];
        let mut taken = Vec::new();
        for history in service.frames().await.map_err(Failure::runtime)? {
            let measured = service.suggestions_measured(&history.frame).await.map_err(Failure::runtime)?;
            let control = history.frame.question();
            let held_out = measured.worth.iter().filter(|(_, worth)| worth.texts > 0);
            rows.extend(held_out.map(|(locale, worth)| row(control, locale, worth)));
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
