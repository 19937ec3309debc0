//! `consultation themes demo QUESTION`: codes the texts of a demo by the themes of which they were made.

use crate::cli::Failure;
use crate::cli::command_actor::signature;
use crate::cli::form_args::FormArgs;
use crate::cli::progress;
use crate::coding::corpus::{corpus_codes, corpus_frame_changes};
use crate::coding::frame::CodingFrame;
use crate::store::timestamps::now_ms;
use crate::store::{ReviewedText, TextKey};
use crate::synthesis::{NewCoding, SynthesisService};
use crate::workspace::Signature;
use clap::Args;
use std::sync::Arc;

/// How many texts are read at once.
const PAGE: u32 = 500;

#[derive(Args)]
pub(super) struct Demo {
    /// The question, which `consultation demo --texts` answered
    #[arg(value_name = "QUESTION")]
    question: String,
    /// Code so many texts at most; others wait for coders
    #[arg(long, value_name = "COUNT", default_value_t = u64::MAX, hide_default_value = true)]
    most: u64,
    /// The name that is kept with the codings
    #[arg(long, value_name = "NAME")]
    by: String,
    #[command(flatten)]
    form: FormArgs,
}

impl Demo {
    /// Gives the question the themes of the demo, if it has none, and codes its published texts in the order of their responses.
    #[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
    pub(super) async fn run(&self) -> Result<(), Failure> {
        let (form, store) = self.form.open().await?;
        let service = SynthesisService::new(Arc::clone(&form), Arc::clone(&store));
        let who = signature(&self.by);
        let mut frame = service.frame(&self.question).await.map_err(Failure::runtime)?.frame;
        if frame.themes().is_empty() {
            let changed = service.change_frame(&frame, &corpus_frame_changes(), &who, now_ms()).await;
            frame = changed.map_err(Failure::runtime)?;
        }
        let spinner = progress::spinner(format!("coding the texts of {}", self.question));
        let (mut coded, mut after) = (0, String::new());
        while coded < self.most {
            let texts = store.reviewed_texts(form.id().as_str(), &self.question, "", &after, PAGE).await;
            let texts = texts.map_err(Failure::runtime)?;
            let Some(last) = texts.last() else { break };
            after.clone_from(&last.response_id);
            for text in texts {
                if coded < self.most && self.code(&service, &frame, text, &who).await? {
                    coded += 1;
                }
            }
            spinner.set_message(format!("coding the texts of {}: {coded}", self.question));
        }
        spinner.finish_and_clear();
        store.close().await;
        eprintln!("{coded} text(s) coded");
        Ok(())
    }

    /// Codes a text of the corpus that the command has not coded yet. Returns whether it did.
    async fn code(
        &self,
        service: &SynthesisService,
        frame: &CodingFrame,
        text: ReviewedText,
        who: &Signature,
    ) -> Result<bool, Failure> {
        let Some(codes) = corpus_codes(&text.locale, &text.text) else { return Ok(false) };
        let key = TextKey { response_id: text.response_id, control: self.question.clone() };
        let found = service.text_to_code(&key, &who.actor.to_string()).await.map_err(Failure::runtime)?;
        let Some(text) = found.filter(|text| text.standing().is_none()) else { return Ok(false) };
        let new = NewCoding { codes, is_doubtful: false, is_quotable: false, memo: String::new(), suggestion: None };
        service.record_coding(&text, frame, new, who, now_ms()).await.map_err(Failure::runtime)?;
        Ok(true)
    }
}
