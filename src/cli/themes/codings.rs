//! `consultation themes code`, `undo` and `codings`: what coders gave to texts, one text at a time or as a file.

use super::coding_rows::{GivenCoding, given_codings, write_codings};
use crate::cli::Failure;
use crate::cli::command_actor::signature;
use crate::cli::form_args::FormArgs;
use crate::cli::passed_over::PassedOver;
use crate::coding::CodeSet;
use crate::store::timestamps::now_ms;
use crate::store::{TextKey, TextToCode};
use crate::synthesis::{FrameHistory, NewCoding, SynthesisService};
use crate::workspace::Signature;
use clap::Args;
use std::path::PathBuf;
use std::sync::Arc;

#[derive(Args)]
pub(super) struct CodeTexts {
    /// A CSV with the columns question, unit and theme, a row for each theme of a text; discuss, quote and note are read too. `-` reads stdin
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The name that is kept with the codings
    #[arg(long, value_name = "NAME")]
    by: String,
    #[command(flatten)]
    form: FormArgs,
}

#[derive(Args)]
pub(super) struct Undo {
    /// The question
    #[arg(value_name = "QUESTION")]
    question: String,
    /// The response whose text was coded
    #[arg(value_name = "RESPONSE")]
    response: String,
    /// The name that is kept with the undoing
    #[arg(long, value_name = "NAME")]
    by: String,
    #[command(flatten)]
    form: FormArgs,
}

#[derive(Args)]
pub(super) struct Codings {
    /// The CSV to write; `-` writes to stdout
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Only the codings of this question
    #[arg(long, value_name = "QUESTION")]
    question: Option<String>,
    #[command(flatten)]
    form: FormArgs,
}

impl CodeTexts {
    /// Records the codings. A text that has the same one from this user already is left as it is. The file is read as a whole first: if a row
    /// is wrong, or a text is not published, nothing is recorded. A coding that the store does not take is reported, and the others
    /// continue; a store that takes nothing ends the command.
    #[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
    pub(super) async fn run(&self) -> Result<(), Failure> {
        let given = given_codings(&self.file)?;
        let (form, store) = self.form.open().await?;
        let service = SynthesisService::new(form, store);
        let who = signature(&self.by);
        let frames = service.frames().await.map_err(Failure::runtime)?;
        let mut prepared = Vec::new();
        for ((question, response), coding) in given {
            prepared.push(prepare(&service, &frames, (&question, &response), coding, &who).await?);
        }
        let (mut recorded, mut refused) = (0, PassedOver::default());
        for (history, text, new) in prepared {
            let before = text.standing().and_then(|coding| coding.codes.clone());
            if before == Some(new.codes.to_string()) {
                continue;
            }
            match service.record_coding(&text, &history.frame, new, &who, now_ms()).await {
                Ok(_) => recorded += 1,
                Err(error) if service.is_store_ready().await => {
                    refused.name(format_args!("{}, {}: {error}", text.control, text.response_id));
                }
                Err(error) => {
                    eprintln!("{recorded} text(s) coded");
                    return Err(Failure::runtime(error));
                }
            }
        }
        eprintln!("{recorded} text(s) coded");
        refused.end()
    }
}

/// Finds the text of a coding and checks that its themes are in use.
async fn prepare<'h>(
    service: &SynthesisService,
    frames: &'h [FrameHistory],
    (question, response): (&str, &str),
    coding: GivenCoding,
    who: &Signature,
) -> Result<(&'h FrameHistory, TextToCode, NewCoding), Failure> {
    let failed = |cause: &dyn std::fmt::Display| Failure::runtime(format!("{question}, {response}: {cause}"));
    let history = frames.iter().find(|history| history.frame.question() == question);
    let history = history.ok_or_else(|| failed(&"the form has no published texts for this question"))?;
    let codes = CodeSet::from_codes(coding.codes).map_err(|error| failed(&error))?;
    if !history.frame.accepts(&codes) {
        return Err(failed(&"a theme is not in use"));
    }
    let text = find_text(service, question, response, who).await?;
    let GivenCoding { is_doubtful, is_quotable, memo, .. } = coding;
    Ok((history, text, NewCoding { codes, is_doubtful, is_quotable, memo, suggestion: None }))
}

async fn find_text(
    service: &SynthesisService,
    question: &str,
    response: &str,
    who: &Signature,
) -> Result<TextToCode, Failure> {
    let key = TextKey { response_id: response.to_owned(), control: question.to_owned() };
    let found = service.text_to_code(&key, &who.actor.to_string()).await.map_err(Failure::runtime)?;
    let missing = || format!("{question}, {response}: there is no published text, or two others code it");
    found.ok_or_else(|| Failure::runtime(missing()))
}

impl Undo {
    /// Takes back the last coding of the text that this user made.
    pub(super) async fn run(&self) -> Result<(), Failure> {
        let (form, store) = self.form.open().await?;
        let service = SynthesisService::new(form, store);
        let who = signature(&self.by);
        let history = service.frame(&self.question).await.map_err(Failure::runtime)?;
        let text = find_text(&service, &self.question, &self.response, &who).await?;
        if text.standing().is_none() {
            let what = format!("{}, {}: this user has no coding of it to take back", self.question, self.response);
            return Err(Failure::runtime(what));
        }
        service.undo_coding(&text, &history.frame, &who, now_ms()).await.map_err(Failure::runtime)
    }
}

impl Codings {
    /// Writes the codings that count: what `themes agreement` and other programs for agreement read. Coders are named as the log names them.
    pub(super) async fn run(&self) -> Result<(), Failure> {
        let (form, store) = self.form.open().await?;
        let mut controls = SynthesisService::new(Arc::clone(&form), Arc::clone(&store)).controls();
        if let Some(question) = &self.question {
            controls.retain(|control| control == question);
            if controls.is_empty() {
                let missing = format!("--question {question}: the form has no published texts for it");
                return Err(Failure::usage(missing));
            }
        }
        write_codings(store.as_ref(), form.id().as_str(), &controls, &self.file).await
    }
}
