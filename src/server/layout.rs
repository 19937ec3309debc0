//! The layout around every page: its title and addresses, and the links to the forms, the languages and the content pages. The
//! module knows the content of no page.

use super::addresses::{alternates, supporters_address};
use super::assets::{PAGES_STYLE, SITE_STYLE};
use super::moved_end_views::moved_end_views;
use super::site_context::SiteContext;
use crate::i18n::{Catalogue, Key, key};
use crate::site::Locale;
use crate::ui::pages::{FormLink, Language, Layout, Link};
use questionnaire::Form;
use std::sync::Arc;

/// The content pages that the footer links to, in order.
const FOOTER: [(&str, Key); 6] = [
    ("principles", key::PAGE_PRINCIPLES),
    ("about", key::PAGE_ABOUT),
    ("faq", key::PAGE_FAQ),
    ("privacy", key::PAGE_PRIVACY),
    ("accessibility", key::PAGE_ACCESSIBILITY),
    ("legal", key::PAGE_LEGAL),
];

/// The title of a page about a form: the page's own title, then the form's.
pub(super) fn title_of_form_page(catalogue: &Catalogue, step: Key) -> String {
    let (step, title) = (catalogue.message(step), catalogue.message_by_key("title"));
    catalogue.format(key::TITLE.name(), &[("step", &step), ("title", &title)])
}

/// The layout of a page of a form, with the form's own messages. `ending` follows the form's address. Search engines do not
/// index the page.
pub(super) fn build_form_layout(
    context: &SiteContext,
    locale: &Locale,
    form: &Form,
    ending: &str,
    step: Key,
) -> (Layout, Catalogue) {
    let catalogue = locale.form_catalogue(form);
    let title = title_of_form_page(&catalogue, step);
    (build_layout(context, locale, &format!("/{}{ending}", form.id()), title, false), catalogue)
}

/// The layout of the page whose address is the language followed by `ending`.
pub(super) fn build_layout(
    context: &SiteContext,
    locale: &Locale,
    ending: &str,
    title: String,
    listed: bool,
) -> Layout {
    // Nobody should find what is invented by looking for the consultation.
    let listed = listed && !context.is_demo;
    let languages = context.site.locales().iter().map(|other| Language {
        tag: other.tag().to_owned(),
        name: other.name(),
        href: format!("/{}{ending}", other.tag()),
    });
    let pages = FOOTER
        .iter()
        .filter(|(name, _)| locale.content_page(name).is_some())
        .map(|(name, label)| Link { href: format!("/{}/{name}", locale.tag()), label: *label });
    let canonical = context.public_url.as_ref().filter(|_| listed);
    Layout {
        title,
        forms: form_links(context, locale, ending),
        languages: languages.collect(),
        pages: supporter_links(context, locale).into_iter().chain(pages).collect(),
        styles: [SITE_STYLE, PAGES_STYLE].map(|path| context.assets.address(path)).into(),
        carried_style: None,
        canonical: canonical.map(|origin| format!("{origin}/{}{ending}", locale.tag())),
        alternates: alternates(&context.site, &context.origin, ending),
        listed,
        is_demo: context.is_demo,
        script: None,
        moved: form_at(context, ending)
            .map(|form| moved_end_views(context, form, locale.catalogue()))
            .unwrap_or_default(),
        catalogue: locale.catalogue().clone(),
    }
}

/// The form that a page with this ending is about, if it is about one.
fn form_at<'a>(context: &'a SiteContext, ending: &str) -> Option<&'a Arc<Form>> {
    context.site.form(ending.strip_prefix('/')?.split('/').next()?)
}

/// The links to the forms, if the site has several.
fn form_links(context: &SiteContext, locale: &Locale, ending: &str) -> Vec<FormLink> {
    let link = |form: &Arc<Form>| {
        let (words, lang) = locale.name_of(form);
        let here = format!("/{}", form.id());
        let current = ending.strip_prefix(&here).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        FormLink { href: format!("/{}{here}", locale.tag()), words, lang, current }
    };
    let forms = context.site.forms();
    if forms.len() > 1 { context.site.main_first().map(link).collect() } else { Vec::new() }
}

/// The links to the supporter lists of the site.
fn supporter_links(context: &SiteContext, locale: &Locale) -> Vec<Link> {
    let link = |form: &Arc<Form>| {
        let href = supporters_address(form, locale.tag())?;
        Some(Link { href, label: key::COMMUNITY_HEADING })
    };
    context.site.forms().iter().filter_map(link).collect()
}
