//! A site and the pages that were rendered for it, replaced together when the operator reloads the site.

use super::page_cache::PageCache;
use super::site_context::SiteContext;

/// A site and its rendered pages.
pub struct SiteSnapshot {
    /// The data that pages are rendered from.
    pub context: SiteContext,
    /// The pages that were requested so far.
    pub(super) pages: PageCache,
}

impl SiteSnapshot {
    /// A site with an empty page cache.
    pub fn new(context: SiteContext) -> Self {
        Self { context, pages: PageCache::default() }
    }
}
