//! Pages rendered once: a page is the same for everybody, so it is rendered when it is first asked for, and kept with its
//! compressed forms and its validator for as long as the site stays as it is. Only the answer to a submission is
//! rendered per request.

use super::encoding::Encoded;
use super::home::Standing;
use super::pages::Press;
use super::site::Locale;
use super::sitemap::sitemap;
use super::window::Phase;
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
enum Page {
    /// The home page, given where each form stands.
    Home(Vec<Standing>),
    /// A page of the form of that id.
    Form(String, Part),
    /// The long page of that name.
    Long(String),
    /// Every address, for search engines; in no language.
    Sitemap,
}

/// A page of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Part {
    /// The form itself, or that it is not open.
    Whole(Phase),
    /// The field for a receipt code.
    Receipt,
    /// The translators' page.
    Preview,
}

/// A page of a language, or of none, and its body once it is rendered.
type Kept = HashMap<(String, Page), Arc<OnceCell<Arc<Encoded>>>>;

/// The pages that were asked for so far.
#[derive(Default)]
pub struct Pages(Mutex<Kept>);

impl Pages {
    /// The page at `/{tag}{ending}` as it is now; nothing where there is none.
    pub(super) async fn at(&self, press: &Press, tag: &str, ending: &str) -> Option<Arc<Encoded>> {
        let page = press.page_at(press.site.locale(tag)?, ending)?;
        Some(self.get(press, tag, page).await)
    }

    /// The sitemap, where the site knows its public address.
    pub(super) async fn sitemap(&self, press: &Press) -> Option<Arc<Encoded>> {
        press.public_url.as_ref()?;
        Some(self.get(press, "", Page::Sitemap).await)
    }

    /// Renders what people come for, so that nobody waits for it: the home pages and the forms.
    pub async fn warm(&self, press: &Press) {
        for locale in press.site.locales() {
            let forms = press.site.forms().iter().map(|form| format!("/{}", form.id()));
            for ending in [String::new()].into_iter().chain(forms) {
                let Some(page) = self.at(press, locale.tag(), &ending).await else { continue };
                // Compressing well takes a processor's time: not on a thread that answers requests. Where it fails, it is
                // done when somebody asks.
                _ = tokio::task::spawn_blocking(move || page.compress()).await;
            }
        }
    }

    async fn get(&self, press: &Press, tag: &str, page: Page) -> Arc<Encoded> {
        let key = (tag.to_owned(), page.clone());
        let cell = Arc::clone(self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(key).or_default());
        // Of those who come while it is rendered, all wait for the one.
        Arc::clone(cell.get_or_init(|| press.printed(tag, page)).await)
    }
}

impl Press {
    /// Which page is at that ending after the language.
    fn page_at(&self, locale: &Locale, ending: &str) -> Option<Page> {
        let mut parts = ending.split('/').skip(1);
        let (first, second) = (parts.next(), parts.next());
        if parts.next().is_some() {
            return None;
        }
        let of = |form: &Arc<Form>, part| Some(Page::Form(form.id().to_string(), part));
        match (first, first.and_then(|id| self.site.form(id)), second) {
            (None, ..) => Some(Page::Home(self.standings())),
            (_, Some(form), None) => of(form, Part::Whole(self.phase(form))),
            (_, Some(form), Some("receipt")) => of(form, Part::Receipt),
            (_, Some(form), Some("preview")) if self.preview => of(form, Part::Preview),
            (Some("preview"), None, None) if self.preview => {
                of(self.site.main().or(self.site.forms().first())?, Part::Preview)
            }
            (Some(name), None, None) => locale.page(name).map(|_| Page::Long(name.to_owned())),
            _ => None,
        }
    }

    /// Where now lies with regard to the window of a form.
    pub(super) fn phase(&self, form: &Form) -> Phase {
        self.windows.of(form).phase(Timestamp::now())
    }

    async fn printed(&self, tag: &str, page: Page) -> Arc<Encoded> {
        let kind = if page == Page::Sitemap { XML } else { HTML };
        let body = self.text(self.site.locale_or_default(tag), &page).await;
        Arc::new(Encoded::new(kind, body.into_bytes()))
    }

    async fn text(&self, locale: &Locale, page: &Page) -> String {
        match page {
            Page::Home(standings) => self.home(locale, standings).await,
            Page::Form(id, part) => match (self.site.form(id), part) {
                (Some(form), Part::Whole(phase)) => self.form_in(locale, form, *phase).await,
                (Some(form), Part::Receipt) => self.receipt_entry(locale, form, false).await,
                (Some(form), Part::Preview) => self.preview(locale, form).await,
                (None, _) => String::new(),
            },
            Page::Long(name) => self.content(locale, name).await,
            Page::Sitemap => sitemap(&self.site, self.public_url.as_deref().unwrap_or_default()),
        }
    }
}
