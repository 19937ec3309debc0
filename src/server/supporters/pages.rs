//! The community as a document.

use super::ENDING;
use crate::i18n::key;
use crate::server::pages::SiteContext;
use crate::server::render::render_document;
use crate::site::Locale;
use crate::ui::pages::{self, Link, SupportersPage};
use questionnaire::Form;
use std::sync::Arc;

impl SiteContext {
    /// The supporters; search engines may list the whole list alone.
    pub(super) async fn community(
        &self,
        locale: &Locale,
        form: &Arc<Form>,
        supporters: SupportersPage,
        listed: bool,
    ) -> String {
        let title = supporters.catalogue.format(
            key::TITLE.name(),
            &[
                ("step", &supporters.catalogue.message(key::COMMUNITY_HEADING)),
                ("title", &supporters.catalogue.message_by_key("title")),
            ],
        );
        // The same supporters in another language.
        let ending = format!("/{}{ENDING}{}", form.id(), supporters.query(supporters.page));
        let layout = self.layout(locale, &ending, title, listed);
        let supporters = Arc::new(supporters);
        render_document(move || pages::community(&layout, &supporters)).await
    }

    /// The supporters cannot be read now.
    pub(super) async fn community_broken(&self, locale: &Locale, form: &Arc<Form>) -> String {
        let ending = format!("/{}{ENDING}", form.id());
        let layout = self.layout(locale, &ending, locale.catalogue().message(key::COMMUNITY_BROKEN_HEADING), false);
        let words = locale.catalogue().message(key::COMMUNITY_BROKEN);
        render_document(move || pages::no_results(&layout, key::COMMUNITY_BROKEN_HEADING, words.clone())).await
    }

    /// The ways to the communities of the site.
    pub(in crate::server) fn communities(&self, locale: &Locale) -> Vec<Link> {
        let link = |form: &Arc<Form>| {
            let href = super::address(form, locale.tag())?;
            Some(Link { href, label: key::COMMUNITY_HEADING })
        };
        self.site.forms().iter().filter_map(link).collect()
    }
}
