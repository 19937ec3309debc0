//! The results as pages, and the notices in place of them. The caller decides which page is shown.

use super::coded_state::PublishedResults;
use super::theme_views::{estimates_view, themes_view};
use crate::i18n::{Key, key};
use crate::server::addresses::SYNTHESIS_ENDING;
use crate::server::layout::{build_layout, title_of_form_page};
use crate::server::render::render_document;
use crate::server::request_id::current_request_id;
use crate::server::site_context::SiteContext;
use crate::site::Locale;
use crate::ui::pages::{self, Layout, ResultsPage, TextsPage};
use questionnaire::Form;
use std::sync::Arc;

/// The counts, the themes, and links to the controls that have published texts.
pub(super) async fn figures_page(
    context: &SiteContext,
    locale: &Locale,
    form: &Arc<Form>,
    published: &PublishedResults<'_>,
) -> String {
    let layout = results_layout(context, locale, form, key::RESULTS_HEADING, true);
    let catalogue = locale.form_catalogue(form);
    let PublishedResults { document, coded, texts } = *published;
    let themes = document.themes.iter().filter_map(|figures| {
        let (question, _) = coded.question(document, &figures.question)?;
        let quotes = coded.quotable.get(&figures.question).map_or(&[][..], Vec::as_slice);
        Some(themes_view(&catalogue, &question.frame, figures, quotes))
    });
    let estimates = document.estimates.iter().filter_map(|figures| {
        let (question, _) = coded.sampled(document, &figures.question)?;
        let quotes = coded.quotable.get(&figures.question).map_or(&[][..], Vec::as_slice);
        Some(estimates_view(&catalogue, &question.frame, figures, quotes))
    });
    let estimates = estimates.collect();
    let page = Arc::new(ResultsPage {
        themes: themes.collect(),
        estimates,
        synthesis: locale.synthesis(form).map(|_| format!("/{}/{}{SYNTHESIS_ENDING}", locale.tag(), form.id())),
        catalogue,
        form: Arc::clone(form),
        results: Arc::new(document.results.clone()),
        texts: texts.to_vec(),
        time_zone: context.windows.zone(form).to_string(),
    });
    render_document(move || pages::results(&layout, &page)).await
}

/// A page of published texts.
pub(super) async fn texts_page(context: &SiteContext, locale: &Locale, form: &Arc<Form>, texts: TextsPage) -> String {
    let layout = results_layout(context, locale, form, key::RESULTS_TEXTS, false);
    let catalogue = locale.form_catalogue(form);
    let (form, texts) = (Arc::clone(form), Arc::new(texts));
    render_document(move || pages::result_texts(&layout, &catalogue, &form, &texts)).await
}

/// The notice that the form never shows results.
pub(super) async fn never_page(context: &SiteContext, locale: &Locale, form: &Form) -> String {
    let words = locale.catalogue().message(key::RESULTS_NEVER);
    notice_page(context, locale, form, (key::RESULTS_NEVER_HEADING, words), None).await
}

/// The notice that the results are published once the form is closed.
pub(super) async fn later_page(context: &SiteContext, locale: &Locale, form: &Form) -> String {
    let catalogue = locale.catalogue();
    let words = match context.windows.window_of(form).closes {
        Some(closes) => {
            let date = closes.closing(catalogue);
            catalogue.format(key::RESULTS_LATER.name(), &[("date", &date)])
        }
        None => catalogue.message(key::RESULTS_LATER_UNDATED),
    };
    notice_page(context, locale, form, (key::RESULTS_LATER_HEADING, words), None).await
}

/// The notice that the results cannot be read at present, with the id of the request.
pub(super) async fn broken_page(context: &SiteContext, locale: &Locale, form: &Form) -> String {
    let words = locale.catalogue().message(key::RESULTS_BROKEN);
    notice_page(context, locale, form, (key::RESULTS_BROKEN_HEADING, words), current_request_id()).await
}

async fn notice_page(
    context: &SiteContext,
    locale: &Locale,
    form: &Form,
    (heading, words): (Key, String),
    request_id: Option<String>,
) -> String {
    let layout = results_layout(context, locale, form, heading, false);
    render_document(move || pages::no_results(&layout, heading, words.clone(), request_id.as_deref())).await
}

fn results_layout(context: &SiteContext, locale: &Locale, form: &Form, step: Key, listed: bool) -> Layout {
    layout_at(context, locale, form, &format!("/{}/results", form.id()), step, listed)
}

/// The layout of a page of the results whose address is the language followed by `ending`.
pub(super) fn layout_at(
    context: &SiteContext,
    locale: &Locale,
    form: &Form,
    ending: &str,
    step: Key,
    listed: bool,
) -> Layout {
    let title = title_of_form_page(&locale.form_catalogue(form), step);
    build_layout(context, locale, ending, title, listed).with_style(context.assets.address("results.css"))
}
