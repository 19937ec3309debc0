//! A cache of the results and their rendered pages. It reads the store at most once per form and lifetime, however many
//! requests arrive, and renders a page again only if its content changed. It does not decide who may see the results.

use super::coded_state::{CodedState, PublishedResults};
use super::{controls_with_published_texts, json, pages, synthesis_page};
use crate::coding::figures::ResultsDocument;
use crate::media_type;
use crate::server::encoded_body::EncodedBody;
use crate::server::site_snapshot::SiteSnapshot;
use crate::server::ttl_cache::{Lifetime, TtlCache};
use crate::site::Locale;
use crate::store::{CounterName, Store};
use crate::synthesis::SynthesisError;
use questionnaire::Form;
use questionnaire::results::Results;
use questionnaire::tally::Tally;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use tokio::sync::Mutex;

/// The cached results of every form.
pub(crate) struct ResultsCache(TtlCache<String, Arc<CachedResults>>);

struct CachedResults {
    /// The site that the results were computed for. They are computed again for another site, because its settings and messages
    /// differ.
    snapshot: Arc<SiteSnapshot>,
    cells: BTreeMap<CounterName, u64>,
    texts: Vec<String>,
    coded: CodedState,
    results: ResultsDocument,
    document: EncodedBody,
    /// The rendered pages of results, by tag.
    pages: Mutex<HashMap<String, EncodedBody>>,
    /// The rendered synthesis documents, by tag; `None` where there is none.
    syntheses: Mutex<HashMap<String, Option<EncodedBody>>>,
}

impl ResultsCache {
    pub(in crate::server) fn new(lifetime: Lifetime) -> Self {
        Self(TtlCache::new(lifetime))
    }

    /// The results page of a form in a language.
    pub(super) async fn results_page(
        &self,
        store: &dyn Store,
        snapshot: &Arc<SiteSnapshot>,
        locale: &Locale,
        form: &Arc<Form>,
    ) -> Result<EncodedBody, SynthesisError> {
        let current = self.current_results(store, snapshot, form).await?;
        let mut rendered = current.pages.lock().await;
        if let Some(page) = rendered.get(locale.tag()) {
            return Ok(page.clone());
        }
        let html = pages::figures_page(&snapshot.context, locale, form, &current.published()).await;
        let page = EncodedBody::without_brotli(media_type::HTML, html.into_bytes());
        rendered.insert(locale.tag().to_owned(), page.clone());
        Ok(page)
    }

    /// The synthesis document of a form in a language; `None` if the site has none that can be read.
    pub(super) async fn synthesis_page(
        &self,
        store: &dyn Store,
        snapshot: &Arc<SiteSnapshot>,
        locale: &Locale,
        form: &Arc<Form>,
    ) -> Result<Option<EncodedBody>, SynthesisError> {
        let current = self.current_results(store, snapshot, form).await?;
        let mut rendered = current.syntheses.lock().await;
        if let Some(page) = rendered.get(locale.tag()) {
            return Ok(page.clone());
        }
        let html = synthesis_page::document_page(&snapshot.context, locale, form, &current.published()).await;
        let page = html.map(|html| EncodedBody::without_brotli(media_type::HTML, html.into_bytes()));
        rendered.insert(locale.tag().to_owned(), page.clone());
        Ok(page)
    }

    /// The results of a form as JSON.
    pub(super) async fn results_document(
        &self,
        store: &dyn Store,
        snapshot: &Arc<SiteSnapshot>,
        form: &Arc<Form>,
    ) -> Result<EncodedBody, SynthesisError> {
        Ok(self.current_results(store, snapshot, form).await?.document.clone())
    }

    async fn current_results(
        &self,
        store: &dyn Store,
        snapshot: &Arc<SiteSnapshot>,
        form: &Form,
    ) -> Result<Arc<CachedResults>, SynthesisError> {
        let is_of_this_site = |cached: &Arc<CachedResults>| Arc::ptr_eq(&cached.snapshot, snapshot);
        let read = |last: Option<Arc<CachedResults>>| async move {
            let cells = store.tallies(form.id().as_str()).await?;
            let texts = controls_with_published_texts(store, form).await?;
            let coded = CodedState::load(store, &snapshot.context.site, form).await?;
            // Unchanged results keep their rendered pages.
            let is_unchanged =
                |last: &Arc<CachedResults>| last.cells == cells && last.texts == texts && last.coded == coded;
            let unchanged = last.filter(is_of_this_site).filter(is_unchanged);
            Ok::<_, SynthesisError>(unchanged.unwrap_or_else(|| Arc::new(compute(snapshot, form, cells, texts, coded))))
        };
        self.0.get_or_read(form.id().to_string(), is_of_this_site, read).await
    }
}

fn compute(
    snapshot: &Arc<SiteSnapshot>,
    form: &Form,
    cells: BTreeMap<CounterName, u64>,
    texts: Vec<String>,
    coded: CodedState,
) -> CachedResults {
    let zone = snapshot.context.windows.zone(form);
    let results = Results::compute(form, &Tally::from(cells.clone()), |quarter| zone.day(quarter));
    let results = ResultsDocument::new(results, coded.figures(form));
    let document = EncodedBody::without_brotli(media_type::JSON, json(&results));
    let (snapshot, pages, syntheses) = (Arc::clone(snapshot), Mutex::default(), Mutex::default());
    CachedResults { snapshot, cells, texts, coded, results, document, pages, syntheses }
}

impl CachedResults {
    fn published(&self) -> PublishedResults<'_> {
        PublishedResults { document: &self.results, coded: &self.coded, texts: &self.texts }
    }
}
