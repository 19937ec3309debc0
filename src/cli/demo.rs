//! `consultation demo N`: records valid synthetic responses, to try the site with. With `--office`, makes a whole office in a store of
//! its own.
//!
//! The same number and seed give the same responses, and a response that is recorded already is not recorded again. So a demo
//! that was stopped continues when the command is repeated.

use super::command_actor::{act, command_actor};
use super::demo_folder::DemoFolder;
use super::form_args::FormArgs;
use super::{Failure, progress};
use crate::cli::settings::WindowArgs;
use crate::demo::{OfficePlan, ResponseGenerator};
use crate::server::operator_actions::ResponseFactory;
use crate::site::Site;
use crate::synthesis::text_controls;
use crate::workspace::{Action, Object, Outcome};
use clap::Args;
use jiff::{SignedDuration, Timestamp};
use questionnaire::Form;

/// The defaults imitate a real consultation: how long it was open, and when it opened.
const DURATION: SignedDuration = SignedDuration::from_hours(46 * 24);
const OPENING_DAY: &str = "2020-01-30T08:00:00Z";

#[derive(Args)]
#[command(mut_arg("office", DemoFolder::named_or_default))]
pub(super) struct Demo {
    /// How many responses to write
    #[arg(value_name = "N")]
    number: u64,
    /// A question with free texts: every response answers it by a text about themes that `themes demo` knows, and no other one
    #[arg(long, value_name = "QUESTION")]
    texts: Option<String>,
    /// Which ones: the same seed makes the same responses
    #[arg(long, value_name = "SEED", default_value_t = 1)]
    seed: u64,
    /// Make a whole office in this folder, which `serve --demo` serves: people of every role, N responses to the main form, and
    /// what the people did with them
    #[arg(long, conflicts_with_all = ["database_url", "form"])]
    office: Option<DemoFolder>,
    #[command(flatten)]
    source: FormArgs,
    #[command(flatten)]
    window: WindowArgs,
}

impl Demo {
    pub(super) async fn run(self) -> Result<(), Failure> {
        if let Some(folder) = &self.office {
            return self.make_office(folder).await;
        }
        let (site, form) = self.source.form()?;
        let period = self.period(&site, &form)?;
        if let Some(control) = self.texts.as_ref().filter(|control| !text_controls(&form).contains(control)) {
            return Err(Failure::usage(format!("--texts {control}: the form has no published texts for it")));
        }
        let locales: Vec<&str> = site.locales().iter().map(|locale| locale.tag()).collect();
        let store = self.source.store.open().await?;
        let id = form.id().as_str();
        let act = act(Action::MakeSynthetic, Object::form(id)).on_form(id);
        let act = act.with("number", self.number).with("seed", self.seed);
        store.log_act(act, Outcome::Done).await.map_err(Failure::runtime)?;
        let factory = ResponseFactory::new(store.as_ref(), &form).await.map_err(Failure::runtime)?;
        let (texts, seed) = (self.texts.as_deref(), self.seed);
        let generator = ResponseGenerator { factory, form: &form, locales, texts, seed, period };
        let bar = progress::bar(self.number);
        let written = tokio::select! {
            written = generator.record_responses(store.as_ref(), self.number, || bar.inc(1)) => written.map_err(Failure::runtime),
            // Acknowledged responses are complete in the store; the others left nothing.
            _ = tokio::signal::ctrl_c() => Err(Failure::runtime("stopped: the same command goes on from here")),
        };
        bar.finish();
        store.close().await;
        written
    }

    async fn make_office(&self, folder: &DemoFolder) -> Result<(), Failure> {
        if self.number < OfficePlan::FEWEST {
            let fewest = OfficePlan::FEWEST;
            return Err(Failure::usage(format!("--office: an office has {fewest} responses at the least")));
        }
        let site = self.source.site()?;
        let plan = OfficePlan {
            site: &site,
            number: self.number,
            seed: self.seed,
            actor: command_actor(),
            now: Timestamp::now(),
        };
        folder.make_office(&plan).await
    }

    /// The period over which the responses are spread: the submission window, with defaults for a missing end.
    fn period(&self, site: &Site, form: &Form) -> Result<(Timestamp, Timestamp), Failure> {
        let window = self.window.windows(site)?.window_of(form);
        let ends = (window.opens.map(|instant| instant.timestamp()), window.closes.map(|instant| instant.timestamp()));
        let opened = || OPENING_DAY.parse::<Timestamp>().expect("the default opening is an instant");
        let (from, to) = match ends {
            (Some(from), Some(to)) => (from, to),
            (Some(from), None) => (from, from + DURATION),
            (None, Some(to)) => (to - DURATION, to),
            (None, None) => (opened(), opened() + DURATION),
        };
        Ok((from, to))
    }
}
