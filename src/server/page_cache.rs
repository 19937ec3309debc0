//! Pages rendered once. A page is the same for every reader, so the cache keeps it with its encodings and its ETag for as long
//! as the site stays the same. The cache knows the keys of pages and not how to render them: the caller does.

use super::encoded_body::EncodedBody;
use super::form_status::FormStatus;
use crate::phase::Phase;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::OnceCell;

/// One page in one language. What a page says depends on its key, and on the site alone.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum PageKey {
    /// The home page, given where each form stands.
    Home(Vec<FormStatus>),
    /// A page of the form of that id.
    Form(String, FormPageKey),
    /// The content page of that name.
    Content(String),
    /// Every address, for search engines; in no language.
    Sitemap,
}

/// A page of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum FormPageKey {
    /// The form itself, or the notice that it is not open.
    Form(Phase),
    /// The field for a receipt code.
    Receipt,
    /// The translators' page.
    Preview,
}

/// The tag of a page's language, empty where it has none, and the page; and its body once it is rendered.
type Entries = HashMap<(String, PageKey), Arc<OnceCell<Arc<EncodedBody>>>>;

/// The pages that were requested so far.
#[derive(Default)]
pub(super) struct PageCache(Mutex<Entries>);

impl PageCache {
    /// The page of that key in that language, rendered by `render` where it is not there yet. Requests that come while it is
    /// rendered wait for the same body.
    pub(super) async fn get_or_render(
        &self,
        tag: &str,
        page: &PageKey,
        render: impl Future<Output = EncodedBody>,
    ) -> Arc<EncodedBody> {
        let key = (tag.to_owned(), page.clone());
        let cell = Arc::clone(self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(key).or_default());
        Arc::clone(cell.get_or_init(|| async { Arc::new(render.await) }).await)
    }
}
