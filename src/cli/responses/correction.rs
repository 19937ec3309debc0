//! `consultation responses correct`: one answer of the response of a receipt code is replaced, as its sender asked.

use super::super::command_actor::command_actor;
use super::super::form_args::FormArgs;
use super::super::letter_args::LetterArgs;
use super::super::{Failure, stdout};
use crate::cli::settings::WindowArgs;
use crate::server::corrections::{Correction, correct_answer};
use crate::server::found_response::response_of_code;
use clap::Args;
use questionnaire::{Form, Question};
use std::io;

/// Stands for the values on standard input, one a line.
const INPUT: &str = "-";

/// Which answer of which response, and what it becomes.
#[derive(Args)]
pub(super) struct CorrectionArgs {
    /// The receipt code, in any case, with or without dashes
    #[arg(value_name = "CODE")]
    code: String,
    /// The question or its field, as 7d or 2c-other
    #[arg(value_name = "QUESTION")]
    control: String,
    /// The answer: a text, or the codes of the options; `-` reads it from standard input, one value a line, as a private answer must
    /// be; without any, the response has no answer to the question
    #[arg(value_name = "VALUE")]
    values: Vec<String>,
    /// Why, for the audit log
    #[arg(long, value_name = "TEXT", value_parser = crate::cli::settings::reason)]
    reason: String,
    #[command(flatten)]
    letter: LetterArgs,
    #[command(flatten)]
    window: WindowArgs,
    #[command(flatten)]
    source: FormArgs,
}

impl CorrectionArgs {
    /// Prints the id of the response, because the operator may have to publish again.
    pub(super) async fn run(self) -> Result<(), Failure> {
        let (site, form, store) = self.source.open_with_site().await?;
        let values = self.typed_values(&form)?;
        let letters = self.letter.letters(self.window.windows(&site)?, store.as_ref()).await?;
        let found = response_of_code(store.as_ref(), &form, &self.code).await.map_err(Failure::runtime)?.stored;
        let (response_id, seen) = (found.response_id.as_str(), found.revision);
        let correction = Correction { response_id, seen, control: &self.control, values };
        let by = (command_actor(), self.reason.as_str());
        let corrected = correct_answer(store.as_ref(), &form, correction, by, letters.choice(&site)).await;
        corrected.map_err(Failure::runtime)?;
        store.close().await;
        stdout::print_data_line(response_id)
    }

    /// The values; those of a private answer are on standard input, where no other user of the machine sees them.
    fn typed_values(&self, form: &Form) -> Result<Vec<String>, Failure> {
        if self.values == [INPUT] {
            let lines = io::stdin().lines().collect::<Result<Vec<_>, _>>().map_err(Failure::runtime)?;
            return Ok(lines.into_iter().filter(|line| !line.is_empty()).collect());
        }
        if !self.values.is_empty() && form.question_for_control(&self.control).is_some_and(Question::is_private) {
            return Err(Failure::usage(format!(
                "{}: a private answer is read from standard input: write -",
                self.control
            )));
        }
        Ok(self.values.clone())
    }
}
