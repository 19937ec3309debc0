//! What the home page says of each form, given the window.

use super::site::{Locale, Site};
use super::window::{Phase, Window};
use crate::i18n::key;
use crate::ui::page::Call;

/// The forms as the home page presents them.
pub(super) fn calls(site: &Site, locale: &Locale, window: Window, phase: Phase) -> Vec<Call> {
    let catalogue = locale.catalogue();
    let opens = window.opens.map(|opens| opens.moment().words(catalogue)).unwrap_or_default();
    let closes = window.closes.map(|closes| closes.moment().day.words(catalogue));
    let (name, date) = match (phase, &closes) {
        (Phase::Early, _) => (key::HOME_OPENS, opens),
        (Phase::Open, None) => (key::HOME_OPEN, String::new()),
        (Phase::Open, Some(date)) => (key::HOME_OPEN_UNTIL, date.clone()),
        (Phase::Closed, date) => (key::HOME_CLOSED, date.clone().unwrap_or_default()),
    };
    let call = |form: &std::sync::Arc<questionnaire::Form>| {
        let catalogue = locale.form_catalogue(form);
        Call {
            href: format!("/{}/{}", locale.tag(), form.id()),
            window: catalogue.format(name.name(), &[("date", &date)]),
            window_lang: catalogue.lang(name.name()),
            closes: closes.clone(),
            open: phase == Phase::Open,
            size: (form.questions().count(), form.sections().len()),
            catalogue,
        }
    };
    site.forms().iter().map(call).collect()
}
