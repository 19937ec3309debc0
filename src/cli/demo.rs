//! `consultation demo N`: records valid synthetic responses, to try the site with.
//!
//! The same number and seed give the same responses, and a response that is recorded already is not recorded again. So a demo
//! that was stopped continues when the command is repeated.

use super::command_actor::act;
use super::form_args::FormArgs;
use super::{Failure, progress};
use crate::cli::settings::WindowArgs;
use crate::server::operator_actions::ResponseFactory;
use crate::site::Site;
use crate::store::{NewResponse, ResponseStore, StoreError};
use crate::workspace::{Action, Object, Outcome};
use clap::Args;
use futures::{StreamExt, stream};
use indicatif::ProgressBar;
use jiff::{SignedDuration, Timestamp};
use questionnaire::{Form, synthetic};
use std::future::Future;

/// How many responses wait for the store at once: enough to fill some of its batches.
const MAX_IN_FLIGHT: usize = 1_024;

/// The defaults imitate a real consultation: how long it was open, and when it opened.
const DURATION: SignedDuration = SignedDuration::from_hours(46 * 24);
const OPENING_DAY: &str = "2020-01-30T08:00:00Z";

#[derive(Args)]
pub(super) struct Demo {
    /// How many responses to write
    #[arg(value_name = "N")]
    number: u64,
    /// Which ones: the same seed makes the same responses
    #[arg(long, value_name = "SEED", default_value_t = 1)]
    seed: u64,
    #[command(flatten)]
    source: FormArgs,
    #[command(flatten)]
    window: WindowArgs,
}

impl Demo {
    pub(super) async fn run(self) -> Result<(), Failure> {
        let (site, form) = self.source.form()?;
        let (from, to) = self.period(&site, &form)?;
        let locales: Vec<&str> = site.locales().iter().map(|locale| locale.tag()).collect();
        let store = self.source.store.open().await?;
        let id = form.id().as_str();
        let act = act(Action::MakeSynthetic, Object::form(id)).on_form(id);
        let act = act.with("number", self.number).with("seed", self.seed);
        store.log_act(act, Outcome::Done).await.map_err(Failure::runtime)?;
        let registrar = ResponseFactory::new(store.as_ref(), &form).await.map_err(Failure::runtime)?;
        let inventor = ResponseGenerator { registrar, form: &form, locales, seed: self.seed, from, to };
        let bar = progress::bar(self.number);
        let written = tokio::select! {
            written = inventor.record_response(store.as_ref(), self.number, &bar) => written.map_err(Failure::runtime),
            // Acknowledged responses are complete in the store; the others left nothing.
            _ = tokio::signal::ctrl_c() => Err(Failure::runtime("stopped: the same command goes on from here")),
        };
        bar.finish();
        store.close().await;
        written
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

/// Generates synthetic responses.
struct ResponseGenerator<'a> {
    registrar: ResponseFactory<'a>,
    form: &'a Form,
    locales: Vec<&'a str>,
    seed: u64,
    from: Timestamp,
    to: Timestamp,
}

impl ResponseGenerator<'_> {
    async fn record_response(
        &self,
        store: &dyn ResponseStore,
        number: u64,
        bar: &ProgressBar,
    ) -> Result<(), StoreError> {
        let mut recording =
            stream::iter(0..number).map(|number| self.recorded(store, number)).buffer_unordered(MAX_IN_FLIGHT);
        while let Some(recorded) = recording.next().await {
            recorded?;
            bar.inc(1);
        }
        Ok(())
    }

    fn recorded<'s>(
        &self,
        store: &'s dyn ResponseStore,
        number: u64,
    ) -> impl Future<Output = Result<(), StoreError>> + use<'s> {
        let response = self.response(number);
        async move { store.record(response).await.map(|_| ()) }
    }

    fn response(&self, number: u64) -> NewResponse {
        // The multiplier differs from that of the generator, because with the same one the streams of two seeds would overlap.
        let seed = self.seed.wrapping_mul(0xD6E8_FEB8_6659_FD93).wrapping_add(number);
        let mut dice = Rng(seed);
        let (locale, at) = (self.locale(&mut dice), self.instant(&mut dice));
        let id = format!("demo-{}-{}-{number}", self.form.id(), self.seed);
        self.registrar.response(id, &synthetic::synthetic_response(self.form, seed), locale, at)
    }

    /// A locale: the first one for half of the responses, the second one for half of the others, and so on.
    fn locale(&self, dice: &mut Rng) -> &str {
        let mut left = self.locales.iter().peekable();
        while let Some(locale) = left.next() {
            if left.peek().is_none() || dice.next_f64() < 0.5 {
                return locale;
            }
        }
        ""
    }

    /// A time in the period: most are just after the opening and just before the closing, and more by day than by night.
    fn instant(&self, dice: &mut Rng) -> Timestamp {
        let squared = dice.next_f64().powi(2);
        let part = match dice.next_f64() {
            side if side < 0.35 => squared,
            side if side < 0.7 => 1.0 - squared,
            _ => dice.next_f64(),
        };
        let whole = self.from.duration_until(self.to);
        let days = (whole.as_secs_f64() * part / 86_400.0).floor();
        let hour = 6.0 + 7.0 * (dice.next_f64() + dice.next_f64());
        let at = SignedDuration::try_from_secs_f64(days * 86_400.0 + hour * 3_600.0 * 0.999);
        let at = at.expect("a moment of the window is no longer than a duration can be");
        (self.from + at.min(whole)).max(self.from)
    }
}

/// A deterministic generator of numbers from 0 to 1, started from a seed.
struct Rng(u64);

impl Rng {
    fn next_f64(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0xA076_1D64_78BD_642F);
        let product = u128::from(self.0) * u128::from(self.0 ^ 0xE703_7ED1_A0B4_28DB);
        let mixed = (product >> 64) as u64 ^ product as u64;
        (mixed >> 11) as f64 / (1_u64 << 53) as f64
    }
}
