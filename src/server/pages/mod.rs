//! What pages are made of, and how each is made of it.

mod frame;

use super::assets::Assets;
use super::home::Standing;
use super::receipt::Code;
use super::render::document;
use super::site::{Locale, Site};
use super::window::Phase;
use super::windows::Windows;
use crate::i18n::{Catalogue, Key, key};
use crate::ui::ids::body;
use crate::ui::page::{self, Frame, OpenDataFile, Program, Sends};
use crate::ui::state::{Amends, Confirmed, PageState};
use questionnaire::{Form, Policy, RawAnswers};
use std::path::PathBuf;
use std::sync::Arc;

/// A site with what its pages are made of.
#[derive(Clone)]
pub struct Press {
    /// Forms, sentences and long pages.
    pub site: Arc<Site>,
    /// The browser's files.
    pub assets: Arc<Assets>,
    /// When the forms take responses.
    pub windows: Windows,
    /// Where the site is found: its public origin, or else the address at which it listens.
    pub origin: String,
    /// The site's public origin, if it was told.
    pub public_url: Option<String>,
    /// Whether browsers are told that the subdomains of a secure public origin are as secure.
    pub hsts_subdomains: bool,
    /// Whether there are pages for translators.
    pub preview: bool,
    /// The folder of the published package.
    pub open_data: PathBuf,
}

impl Press {
    /// Whether people reach the site over a secure connection, as far as it was told.
    pub(super) fn is_secure(&self) -> bool {
        self.public_url.as_ref().is_some_and(|origin| origin.starts_with("https:"))
    }

    /// The home page, given where each form stands.
    pub(super) async fn home(&self, locale: &Locale, standings: &[Standing]) -> String {
        let frame = self.frame(locale, "", locale.catalogue().say(key::SITE_NAME), true);
        let calls = Arc::new(self.calls(locale, standings));
        document(move || page::home(&frame, &calls)).await
    }

    /// The page of a form in that phase: the form itself, or when it opens, or since when it is closed.
    pub(super) async fn form_in(&self, locale: &Locale, form: &Arc<Form>, phase: Phase) -> String {
        let window = self.windows.of(form);
        match phase {
            Phase::Open => self.form(locale, form, RawAnswers::default(), false).await,
            Phase::Early => {
                let opening = window.opens.map(|opens| opens.opening(locale.catalogue())).unwrap_or_default();
                self.notice(locale, form, key::FORM_EARLY_HEADING, opening, page::early).await
            }
            Phase::Closed => {
                let published = form.results_policy() != Policy::Never;
                let results = published.then(|| format!("/{}/{}/results", locale.tag(), form.id()));
                let view = move |frame: &Frame, catalogue: &Catalogue, form: &Form, date: &str| {
                    page::closed(frame, catalogue, form, date, results.clone())
                };
                let closing = window.closes.map(|closes| closes.closing(locale.catalogue())).unwrap_or_default();
                self.notice(locale, form, key::FORM_CLOSED_HEADING, closing, view).await
            }
        }
    }

    async fn notice(
        &self,
        locale: &Locale,
        form: &Arc<Form>,
        heading: Key,
        date: String,
        view: impl Fn(&Frame, &Catalogue, &Form, &str) -> leptos::prelude::AnyView + Clone + Send + Sync + 'static,
    ) -> String {
        let catalogue = locale.form_catalogue(form);
        let frame = self.frame(locale, &format!("/{}", form.id()), catalogue.say(heading), true);
        let form = Arc::clone(form);
        document(move || view(&frame, &catalogue, &form, &date)).await
    }

    /// The long page of that name.
    pub(super) async fn content(&self, locale: &Locale, name: &str) -> String {
        let Some(content) = locale.page(name).cloned() else { return String::new() };
        let frame = self.frame(locale, &format!("/{name}"), content.title.clone(), true);
        let lang = Some(content.lang).filter(|lang| lang != locale.tag());
        document(move || page::content(&frame, content.title.clone(), content.html.clone(), lang.clone())).await
    }

    /// The form, with answers to show again and, once they were checked, their errors.
    pub async fn form(&self, locale: &Locale, form: &Arc<Form>, answers: RawAnswers, checked: bool) -> String {
        self.form_page(locale, form, answers, checked, None).await
    }

    /// The form; of a recorded response, to amend it.
    pub(super) async fn form_page(
        &self,
        locale: &Locale,
        form: &Arc<Form>,
        answers: RawAnswers,
        checked: bool,
        amends: Option<Amends>,
    ) -> String {
        let catalogue = locale.form_catalogue(form);
        let errors = if checked { questionnaire::check(form, &answers).1 } else { Vec::new() };
        let title = catalogue.text("title");
        let title =
            if errors.is_empty() { title } else { catalogue.format(key::ERROR_TITLE.name(), &[("title", &title)]) };
        let listed = !checked && answers.is_empty() && amends.is_none();
        let page = if amends.is_some() { "/receipt" } else { "" };
        let mut frame = self.frame(locale, &format!("/{}{page}", form.id()), title, listed);
        frame.script = form.asks_for_a_country().then(|| self.assets.address("country.js"));
        let closes = self.windows.of(form).closes.map(|closes| closes.closing(&catalogue));
        let checked = checked.into();
        let state = PageState { form: Form::clone(form), catalogue, answers, errors, closes, checked, amends };
        // The browser gets the sentences that its program says, and no others.
        let catalogue = locale.browser_catalogue(form);
        let handed_over = PageState { form: form.without_terms(), catalogue, ..state.clone() };
        // Strings, numbers and lists: writing them cannot fail.
        let json = serde_json::to_string(&handed_over).unwrap_or_default();
        let program = self.program(json);
        document(move || page::form(&frame, &program, &state)).await
    }

    /// The answers to check, for a browser without scripts.
    pub async fn review(&self, locale: &Locale, form: &Arc<Form>, answers: RawAnswers) -> String {
        let (frame, catalogue) = self.frame_of_form(locale, form, "", key::CHECK_TITLE);
        let form = Arc::clone(form);
        let hidden = vec![(body::SUBMISSION_ID, uuid::Uuid::now_v7().to_string())];
        let sends = Sends { hidden, button: key::CHECK_SEND, notice: None };
        document(move || page::review(&frame, &catalogue, &form, &answers, &sends)).await
    }

    /// The confirmation, for a browser without scripts.
    pub(super) async fn confirmation(&self, locale: &Locale, form: &Arc<Form>, code: &Code, kind: Confirmed) -> String {
        let title = if kind == Confirmed::Amended { key::AMENDED_TITLE } else { key::SENT_TITLE };
        let (mut frame, catalogue) = self.frame_of_form(locale, form, "", title);
        frame.script = Some(self.assets.address("receipt.js"));
        let (form, code) = (Arc::clone(form), code.reveal().to_owned());
        document(move || page::confirmation(&frame, &catalogue, &form, &code, kind)).await
    }

    /// What was published of a form.
    pub async fn open_data_page(&self, locale: &Locale, form: &Form, files: Vec<OpenDataFile>) -> String {
        let catalogue = locale.form_catalogue(form);
        let frame = self.frame(locale, "", catalogue.say(key::OPEN_DATA_HEADING), true);
        // The form may say in words of its own what the program says of every form.
        let frame = Frame { catalogue, ..frame };
        document(move || page::open_data(&frame, frame.catalogue.text("title"), &files)).await
    }

    /// A submission was refused.
    pub async fn refused(&self, locale: &Locale, why: Key) -> String {
        let frame = self.frame(locale, "", locale.catalogue().say(key::REFUSED_HEADING), false);
        document(move || page::refused(&frame, why)).await
    }

    /// There is no such page.
    pub async fn not_found(&self, locale: &Locale) -> String {
        let frame = self.frame(locale, "", locale.catalogue().say(key::NOT_FOUND_HEADING), false);
        document(move || page::not_found(&frame)).await
    }

    /// Every sentence of a language in place, for its translators.
    pub(super) async fn preview(&self, locale: &Locale, form: &Arc<Form>) -> String {
        let frame =
            self.frame(locale, &format!("/{}/preview", form.id()), locale.catalogue().say(key::PREVIEW_HEADING), false);
        let source = self.site.original().form_catalogue(form);
        let (catalogue, form) = (locale.form_catalogue(form), Form::clone(form));
        document(move || page::preview(&frame, &source, &catalogue, &form)).await
    }

    fn program(&self, state: String) -> Program {
        Program {
            start: self.assets.address("start.js"),
            module: self.assets.address("pkg/consultation.js"),
            wasm: self.assets.address("pkg/consultation.wasm"),
            state,
        }
    }
}
