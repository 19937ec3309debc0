//! Counts a form's responses again: after an update from a version that kept no tallies, or when the form asks something
//! else than what was counted. Otherwise the tallies are those of the responses, since both change in one transaction.

use crate::server::counters;
use crate::site::Site;
use crate::store::{Store, StoreError};
use jiff::Timestamp;
use questionnaire::tally::{CounterKey, Measure, Quarter, Tally};
use questionnaire::{Form, PublicAnswers, RawAnswers};
use std::collections::BTreeMap;
use std::sync::Arc;

/// As many responses as are held in memory at once.
const PAGE: u32 = 500;
/// Responses that come while others are counted are not counted: then once more, as often as this.
const MAX_ATTEMPTS: usize = 5;

/// Makes the tallies of every form those of its responses. Meanwhile the server answers.
pub(crate) async fn recount(site: Arc<Site>, store: Arc<dyn Store>) {
    for form in site.forms() {
        if let Err(error) = recount_form(form, store.as_ref()).await {
            tracing::error!(%error, form = %form.id(), "the results could not be counted again");
        }
    }
}

/// Makes the tallies of a form those of its responses.
pub(super) async fn recount_form(form: &Form, store: &dyn Store) -> Result<(), StoreError> {
    let id = form.id().as_str();
    for _ in 0..MAX_ATTEMPTS {
        // In this order: a response that comes in between is counted with itself.
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
            // What cannot be read has no answers, and is still a response.
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
    // A public row does not tell when it came, so that is counted by the store.
    for (milliseconds, count) in store.arrivals(form.id().as_str(), Quarter::MILLISECONDS).await? {
        cells.insert(Measure::Quarter(Quarter::containing(milliseconds)).overall().to_string(), count);
    }
    Ok(cells)
}

fn is_quarter(cell: &str) -> bool {
    matches!(CounterKey::parse(cell), Some(CounterKey { fact: Measure::Quarter(_), .. }))
}
