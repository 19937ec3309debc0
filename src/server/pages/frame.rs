//! The frame around every page: its title and addresses, and the ways to the forms, the languages and the long pages.

use super::SiteContext;
use crate::i18n::{Catalogue, Key, key};
use crate::server::sitemap::alternates;
use crate::site::Locale;
use crate::ui::pages::{FormLink, Language, Layout, Link};
use questionnaire::Form;
use std::sync::Arc;

/// The long pages named in the footer, in order.
const FOOTER: [(&str, Key); 6] = [
    ("principles", key::PAGE_PRINCIPLES),
    ("about", key::PAGE_ABOUT),
    ("faq", key::PAGE_FAQ),
    ("privacy", key::PAGE_PRIVACY),
    ("accessibility", key::PAGE_ACCESSIBILITY),
    ("legal", key::PAGE_LEGAL),
];

impl SiteContext {
    /// The frame of a form's page whose address ends so after the form's own, and the form's sentences.
    pub(in crate::server) fn frame_of_form(
        &self,
        locale: &Locale,
        form: &Form,
        ending: &str,
        step: Key,
    ) -> (Layout, Catalogue) {
        let catalogue = locale.form_catalogue(form);
        let title = catalogue.format(
            key::TITLE.name(),
            &[("step", &catalogue.message(step)), ("title", &catalogue.message_by_key("title"))],
        );
        (self.layout(locale, &format!("/{}{ending}", form.id()), title, false), catalogue)
    }

    /// The frame of the page whose address ends so, after the language.
    pub(in crate::server) fn layout(&self, locale: &Locale, ending: &str, title: String, listed: bool) -> Layout {
        let languages = self.site.locales().iter().map(|other| Language {
            tag: other.tag().to_owned(),
            name: other.name(),
            href: format!("/{}{ending}", other.tag()),
        });
        let pages = FOOTER
            .iter()
            .filter(|(name, _)| locale.page(name).is_some())
            .map(|(name, label)| Link { href: format!("/{}/{name}", locale.tag()), label: *label });
        Layout {
            title,
            forms: self.navigation(locale, ending),
            languages: languages.collect(),
            pages: self.communities(locale).into_iter().chain(pages).collect(),
            style: self.assets.address("pkg/consultation.css"),
            canonical: self
                .public_url
                .as_ref()
                .filter(|_| listed)
                .map(|origin| format!("{origin}/{}{ending}", locale.tag())),
            alternates: alternates(&self.site, &self.origin, ending),
            listed,
            script: None,
            catalogue: locale.catalogue().clone(),
        }
    }

    /// The ways to the forms, where there are several.
    fn navigation(&self, locale: &Locale, ending: &str) -> Vec<FormLink> {
        let link = |form: &Arc<Form>| {
            let (words, lang) = locale.name_of(form);
            let here = format!("/{}", form.id());
            let current = ending.strip_prefix(&here).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
            FormLink { href: format!("/{}{here}", locale.tag()), words, lang, current }
        };
        let forms = self.site.forms();
        if forms.len() > 1 { self.site.main_first().map(link).collect() } else { Vec::new() }
    }
}
