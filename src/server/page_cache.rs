//! Pages rendered once: a page is the same for everybody, so it is rendered when it is first asked for, and kept with its
//! compressed forms and its validator for as long as the site stays as it is. Only the answer to a submission is
//! rendered per request.

use super::encoded_body::EncodedBody;
use super::home_page::FormStatus;
use super::pages::SiteContext;
use super::sitemap::sitemap;
use crate::site::Locale;
use crate::site::submission_window::Phase;
use jiff::Timestamp;
use questionnaire::Form;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::OnceCell;

/// The media types of a page and of the sitemap.
const HTML: &str = "text/html; charset=utf-8";
const XML: &str = "application/xml";

/// One page in one language. What a page says depends on what stands here, and on the site alone.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum PageKey {
    /// The home page, given where each form stands.
    Home(Vec<FormStatus>),
    /// A page of the form of that id.
    Form(String, FormPageKey),
    /// The long page of that name.
    Long(String),
    /// Every address, for search engines; in no language.
    Sitemap,
}

/// A page of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum FormPageKey {
    /// The form itself, or that it is not open.
    Whole(Phase),
    /// The field for a receipt code.
    Receipt,
    /// The translators' page.
    Preview,
}

/// A page of a language, or of none, and its body once it is rendered.
type Entries = HashMap<(String, PageKey), Arc<OnceCell<Arc<EncodedBody>>>>;

/// The pages that were asked for so far.
#[derive(Default)]
pub struct PageCache(Mutex<Entries>);

impl PageCache {
    /// The page at `/{tag}{ending}` as it is now; nothing where there is none.
    pub(super) async fn rendered_at(&self, context: &SiteContext, tag: &str, ending: &str) -> Option<Arc<EncodedBody>> {
        let page = context.page_at(context.site.locale(tag)?, ending)?;
        Some(self.get(context, tag, page).await)
    }

    /// The sitemap, where the site knows its public address.
    pub(super) async fn sitemap(&self, context: &SiteContext) -> Option<Arc<EncodedBody>> {
        context.public_url.as_ref()?;
        Some(self.get(context, "", PageKey::Sitemap).await)
    }

    /// Renders what people come for, so that nobody waits for it: the home pages and the forms.
    pub async fn warm(&self, context: &SiteContext) {
        for locale in context.site.locales() {
            let forms = context.site.forms().iter().map(|form| format!("/{}", form.id()));
            for ending in [String::new()].into_iter().chain(forms) {
                let Some(page) = self.rendered_at(context, locale.tag(), &ending).await else { continue };
                // Compressing well takes a processor's time: not on a thread that answers requests. Where it fails, it is
                // done when somebody asks.
                _ = tokio::task::spawn_blocking(move || page.compress()).await;
            }
        }
    }

    async fn get(&self, context: &SiteContext, tag: &str, page: PageKey) -> Arc<EncodedBody> {
        let key = (tag.to_owned(), page.clone());
        let cell = Arc::clone(self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(key).or_default());
        // Of those who come while it is rendered, all wait for the one.
        Arc::clone(cell.get_or_init(|| context.render(tag, page)).await)
    }
}

impl SiteContext {
    /// Which page is at that ending after the language.
    fn page_at(&self, locale: &Locale, ending: &str) -> Option<PageKey> {
        let mut parts = ending.split('/').skip(1);
        let (first, second) = (parts.next(), parts.next());
        if parts.next().is_some() {
            return None;
        }
        let of = |form: &Arc<Form>, part| Some(PageKey::Form(form.id().to_string(), part));
        match (first, first.and_then(|id| self.site.form(id)), second) {
            (None, ..) => Some(PageKey::Home(self.form_statuses())),
            (_, Some(form), None) => of(form, FormPageKey::Whole(self.phase(form))),
            (_, Some(form), Some("receipt")) => of(form, FormPageKey::Receipt),
            (_, Some(form), Some("preview")) if self.preview => of(form, FormPageKey::Preview),
            (Some("preview"), None, None) if self.preview => {
                of(self.site.main().or(self.site.forms().first())?, FormPageKey::Preview)
            }
            (Some(name), None, None) => locale.page(name).map(|_| PageKey::Long(name.to_owned())),
            _ => None,
        }
    }

    /// Where now lies with regard to the window of a form.
    pub(super) fn phase(&self, form: &Form) -> Phase {
        self.windows.window_of(form).phase(Timestamp::now())
    }

    async fn render(&self, tag: &str, page: PageKey) -> Arc<EncodedBody> {
        let kind = if page == PageKey::Sitemap { XML } else { HTML };
        let body = self.render_html(self.site.locale_or_default(tag), &page).await;
        Arc::new(EncodedBody::new(kind, body.into_bytes()))
    }

    async fn render_html(&self, locale: &Locale, page: &PageKey) -> String {
        match page {
            PageKey::Home(statuses) => self.home(locale, statuses).await,
            PageKey::Form(id, part) => match (self.site.form(id), part) {
                (Some(form), FormPageKey::Whole(phase)) => self.form_in(locale, form, *phase).await,
                (Some(form), FormPageKey::Receipt) => self.receipt_entry(locale, form, false).await,
                (Some(form), FormPageKey::Preview) => self.preview(locale, form).await,
                (None, _) => String::new(),
            },
            PageKey::Long(name) => self.content(locale, name).await,
            PageKey::Sitemap => sitemap(&self.site, self.public_url.as_deref().unwrap_or_default()),
        }
    }
}
