//! Recomputes a form's counters from its responses. That is needed after an update from a version that stored no counters, and
//! when the form now counts something else. Otherwise the counters agree with the responses, since one transaction changes
//! both.

use crate::server::counters;
use crate::site::Site;
use crate::store::{Store, StoreError};
use jiff::Timestamp;
use questionnaire::tally::{CounterKey, Measure, Quarter, Tally};
use questionnaire::{Form, PublicAnswers, RawAnswers};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How many responses are held in memory at once.
const PAGE: u32 = 500;
/// How many times a form is recounted at most, until its counters pass the check of `recount_form`. Responses recorded between a
/// recount and `replace_tallies` are not in the counters.
const MAX_ATTEMPTS: usize = 5;

/// Recounts every form whose counters do not fit its responses. The server answers requests meanwhile.
pub(crate) async fn recount(site: Arc<Site>, store: Arc<dyn Store>) {
    for form in site.forms() {
        if let Err(error) = recount_form(form, store.as_ref()).await {
            tracing::error!(%error, form = %form.id(), "the results could not be counted again");
        }
    }
}

/// Recounts a form if its counters do not fit its responses.
pub(super) async fn recount_form(form: &Form, store: &dyn Store) -> Result<(), StoreError> {
    let id = form.id().as_str();
    for _ in 0..MAX_ATTEMPTS {
        // The responses are counted before the counters are read, so a response recorded in between is part of the counters.
        let responses = store.count(id).await?;
        let tally = Tally::from(store.tallies(id).await?);
        if (responses == 0 || tally.responses() > 0) && tally.stale_keys(form).is_empty() {
            return Ok(());
        }
        tracing::info!(form = id, "counting the responses again");
        let cells = try_recount(form, store).await?;
        store.replace_tallies(id, &cells).await?;
    }
    tracing::warn!(form = id, "responses came faster than they were counted again: the next start counts them");
    Ok(())
}

async fn try_recount(form: &Form, store: &dyn Store) -> Result<BTreeMap<String, u64>, StoreError> {
    let (mut tally, mut after) = (Tally::default(), String::new());
    loop {
        let rows = store.public_rows(form.id().as_str(), &after, PAGE).await?;
        let Some(last) = rows.last() else { break };
        after.clone_from(&last.response_id);
        for row in &rows {
            // A response whose answers cannot be parsed still counts as a response, without answers.
            let raw: RawAnswers = serde_json::from_str(&row.document).unwrap_or_default();
            let cells = counters::counters_of(
                form,
                &PublicAnswers::from_stored(form, &raw),
                &row.locale,
                Timestamp::UNIX_EPOCH,
            );
            tally.add(cells.into_iter().filter(|cell| !is_quarter(cell)));
        }
    }
    let mut cells = BTreeMap::from(tally);
    // A public row has no time of receipt, so the store counts the responses per quarter of an hour.
    for (milliseconds, count) in store.arrivals(form.id().as_str(), Quarter::MILLISECONDS).await? {
        cells.insert(Measure::Quarter(Quarter::containing(milliseconds)).overall().to_string(), count);
    }
    Ok(cells)
}

fn is_quarter(cell: &str) -> bool {
    matches!(CounterKey::parse(cell), Some(CounterKey { fact: Measure::Quarter(_), .. }))
}
