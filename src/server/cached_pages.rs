//! The pages that are the same for every user: finds the page of an address, and renders it once. The answer to a submission is
//! rendered for each request and does not use this module.

use super::encoded_body::EncodedBody;
use super::form_status::form_statuses;
use super::page_cache::{FormPageKey, PageKey};
use super::site_context::SiteContext;
use super::site_snapshot::SiteSnapshot;
use super::sitemap::sitemap;
use super::{home_page, pages, receipts};
use crate::media_type::{HTML, XML};
use crate::site::Locale;
use questionnaire::Form;
use std::sync::Arc;

/// The page at `/{tag}{ending}` in its present state; `None` where the site has no such page.
pub(super) async fn cached_page(snapshot: &SiteSnapshot, tag: &str, ending: &str) -> Option<Arc<EncodedBody>> {
    let page = page_key(&snapshot.context, snapshot.context.site.locale(tag)?, ending)?;
    Some(get_or_render(snapshot, tag, &page).await)
}

/// The home page in a language, or the page of a form, if it is rendered in its present state.
pub(super) fn ready_page(snapshot: &SiteSnapshot, tag: &str, form: Option<&str>) -> Option<Arc<EncodedBody>> {
    let context = &snapshot.context;
    context.site.locale(tag)?;
    let page = match form {
        None => PageKey::Home(form_statuses(context)),
        Some(id) => {
            let form = context.site.form(id)?;
            PageKey::Form(form.id().to_string(), FormPageKey::Form(context.phase(form)))
        }
    };
    snapshot.pages.get(tag, page)
}

/// The sitemap; `None` for a site without public origin.
pub(super) async fn cached_sitemap(snapshot: &SiteSnapshot) -> Option<Arc<EncodedBody>> {
    snapshot.context.public_url.as_ref()?;
    Some(get_or_render(snapshot, "", &PageKey::Sitemap).await)
}

/// Renders and compresses the home pages and the forms at start-up, so that no user waits for them. Debug builds skip it,
/// because they compress many times more slowly.
pub(super) async fn warm_pages(snapshot: &SiteSnapshot) {
    if cfg!(debug_assertions) {
        return;
    }
    for locale in snapshot.context.site.locales() {
        let forms = snapshot.context.site.forms().iter().map(|form| format!("/{}", form.id()));
        for ending in [String::new()].into_iter().chain(forms) {
            let Some(page) = cached_page(snapshot, locale.tag(), &ending).await else { continue };
            // Compression at the best quality occupies a processor, so it runs outside the threads that answer requests.
            match tokio::task::spawn_blocking(move || page.compress()).await {
                Ok(_) => {}
                // The server is stopping, so the other pages are not needed either.
                Err(error) if error.is_cancelled() => return,
                Err(error) => {
                    tracing::error!(%error, "a page was not compressed ahead: its first request compresses it");
                }
            }
        }
    }
}

async fn get_or_render(snapshot: &SiteSnapshot, tag: &str, page: &PageKey) -> Arc<EncodedBody> {
    snapshot.pages.get_or_render(tag, page, render_body(&snapshot.context, tag, page)).await
}

/// The cache key of the page with this ending after the language.
fn page_key(context: &SiteContext, locale: &Locale, ending: &str) -> Option<PageKey> {
    let mut parts = ending.split('/').skip(1);
    let (first, second) = (parts.next(), parts.next());
    if parts.next().is_some() {
        return None;
    }
    let of = |form: &Arc<Form>, part| Some(PageKey::Form(form.id().to_string(), part));
    match (first, first.and_then(|id| context.site.form(id)), second) {
        (None, ..) => Some(PageKey::Home(form_statuses(context))),
        (_, Some(form), None) => of(form, FormPageKey::Form(context.phase(form))),
        (_, Some(form), Some("receipt")) => of(form, FormPageKey::Receipt),
        (_, Some(form), Some("preview")) if context.preview => of(form, FormPageKey::Preview),
        (Some("preview"), None, None) if context.preview => {
            of(context.site.main().or(context.site.forms().first())?, FormPageKey::Preview)
        }
        (Some(name), None, None) => locale.content_page(name).map(|_| PageKey::Content(name.to_owned())),
        _ => None,
    }
}

async fn render_body(context: &SiteContext, tag: &str, page: &PageKey) -> EncodedBody {
    let media_type = if *page == PageKey::Sitemap { XML } else { HTML };
    let text = render_text(context, context.site.locale_or_default(tag), page).await;
    EncodedBody::new(media_type, text.into_bytes())
}

async fn render_text(context: &SiteContext, locale: &Locale, page: &PageKey) -> String {
    match page {
        PageKey::Home(statuses) => home_page::home_page(context, locale, statuses).await,
        PageKey::Form(id, part) => match (context.site.form(id), part) {
            (Some(form), FormPageKey::Form(phase)) => pages::form_in_phase(context, locale, form, *phase).await,
            (Some(form), FormPageKey::Receipt) => receipts::entry_page(context, locale, form, false).await,
            (Some(form), FormPageKey::Preview) => pages::preview_page(context, locale, form).await,
            (None, _) => String::new(),
        },
        PageKey::Content(name) => pages::content_page(context, locale, name).await,
        PageKey::Sitemap => sitemap(&context.site, context.public_url.as_deref().unwrap_or_default()),
    }
}
