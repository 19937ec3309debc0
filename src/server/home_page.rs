//! What the home page says of each form, given where it stands.

use super::pages::SiteContext;
use super::results::{Access, access};
use super::supporters;
use crate::i18n::{Catalogue, Key, key};
use crate::site::Locale;
use crate::site::submission_window::{Phase, SubmissionWindow};
use crate::ui::pages::{FormCard, HomeForms, Stage};
use questionnaire::{Form, WindowSource};

/// Where a form stands: all that changes of the home page while the site stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct FormStatus {
    phase: Phase,
    /// Whether its package is there to be read.
    published: bool,
}

impl SiteContext {
    /// Where each form stands now.
    pub(super) fn form_statuses(&self) -> Vec<FormStatus> {
        let standing = |form: &Form| FormStatus { phase: self.phase(form), published: self.is_published(form) };
        self.site.forms().iter().map(|form| standing(form)).collect()
    }

    /// The forms as the home page presents them, `standings` in the order of the site's forms.
    pub(super) fn home_forms(&self, locale: &Locale, statuses: &[FormStatus]) -> HomeForms {
        let mut home_forms = HomeForms::default();
        let main = self.site.main();
        for (form, standing) in self.site.forms().iter().zip(statuses) {
            let form_card = self.form_card(locale, form, *standing);
            match main {
                Some(main) if main.id() == form.id() => home_forms.main = Some(form_card),
                _ => home_forms.others.push(form_card),
            }
        }
        home_forms
    }

    fn form_card(&self, locale: &Locale, form: &Form, FormStatus { phase, published }: FormStatus) -> FormCard {
        let catalogue = locale.form_catalogue(form);
        let window = self.windows.window_of(form);
        let (sentence, date) = sentence(form, &window, phase, &catalogue);
        let href = format!("/{}/{}", locale.tag(), form.id());
        let has_results = phase != Phase::NotYetOpen && access(form, phase) == Access::Open;
        FormCard {
            window: catalogue.format(sentence.name(), &[("date", &date)]),
            window_lang: catalogue.lang(sentence.name()),
            closes: closing(&window, &catalogue),
            stage: match phase {
                Phase::NotYetOpen => Stage::Coming,
                Phase::Open => Stage::Open,
                Phase::Closed => Stage::Closed,
            },
            size: (form.questions().count(), form.sections().len()),
            results: has_results.then(|| format!("{href}/results")),
            community: supporters::address(form, locale.tag()),
            open_data: published.then(|| format!("/{}/open-data/", form.id())),
            href,
            catalogue,
        }
    }
}

/// The sentence on a form's window, and the date that it takes.
fn sentence(form: &Form, window: &SubmissionWindow, phase: Phase, catalogue: &Catalogue) -> (Key, String) {
    let closes = closing(window, catalogue);
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

/// Until when responses are taken, in words.
fn closing(window: &SubmissionWindow, catalogue: &Catalogue) -> Option<String> {
    window.closes.as_ref().map(|closes| closes.closing(catalogue))
}
