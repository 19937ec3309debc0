//! `consultation themes differing` and `settle`: the texts that two people coded differently, and what is decided on them.

use crate::cli::Failure;
use crate::cli::command_actor::signature;
use crate::cli::form_args::FormArgs;
use crate::cli::table::{plain, table};
use crate::coding::{Code, CodeSet};
use crate::store::timestamps::now_ms;
use crate::store::{Coding, DoubleText};
use crate::synthesis::{QuestionAgreement, SynthesisService, differs};
use clap::Args;

#[derive(Args)]
pub(super) struct Differing {
    /// The question
    #[arg(value_name = "QUESTION")]
    question: String,
    #[command(flatten)]
    form: FormArgs,
}

#[derive(Args)]
pub(super) struct Settle {
    /// The question
    #[arg(value_name = "QUESTION")]
    question: String,
    /// The response whose text was coded differently
    #[arg(value_name = "RESPONSE")]
    response: String,
    /// The themes that count for the text
    #[arg(long, value_name = "THEME", value_delimiter = ',', required_unless_present = "undo")]
    themes: Vec<Code>,
    /// Why
    #[arg(long, value_name = "REASON", required_unless_present = "undo")]
    reason: Option<String>,
    /// Take back what was last decided on the text
    #[arg(long, conflicts_with_all = ["themes", "reason"])]
    undo: bool,
    /// The name that is kept with the decision
    #[arg(long, value_name = "NAME")]
    by: String,
    #[command(flatten)]
    form: FormArgs,
}

impl Differing {
    /// Prints each text of the sample in force that its coders coded differently: what each gave, by the coder's letter, and what was decided.
    pub(super) async fn run(&self) -> Result<(), Failure> {
        let (form, store) = self.form.open().await?;
        let service = SynthesisService::new(form, store);
        let agreement = sample(&service, &self.question).await?;
        let mut rows = vec![["response", "language", "codings", "decided", "text"].map(str::to_owned)];
        rows.extend(agreement.texts.iter().filter(|text| differs(text)).map(|text| row(&agreement, text)));
        table(&rows)
    }
}

async fn sample(service: &SynthesisService, question: &str) -> Result<QuestionAgreement, Failure> {
    let agreement = service.agreement(question).await.map_err(Failure::runtime)?;
    agreement.ok_or_else(|| Failure::runtime(format!("{question}: no texts of this question are being coded twice")))
}

fn row(agreement: &QuestionAgreement, text: &DoubleText) -> [String; 5] {
    let given = |coding: &&Coding| {
        let letter = agreement.coders.get(&coding.coder).map_or("?", String::as_str);
        format!("{letter}: {}", coding.codes.as_deref().unwrap_or_default())
    };
    let codings = text.first_codings().iter().flatten().map(given).collect::<Vec<_>>().join(" | ");
    let settled = text.settlement.as_ref().and_then(|(_, settlement)| settlement.codes.clone()).unwrap_or_default();
    [text.response_id.clone(), text.locale.clone(), codings, settled, plain(&text.text)]
}

impl Settle {
    /// Decides, or takes the last decision back.
    pub(super) async fn run(&self) -> Result<(), Failure> {
        let (form, store) = self.form.open().await?;
        let service = SynthesisService::new(form, store);
        let history = service.frame(&self.question).await.map_err(Failure::runtime)?;
        let agreement = sample(&service, &self.question).await?;
        let text = agreement.texts.iter().find(|text| text.response_id == self.response && differs(text));
        let missing = || format!("{}, {}: no text that was coded differently", self.question, self.response);
        let text = text.ok_or_else(|| Failure::runtime(missing()))?;
        let who = signature(&self.by);
        let made = match &self.reason {
            None => service.undo_settlement(text, &history.frame, &who, now_ms()).await,
            Some(reason) => {
                let codes = CodeSet::from_codes(self.themes.iter().cloned()).map_err(Failure::usage)?;
                service.settle(text, &history.frame, (&codes, reason), &who, now_ms()).await
            }
        };
        made.map_err(Failure::runtime)
    }
}
