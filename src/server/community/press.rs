//! The community as a document.

use super::ENDING;
use crate::i18n::key;
use crate::server::pages::Press;
use crate::server::render::document;
use crate::server::site::Locale;
use crate::ui::page::{self, Crowd, Link};
use questionnaire::Form;
use std::sync::Arc;

impl Press {
    /// The supporters; search engines may list the whole list alone.
    pub(super) async fn community(&self, locale: &Locale, form: &Arc<Form>, crowd: Crowd, listed: bool) -> String {
        let title = crowd.catalogue.format(
            key::TITLE.name(),
            &[("step", &crowd.catalogue.say(key::COMMUNITY_HEADING)), ("title", &crowd.catalogue.text("title"))],
        );
        // The same supporters in another language.
        let ending = format!("/{}{ENDING}{}", form.id(), crowd.query(crowd.page));
        let frame = self.frame(locale, &ending, title, listed);
        let crowd = Arc::new(crowd);
        document(move || page::community(&frame, &crowd)).await
    }

    /// The supporters cannot be read now.
    pub(super) async fn community_broken(&self, locale: &Locale, form: &Arc<Form>) -> String {
        let ending = format!("/{}{ENDING}", form.id());
        let frame = self.frame(locale, &ending, locale.catalogue().say(key::COMMUNITY_BROKEN_HEADING), false);
        let words = locale.catalogue().say(key::COMMUNITY_BROKEN);
        document(move || page::no_results(&frame, key::COMMUNITY_BROKEN_HEADING, words.clone())).await
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
