//! Recounts a form's counters from its responses. That is needed after an update from a version that stored no counters, and
//! when the form now counts something else. Otherwise the counters agree with the responses, since one transaction changes
//! both.

use crate::server::counters;
use crate::site::Site;
use crate::store::{CounterName, PublicRow, RecountOutcome, ResponseCounters, Store, StoreError};
use crate::synthesis::{assign_groups, assign_likeness};
use jiff::Timestamp;
use questionnaire::tally::{CounterKey, Measure, Quarter, Tally};
use questionnaire::{Form, PublicAnswers, RawAnswers, ResultsSchema};
use std::sync::Arc;

/// Recounts every form whose counters do not fit its responses. The server answers requests meanwhile.
pub(crate) async fn recount(site: Arc<Site>, store: Arc<dyn Store>) {
    for form in site.forms() {
        if let Err(error) = recount_form(form, store.as_ref()).await {
            tracing::error!(%error, form = %form.id(), "the results could not be counted again");
        }
        if let Err(error) = assign_groups(form, store.as_ref()).await {
            tracing::error!(%error, form = %form.id(), "coded texts could not be given their groups");
        }
        if let Err(error) = assign_likeness(form, store.as_ref()).await {
            tracing::error!(%error, form = %form.id(), "published texts could not be put in order");
        }
    }
}

/// Recounts a form if its counters do not fit its responses.
pub(super) async fn recount_form(form: &Form, store: &dyn Store) -> Result<(), StoreError> {
    if are_counters_current(form, store).await? {
        return Ok(());
    }
    tracing::info!(form = %form.id(), "counting the responses again");
    match store.recount(form.id().as_str(), &FormCounters(form)).await? {
        RecountOutcome::Done => {}
        RecountOutcome::Superseded => tracing::info!(form = %form.id(), "another program counted the responses again"),
    }
    Ok(())
}

/// Whether the counters count as many responses as there are, and nothing that the form does not count.
async fn are_counters_current(form: &Form, store: &dyn Store) -> Result<bool, StoreError> {
    let id = form.id().as_str();
    // Responses may come and go between these reads, so the counters may have any number from one count to the other.
    let before = store.count(id).await?;
    let tally = Tally::from(store.tallies(id).await?);
    let after = store.count(id).await?;
    let counted = tally.responses();
    Ok((before.min(after)..=before.max(after)).contains(&counted)
        && ResultsSchema::from_form(form).stale_keys(&tally).is_empty())
}

/// The counters of the responses to a form.
struct FormCounters<'f>(&'f Form);

impl ResponseCounters for FormCounters<'_> {
    fn counters_of(&self, row: &PublicRow) -> Vec<CounterName> {
        // A response whose answers cannot be parsed still counts as a response, without answers.
        let raw: RawAnswers = serde_json::from_str(&row.document).unwrap_or_default();
        let public = PublicAnswers::from_stored(self.0, &raw);
        let mut cells = counters::counters_of(self.0, &public, &row.locale, Timestamp::UNIX_EPOCH);
        cells.retain(|cell| !is_quarter(cell));
        cells
    }

    fn arrival_span(&self) -> i64 {
        Quarter::MILLISECONDS
    }

    fn arrival_counter(&self, since: i64) -> CounterName {
        Measure::Quarter(Quarter::containing(since)).overall().to_string()
    }
}

fn is_quarter(cell: &str) -> bool {
    matches!(CounterKey::parse(cell), Some(CounterKey { fact: Measure::Quarter(_), .. }))
}
