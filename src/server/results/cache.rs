//! The results as they were last read and rendered. However many people look, the store is asked at most once a second,
//! and a page is rendered only when something in it changed.

use super::{controls_with_published_texts, json, pages};
use crate::server::encoded_body::EncodedBody;
use crate::server::site_snapshot::SiteSnapshot;
use crate::site::Locale;
use crate::store::{CounterName, Store, StoreError};
use questionnaire::Form;
use questionnaire::results::Results;
use questionnaire::tally::Tally;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::Mutex;

/// For so long what was read is taken for what there is.
const CACHE_TTL: Duration = Duration::from_secs(1);

/// The results of every form, as they were last shown.
#[derive(Default)]
pub(crate) struct ResultsCache(Mutex<HashMap<String, Arc<Mutex<Option<CachedResults>>>>>);

struct CachedResults {
    /// The site it was rendered for: another one says other things.
    snapshot: Arc<SiteSnapshot>,
    read_at: Instant,
    cells: BTreeMap<CounterName, u64>,
    texts: Vec<String>,
    results: Arc<Results>,
    document: EncodedBody,
    pages: HashMap<String, EncodedBody>,
}

impl ResultsCache {
    /// The results page of a form in a language.
    pub(super) async fn page(
        &self,
        store: &dyn Store,
        snapshot: &Arc<SiteSnapshot>,
        locale: &Locale,
        form: &Arc<Form>,
    ) -> Result<EncodedBody, StoreError> {
        let place = self.entry_for(form).await;
        let mut place = place.lock().await;
        let shown = current(&mut place, store, snapshot, form).await?;
        if let Some(page) = shown.pages.get(locale.tag()) {
            return Ok(page.clone());
        }
        let html = pages::figures_page(&snapshot.context, locale, form, &shown.results, &shown.texts).await;
        let page = EncodedBody::without_brotli("text/html; charset=utf-8", html.into_bytes());
        shown.pages.insert(locale.tag().to_owned(), page.clone());
        Ok(page)
    }

    /// The results of a form for programs.
    pub(super) async fn document(
        &self,
        store: &dyn Store,
        snapshot: &Arc<SiteSnapshot>,
        form: &Arc<Form>,
    ) -> Result<EncodedBody, StoreError> {
        let place = self.entry_for(form).await;
        let mut place = place.lock().await;
        Ok(current(&mut place, store, snapshot, form).await?.document.clone())
    }

    async fn entry_for(&self, form: &Form) -> Arc<Mutex<Option<CachedResults>>> {
        Arc::clone(self.0.lock().await.entry(form.id().to_string()).or_default())
    }
}

/// What is shown now: read again when it is old, and made again when what was read changed.
async fn current<'s>(
    place: &'s mut Option<CachedResults>,
    store: &dyn Store,
    snapshot: &Arc<SiteSnapshot>,
    form: &Form,
) -> Result<&'s mut CachedResults, StoreError> {
    let kept = place.take().filter(|shown| Arc::ptr_eq(&shown.snapshot, snapshot));
    let shown = match kept {
        Some(shown) if shown.read_at.elapsed() < CACHE_TTL => shown,
        kept => {
            let cells = store.tallies(form.id().as_str()).await?;
            let texts = controls_with_published_texts(store, form).await?;
            let read_at = Instant::now();
            match kept {
                Some(shown) if shown.cells == cells && shown.texts == texts => CachedResults { read_at, ..shown },
                _ => {
                    let zone = snapshot.context.windows.zone(form);
                    let results = Results::compute(form, &Tally::from(cells.clone()), |quarter| zone.day(quarter));
                    let document = EncodedBody::without_brotli("application/json", json(&results));
                    let snapshot = Arc::clone(snapshot);
                    let pages = HashMap::new();
                    CachedResults { snapshot, read_at, cells, texts, results: Arc::new(results), document, pages }
                }
            }
        }
    };
    Ok(place.insert(shown))
}
