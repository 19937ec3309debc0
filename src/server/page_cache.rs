//! A cache of rendered pages. A page is the same for every user, so the cache stores it with its encodings and its ETag as long
//! as the site stays the same. The cache knows the keys of pages; the caller renders them.

use super::encoded_body::EncodedBody;
use super::form_status::FormStatus;
use crate::phase::Phase;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::OnceCell;

/// The key of a page without its language. The content of a page depends on its key, its language and the site alone.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum PageKey {
    /// The home page, with the status of each form.
    Home(Vec<FormStatus>),
    /// A page of the form with this id.
    Form(String, FormPageKey),
    /// The content page of this name.
    Content(String),
    /// The sitemap, which has no language.
    Sitemap,
}

/// A page of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum FormPageKey {
    /// The form itself, or the notice that it is not yet open or closed.
    Form(Phase),
    /// The page with the field for a receipt code.
    Receipt,
    /// The translators' page.
    Preview,
}

/// The rendered pages by language tag (empty for a page without language) and key. A cell is empty while its page is being
/// rendered.
type Entries = HashMap<(String, PageKey), Arc<OnceCell<Arc<EncodedBody>>>>;

/// The pages that were requested so far.
#[derive(Default)]
pub(super) struct PageCache(Mutex<Entries>);

impl PageCache {
    /// The page of this key in this language, if it is rendered.
    pub(super) fn get(&self, tag: &str, page: PageKey) -> Option<Arc<EncodedBody>> {
        self.entries().get(&(tag.to_owned(), page))?.get().cloned()
    }

    /// The page of this key in this language, rendered by `render` if it is not cached. Requests that arrive while the page is
    /// being rendered wait for the same body.
    pub(super) async fn get_or_render(
        &self,
        tag: &str,
        page: &PageKey,
        render: impl Future<Output = EncodedBody>,
    ) -> Arc<EncodedBody> {
        let key = (tag.to_owned(), page.clone());
        let cell = Arc::clone(self.entries().entry(key).or_default());
        Arc::clone(cell.get_or_init(|| async { Arc::new(render.await) }).await)
    }

    fn entries(&self) -> MutexGuard<'_, Entries> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
