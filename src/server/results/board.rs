//! The results as they were last read and rendered. However many people look, the store is asked at most once a second,
//! and a page is rendered only when something in it changed.

use super::{json, with_texts};
use crate::server::encoding::Encoded;
use crate::server::site::Locale;
use crate::server::state::Served;
use crate::server::store::{Cell, Store, StoreError};
use questionnaire::Form;
use questionnaire::results::Results;
use questionnaire::tally::Tally;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::Mutex;

/// For so long what was read is taken for what there is.
const FRESH: Duration = Duration::from_secs(1);

/// The results of every form, as they were last shown.
#[derive(Default)]
pub(crate) struct Board(Mutex<HashMap<String, Arc<Mutex<Option<Shown>>>>>);

struct Shown {
    /// The site it was rendered for: another one says other things.
    served: Arc<Served>,
    read_at: Instant,
    cells: BTreeMap<Cell, u64>,
    texts: Vec<String>,
    results: Arc<Results>,
    document: Encoded,
    pages: HashMap<String, Encoded>,
}

impl Board {
    /// The results page of a form in a language.
    pub(super) async fn page(
        &self,
        store: &dyn Store,
        served: &Arc<Served>,
        locale: &Locale,
        form: &Arc<Form>,
    ) -> Result<Encoded, StoreError> {
        let place = self.place(form).await;
        let mut place = place.lock().await;
        let shown = current(&mut place, store, served, form).await?;
        if let Some(page) = shown.pages.get(locale.tag()) {
            return Ok(page.clone());
        }
        let html = served.press.results(locale, form, &shown.results, &shown.texts).await;
        let page = Encoded::quickly("text/html; charset=utf-8", html.into_bytes());
        shown.pages.insert(locale.tag().to_owned(), page.clone());
        Ok(page)
    }

    /// The results of a form for programs.
    pub(super) async fn document(
        &self,
        store: &dyn Store,
        served: &Arc<Served>,
        form: &Arc<Form>,
    ) -> Result<Encoded, StoreError> {
        let place = self.place(form).await;
        let mut place = place.lock().await;
        Ok(current(&mut place, store, served, form).await?.document.clone())
    }

    async fn place(&self, form: &Form) -> Arc<Mutex<Option<Shown>>> {
        Arc::clone(self.0.lock().await.entry(form.id().to_string()).or_default())
    }
}

/// What is shown now: read again when it is old, and made again when what was read changed.
async fn current<'s>(
    place: &'s mut Option<Shown>,
    store: &dyn Store,
    served: &Arc<Served>,
    form: &Form,
) -> Result<&'s mut Shown, StoreError> {
    let kept = place.take().filter(|shown| Arc::ptr_eq(&shown.served, served));
    let shown = match kept {
        Some(shown) if shown.read_at.elapsed() < FRESH => shown,
        kept => {
            let cells = store.tallies(form.id().as_str()).await?;
            let texts = with_texts(store, form).await?;
            let read_at = Instant::now();
            match kept {
                Some(shown) if shown.cells == cells && shown.texts == texts => Shown { read_at, ..shown },
                _ => {
                    let zone = served.press.windows.zone(form);
                    let results = Results::of(form, &Tally::from(cells.clone()), |quarter| zone.day(quarter));
                    let document = Encoded::quickly("application/json", json(&results));
                    let served = Arc::clone(served);
                    let pages = HashMap::new();
                    Shown { served, read_at, cells, texts, results: Arc::new(results), document, pages }
                }
            }
        }
    };
    Ok(place.insert(shown))
}
