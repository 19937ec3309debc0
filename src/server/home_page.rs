//! The home page: what it shows of each form, given the form's status. The module reads no clock and no disk, because the
//! status holds the results of both.

use super::addresses::supporters_address;
use super::form_status::FormStatus;
use super::layout::build_layout;
use super::moved_end_views::moved_end_views;
use super::render::render_document;
use super::results::{Access, access};
use super::site_context::SiteContext;
use crate::i18n::{Catalogue, Key, key};
use crate::phase::Phase;
use crate::site::Locale;
use crate::site::submission_window::SubmissionWindow;
use crate::ui::pages::{self, FormCard, HomeForms};
use questionnaire::{Form, WindowSource};
use std::sync::Arc;

/// The home page. `statuses` is in the order of the site's forms.
pub(super) async fn home_page(context: &SiteContext, locale: &Locale, statuses: &[FormStatus]) -> String {
    let layout = build_layout(context, locale, "", locale.catalogue().message(key::SITE_NAME), true);
    let home_forms = Arc::new(home_forms(context, locale, statuses));
    render_document(move || pages::home(&layout, &home_forms)).await
}

/// The cards of the forms on the home page.
fn home_forms(context: &SiteContext, locale: &Locale, statuses: &[FormStatus]) -> HomeForms {
    let mut home_forms = HomeForms::default();
    let main = context.site.main();
    for (form, status) in context.site.forms().iter().zip(statuses) {
        let form_card = form_card(context, locale, form, *status);
        match main {
            Some(main) if main.id() == form.id() => home_forms.main = Some(form_card),
            _ => home_forms.others.push(form_card),
        }
    }
    home_forms
}

fn form_card(context: &SiteContext, locale: &Locale, form: &Form, status: FormStatus) -> FormCard {
    let FormStatus { phase, is_published } = status;
    let catalogue = locale.form_catalogue(form);
    let window = context.windows.window_of(form);
    let (message, date) = window_message(form, &window, phase, &catalogue);
    let href = format!("/{}/{}", locale.tag(), form.id());
    let has_results = phase != Phase::NotYetOpen && access(form, phase) == Access::Open;
    FormCard {
        window: catalogue.format(message.name(), &[("date", &date)]),
        window_lang: catalogue.lang(message.name()),
        closes: closing_date(&window, &catalogue),
        moved: moved_end_views(context, form, &catalogue),
        phase,
        size: (form.questions().count(), form.sections().len()),
        results: has_results.then(|| format!("{href}/results")),
        community: supporters_address(form, locale.tag()),
        open_data: is_published.then(|| format!("/{}/open-data/", form.id())),
        href,
        catalogue,
    }
}

/// The message about a form's submission window, and the date that fills its placeholder.
fn window_message(form: &Form, window: &SubmissionWindow, phase: Phase, catalogue: &Catalogue) -> (Key, String) {
    let closes = closing_date(window, catalogue);
    match (phase, closes) {
        (Phase::NotYetOpen, _) => {
            (key::HOME_OPENS, window.opens.as_ref().map(|opens| opens.opening(catalogue)).unwrap_or_default())
        }
        (Phase::Open, Some(date)) => (key::HOME_OPEN_UNTIL, date),
        (Phase::Open, None) if *form.window() == WindowSource::Always => (key::HOME_ALWAYS, String::new()),
        (Phase::Open, None) => (key::HOME_OPEN, String::new()),
        (Phase::Closed, date) => (key::HOME_CLOSED, date.unwrap_or_default()),
    }
}

/// The date until which responses are accepted, formatted; `None` for a form without closing date.
fn closing_date(window: &SubmissionWindow, catalogue: &Catalogue) -> Option<String> {
    window.closes.as_ref().map(|closes| closes.closing(catalogue))
}
