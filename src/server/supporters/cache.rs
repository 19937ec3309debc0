//! A cache of the supporter lists. It stores the pages and files that most requests ask for: the first page of the unfiltered
//! list and the files. A search reads the store each time.

use super::export::{self, FileFormat};
use super::{SupporterQuery, pages, view_model};
use crate::media_type;
use crate::server::encoded_body::EncodedBody;
use crate::server::site_snapshot::SiteSnapshot;
use crate::server::ttl_cache::{Lifetime, TtlCache};
use crate::site::Locale;
use crate::store::{Store, StoreError};
use questionnaire::Form;
use std::sync::Arc;

/// The cached supporter lists of every form.
pub(crate) struct SupportersCache {
    /// The pages by form and tag, each with the site that it was rendered for: another site has other messages.
    pages: TtlCache<(String, String), (Arc<SiteSnapshot>, EncodedBody)>,
    files: TtlCache<(String, FileFormat), EncodedBody>,
}

impl SupportersCache {
    pub(in crate::server) fn new(lifetime: Lifetime) -> Self {
        Self { pages: TtlCache::new(lifetime.clone()), files: TtlCache::new(lifetime) }
    }

    /// The page of the supporters that the query selects, in a language.
    pub(super) async fn supporters_page(
        &self,
        store: &dyn Store,
        snapshot: &Arc<SiteSnapshot>,
        (locale, form): (&Locale, &Arc<Form>),
        query: SupporterQuery,
    ) -> Result<EncodedBody, StoreError> {
        if !query.is_unfiltered() {
            return render(store, snapshot, (locale, form), query).await;
        }
        let key = (form.id().to_string(), locale.tag().to_owned());
        let is_of_this_site = |(site, _): &(Arc<SiteSnapshot>, EncodedBody)| Arc::ptr_eq(site, snapshot);
        let read = |_| async move {
            Ok::<_, StoreError>((Arc::clone(snapshot), render(store, snapshot, (locale, form), query).await?))
        };
        self.pages.get_or_read(key, is_of_this_site, read).await.map(|(_, page)| page)
    }

    /// The file of all supporters of a form.
    pub(super) async fn file(
        &self,
        store: &dyn Store,
        form: &Form,
        format: FileFormat,
    ) -> Result<EncodedBody, StoreError> {
        let key = (form.id().to_string(), format);
        self.files.get_or_read(key, |_| true, |_| export::file(store, form, format)).await
    }
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
    Ok(EncodedBody::without_brotli(media_type::HTML, html.into_bytes()))
}
