//! The community as it was last read. What everybody asks for, the whole list from its beginning and the files, is kept
//! for a second; a search is answered by itself.

use super::export::{self, FileFormat};
use super::{SupporterQuery, pages, view_model};
use crate::server::encoded_body::EncodedBody;
use crate::server::site_snapshot::SiteSnapshot;
use crate::site::Locale;
use crate::store::{Store, StoreError};
use questionnaire::Form;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::Mutex;

/// For so long what was read is taken for what there is.
const CACHE_TTL: Duration = Duration::from_secs(1);

/// What is kept of every form's community.
#[derive(Default)]
pub(crate) struct SupportersCache {
    pages: Entries<(String, String), (Arc<SiteSnapshot>, EncodedBody)>,
    files: Entries<(String, FileFormat), EncodedBody>,
}

type Entries<K, V> = Mutex<HashMap<K, Arc<Mutex<Option<(Instant, V)>>>>>;

impl SupportersCache {
    /// The page of the supporters who are wanted, in a language.
    pub(super) async fn page(
        &self,
        store: &dyn Store,
        snapshot: &Arc<SiteSnapshot>,
        (locale, form): (&Locale, &Arc<Form>),
        query: SupporterQuery,
    ) -> Result<EncodedBody, StoreError> {
        if !query.is_unfiltered() {
            return render(store, snapshot, (locale, form), query).await;
        }
        let place = entry_for(&self.pages, (form.id().to_string(), locale.tag().to_owned())).await;
        let mut place = place.lock().await;
        match &*place {
            // Another site says other things.
            Some((read_at, (site, page))) if read_at.elapsed() < CACHE_TTL && Arc::ptr_eq(site, snapshot) => {
                Ok(page.clone())
            }
            _ => {
                let page = render(store, snapshot, (locale, form), query).await?;
                *place = Some((Instant::now(), (Arc::clone(snapshot), page.clone())));
                Ok(page)
            }
        }
    }

    /// The file of all supporters.
    pub(super) async fn file(
        &self,
        store: &dyn Store,
        form: &Form,
        format: FileFormat,
    ) -> Result<EncodedBody, StoreError> {
        let place = entry_for(&self.files, (form.id().to_string(), format)).await;
        let mut place = place.lock().await;
        match &*place {
            Some((read_at, file)) if read_at.elapsed() < CACHE_TTL => Ok(file.clone()),
            _ => {
                let file = export::file(store, form, format).await?;
                *place = Some((Instant::now(), file.clone()));
                Ok(file)
            }
        }
    }
}

async fn entry_for<K: Eq + std::hash::Hash, V>(kept: &Entries<K, V>, key: K) -> Arc<Mutex<Option<(Instant, V)>>> {
    Arc::clone(kept.lock().await.entry(key).or_default())
}

async fn render(
    store: &dyn Store,
    snapshot: &SiteSnapshot,
    (locale, form): (&Locale, &Arc<Form>),
    query: SupporterQuery,
) -> Result<EncodedBody, StoreError> {
    let is_everything = query.is_unfiltered();
    let supporters = view_model::load_supporters_page(store, (locale, form), query).await?;
    let html = pages::list_page(&snapshot.context, locale, form, supporters, is_everything).await;
    Ok(EncodedBody::without_brotli("text/html; charset=utf-8", html.into_bytes()))
}
