//! The page at a form's address in each phase of its submission window: the form, or a notice with the date. The caller
//! determines the phase.

use super::form::form_page;
use crate::i18n::{Catalogue, Key, key};
use crate::phase::Phase;
use crate::server::layout::build_layout;
use crate::server::render::render_document;
use crate::server::site_context::SiteContext;
use crate::site::Locale;
use crate::ui::pages::{self, Layout};
use questionnaire::{Form, RawAnswers, ResultsPolicy};
use std::sync::Arc;

/// The page of a form in this phase: the notice when it opens, the form itself, or the notice that it is closed.
pub(in crate::server) async fn form_in_phase(
    context: &SiteContext,
    locale: &Locale,
    form: &Arc<Form>,
    phase: Phase,
) -> String {
    let window = context.windows.window_of(form);
    match phase {
        Phase::Open => form_page(context, locale, form, RawAnswers::default(), false).await,
        Phase::NotYetOpen => {
            let opening = window.opens.map(|opens| opens.opening(locale.catalogue())).unwrap_or_default();
            notice_page(context, locale, form, key::FORM_EARLY_HEADING, opening, pages::not_yet_open_page).await
        }
        Phase::Closed => {
            let published = form.results_policy() != ResultsPolicy::Never;
            let results = published.then(|| format!("/{}/{}/results", locale.tag(), form.id()));
            let view = move |layout: &Layout, catalogue: &Catalogue, form: &Form, date: &str| {
                pages::closed(layout, catalogue, form, date, results.clone())
            };
            let closing = window.closes.map(|closes| closes.closing(locale.catalogue())).unwrap_or_default();
            notice_page(context, locale, form, key::FORM_CLOSED_HEADING, closing, view).await
        }
    }
}

async fn notice_page(
    context: &SiteContext,
    locale: &Locale,
    form: &Arc<Form>,
    heading: Key,
    date: String,
    view: impl Fn(&Layout, &Catalogue, &Form, &str) -> leptos::prelude::AnyView + Clone + Send + Sync + 'static,
) -> String {
    let catalogue = locale.form_catalogue(form);
    let mut layout = build_layout(context, locale, &format!("/{}", form.id()), catalogue.message(heading), true);
    layout.script = Some(context.assets.address("shared-draft/closed.js"));
    let form = Arc::clone(form);
    render_document(move || view(&layout, &catalogue, &form, &date)).await
}
