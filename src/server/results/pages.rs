//! The results as documents.

use crate::i18n::{Catalogue, Key, key};
use crate::server::pages::SiteContext;
use crate::server::render::render_document;
use crate::site::Locale;
use crate::ui::pages::{self, Layout, ResultsPage, TextsPage};
use questionnaire::Form;
use questionnaire::results::Results;
use std::sync::Arc;

impl SiteContext {
    /// The figures, and the controls whose texts can be read.
    pub(super) async fn results(
        &self,
        locale: &Locale,
        form: &Arc<Form>,
        results: &Arc<Results>,
        texts: &[String],
    ) -> String {
        let (layout, catalogue) = self.frame_of_results(locale, form, key::RESULTS_HEADING, true);
        let page = Arc::new(ResultsPage {
            catalogue,
            form: Arc::clone(form),
            results: Arc::clone(results),
            texts: texts.to_vec(),
            time_zone: self.windows.zone(form).to_string(),
        });
        render_document(move || pages::results(&layout, &page)).await
    }

    /// A page of texts.
    pub(super) async fn result_texts(&self, locale: &Locale, form: &Arc<Form>, texts: TextsPage) -> String {
        let (layout, catalogue) = self.frame_of_results(locale, form, key::RESULTS_TEXTS, false);
        let (form, texts) = (Arc::clone(form), Arc::new(texts));
        render_document(move || pages::result_texts(&layout, &catalogue, &form, &texts)).await
    }

    /// There will be no results.
    pub(super) async fn results_never(&self, locale: &Locale, form: &Arc<Form>) -> String {
        self.notice_of_results(locale, form, key::RESULTS_NEVER_HEADING, locale.catalogue().message(key::RESULTS_NEVER))
            .await
    }

    /// There will be results, once the form is closed.
    pub(super) async fn results_later(&self, locale: &Locale, form: &Arc<Form>) -> String {
        let catalogue = locale.catalogue();
        let words = match self.windows.window_of(form).closes {
            Some(closes) => {
                let date = closes.closing(catalogue);
                catalogue.format(key::RESULTS_LATER.name(), &[("date", &date)])
            }
            None => catalogue.message(key::RESULTS_LATER_UNDATED),
        };
        self.notice_of_results(locale, form, key::RESULTS_LATER_HEADING, words).await
    }

    /// The results cannot be read now.
    pub(super) async fn results_broken(&self, locale: &Locale, form: &Arc<Form>) -> String {
        self.notice_of_results(
            locale,
            form,
            key::RESULTS_BROKEN_HEADING,
            locale.catalogue().message(key::RESULTS_BROKEN),
        )
        .await
    }

    async fn notice_of_results(&self, locale: &Locale, form: &Arc<Form>, heading: Key, words: String) -> String {
        let (layout, _) = self.frame_of_results(locale, form, heading, false);
        render_document(move || pages::no_results(&layout, heading, words.clone())).await
    }

    fn frame_of_results(&self, locale: &Locale, form: &Form, step: Key, listed: bool) -> (Layout, Catalogue) {
        let catalogue = locale.form_catalogue(form);
        let title = catalogue.format(
            key::TITLE.name(),
            &[("step", &catalogue.message(step)), ("title", &catalogue.message_by_key("title"))],
        );
        (self.layout(locale, &format!("/{}/results", form.id()), title, listed), catalogue)
    }
}
