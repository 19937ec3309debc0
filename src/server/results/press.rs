//! The results as documents.

use crate::i18n::{Catalogue, Key, key};
use crate::server::pages::Press;
use crate::server::render::document;
use crate::server::site::Locale;
use crate::ui::page::{self, Findings, Frame, Texts};
use questionnaire::Form;
use questionnaire::results::Results;
use std::sync::Arc;

impl Press {
    /// The figures, and the controls whose texts can be read.
    pub(super) async fn results(
        &self,
        locale: &Locale,
        form: &Arc<Form>,
        results: &Arc<Results>,
        texts: &[String],
    ) -> String {
        let (frame, catalogue) = self.frame_of_results(locale, form, key::RESULTS_HEADING, true);
        let findings = Arc::new(Findings {
            catalogue,
            form: Arc::clone(form),
            results: Arc::clone(results),
            texts: texts.to_vec(),
            time_zone: self.windows.zone(form).to_string(),
        });
        document(move || page::results(&frame, &findings)).await
    }

    /// A page of texts.
    pub(super) async fn result_texts(&self, locale: &Locale, form: &Arc<Form>, texts: Texts) -> String {
        let (frame, catalogue) = self.frame_of_results(locale, form, key::RESULTS_TEXTS, false);
        let (form, texts) = (Arc::clone(form), Arc::new(texts));
        document(move || page::result_texts(&frame, &catalogue, &form, &texts)).await
    }

    /// There will be no results.
    pub(super) async fn results_never(&self, locale: &Locale, form: &Arc<Form>) -> String {
        self.notice_of_results(locale, form, key::RESULTS_NEVER_HEADING, locale.catalogue().say(key::RESULTS_NEVER))
            .await
    }

    /// There will be results, once the form is closed.
    pub(super) async fn results_later(&self, locale: &Locale, form: &Arc<Form>) -> String {
        let catalogue = locale.catalogue();
        let words = match self.windows.of(form).closes {
            Some(closes) => {
                let date = closes.closing(catalogue);
                catalogue.format(key::RESULTS_LATER.name(), &[("date", &date)])
            }
            None => catalogue.say(key::RESULTS_LATER_UNDATED),
        };
        self.notice_of_results(locale, form, key::RESULTS_LATER_HEADING, words).await
    }

    /// The results cannot be read now.
    pub(super) async fn results_broken(&self, locale: &Locale, form: &Arc<Form>) -> String {
        self.notice_of_results(locale, form, key::RESULTS_BROKEN_HEADING, locale.catalogue().say(key::RESULTS_BROKEN))
            .await
    }

    async fn notice_of_results(&self, locale: &Locale, form: &Arc<Form>, heading: Key, words: String) -> String {
        let (frame, _) = self.frame_of_results(locale, form, heading, false);
        document(move || page::no_results(&frame, heading, words.clone())).await
    }

    fn frame_of_results(&self, locale: &Locale, form: &Form, step: Key, listed: bool) -> (Frame, Catalogue) {
        let catalogue = locale.form_catalogue(form);
        let title =
            catalogue.format(key::TITLE.name(), &[("step", &catalogue.say(step)), ("title", &catalogue.text("title"))]);
        (self.frame(locale, &format!("/{}/results", form.id()), title, listed), catalogue)
    }
}
