//! `consultation themes demo QUESTION`: codes the texts of a demo by the themes of which they were made.

use crate::cli::Failure;
use crate::cli::command_actor::signature;
use crate::cli::form_args::FormArgs;
use crate::cli::progress;
use crate::coding::CodeSet;
use crate::coding::frame::{CodingFrame, FrameChange};
use crate::coding::synthetic_texts::{SyntheticText, synthetic_themes};
use crate::demo::ResponseGenerator;
use crate::server::operator_actions::ResponseFactory;
use crate::store::timestamps::now_ms;
use crate::store::{ReviewedText, Store, TextKey};
use crate::synthesis::{NewCoding, SynthesisService};
use crate::workspace::Signature;
use clap::Args;
use jiff::Timestamp;
use questionnaire::Form;
use std::collections::HashMap;
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
    /// The seed of the demo
    #[arg(long, value_name = "SEED", default_value_t = 1)]
    seed: u64,
    /// The name that is kept with the codings
    #[arg(long, value_name = "NAME")]
    by: String,
    #[command(flatten)]
    form: FormArgs,
}

impl Demo {
    /// Gives the question the themes of the demo, if it has none, and codes its published texts in the order in which the demo made them.
    /// The ids of responses are random, and what is coded first must not depend on them: suggestions are measured in the order of the codings.
    #[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
    pub(super) async fn run(&self) -> Result<(), Failure> {
        let (site, form, store) = self.form.open_with_site().await?;
        let locales = site.locales().iter().map(|locale| locale.tag()).collect();
        let known = self.known_texts(&form, store.as_ref(), locales).await?;
        let mut published = self.published_texts(&form, store.as_ref()).await?;
        let service = SynthesisService::new(Arc::clone(&form), Arc::clone(&store));
        let who = signature(&self.by);
        let mut frame = service.frame(&self.question).await.map_err(Failure::runtime)?.frame;
        if frame.themes().is_empty() {
            let changes: Vec<_> = synthetic_themes().into_iter().map(|theme| FrameChange::Add { theme }).collect();
            let changed = service.change_frame(&frame, &changes, &who, now_ms()).await;
            frame = changed.map_err(Failure::runtime)?;
        }
        let spinner = progress::spinner(format!("coding the texts of {}", self.question));
        let mut coded = 0;
        for SyntheticText { text, codes } in known {
            if coded == self.most {
                break;
            }
            if let Some(text) = published.get_mut(&text).and_then(Vec::pop)
                && self.code(&service, &frame, (text, codes), &who).await?
            {
                coded += 1;
                spinner.set_message(format!("coding the texts of {}: {coded}", self.question));
            }
        }
        spinner.finish_and_clear();
        store.close().await;
        eprintln!("{coded} text(s) coded");
        Ok(())
    }

    /// The texts of the demo for the question, with their codes, in the order of the responses: of as many as the store holds.
    async fn known_texts(
        &self,
        form: &Form,
        store: &dyn Store,
        locales: Vec<&str>,
    ) -> Result<Vec<SyntheticText>, Failure> {
        let factory = ResponseFactory::new(store, form).await.map_err(Failure::runtime)?;
        let number = store.count(form.id().as_str()).await.map_err(Failure::runtime)?;
        let period = (Timestamp::UNIX_EPOCH, Timestamp::UNIX_EPOCH);
        let generator =
            ResponseGenerator { factory, form, locales, texts: Some(&self.question), seed: self.seed, period };
        Ok((0..number).filter_map(|number| generator.known_text(&self.question, number)).collect())
    }

    /// The published texts of the question, those that are equal together.
    async fn published_texts(
        &self,
        form: &Form,
        store: &dyn Store,
    ) -> Result<HashMap<String, Vec<ReviewedText>>, Failure> {
        let (mut published, mut after) = (HashMap::<String, Vec<ReviewedText>>::new(), String::new());
        loop {
            let page = store.reviewed_texts(form.id().as_str(), &self.question, "", &after, PAGE).await;
            let page = page.map_err(Failure::runtime)?;
            let Some(last) = page.last() else { return Ok(published) };
            after.clone_from(&last.response_id);
            for text in page {
                published.entry(text.text.clone()).or_default().push(text);
            }
        }
    }

    /// Codes a text that the command has not coded yet. Returns whether it did.
    async fn code(
        &self,
        service: &SynthesisService,
        frame: &CodingFrame,
        (text, codes): (ReviewedText, CodeSet),
        who: &Signature,
    ) -> Result<bool, Failure> {
        let key = TextKey { response_id: text.response_id, control: self.question.clone() };
        let found = service.text_to_code(&key, &who.actor.to_string()).await.map_err(Failure::runtime)?;
        let Some(text) = found.filter(|text| text.standing().is_none()) else { return Ok(false) };
        let new = NewCoding { codes, is_doubtful: false, is_quotable: false, memo: String::new(), suggestion: None };
        service.record_coding(&text, frame, new, who, now_ms()).await.map_err(Failure::runtime)?;
        Ok(true)
    }
}
