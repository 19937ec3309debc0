//! What pages are made of, and how each is made of it.

mod frame;

use super::assets::Assets;
use super::home_page::FormStatus;
use super::receipts::ReceiptCode;
use super::render::render_document;
use crate::i18n::{Catalogue, Key, key};
use crate::ids::body;
use crate::site::submission_window::Phase;
use crate::site::window_settings::FormWindows;
use crate::site::{Locale, Site};
use crate::ui::pages::{self, ClientBundle, Layout, OpenDataFile, SubmitForm};
use crate::ui::state::{AmendmentTarget, ConfirmationKind, InitialState};
use questionnaire::{Form, RawAnswers, ResultsPolicy};
use std::path::PathBuf;
use std::sync::Arc;

/// A site with what its pages are made of.
#[derive(Clone)]
pub struct SiteContext {
    /// Forms, sentences and long pages.
    pub site: Arc<Site>,
    /// The browser's files.
    pub assets: Arc<Assets>,
    /// When the forms take responses.
    pub windows: FormWindows,
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

impl SiteContext {
    /// Whether people reach the site over a secure connection, as far as it was told.
    pub(super) fn is_secure(&self) -> bool {
        self.public_url.as_ref().is_some_and(|origin| origin.starts_with("https:"))
    }

    /// The home page, given where each form stands.
    pub(super) async fn home(&self, locale: &Locale, statuses: &[FormStatus]) -> String {
        let layout = self.layout(locale, "", locale.catalogue().message(key::SITE_NAME), true);
        let home_forms = Arc::new(self.home_forms(locale, statuses));
        render_document(move || pages::home(&layout, &home_forms)).await
    }

    /// The page of a form in that phase: the form itself, or when it opens, or since when it is closed.
    pub(super) async fn form_in(&self, locale: &Locale, form: &Arc<Form>, phase: Phase) -> String {
        let window = self.windows.window_of(form);
        match phase {
            Phase::Open => self.form(locale, form, RawAnswers::default(), false).await,
            Phase::NotYetOpen => {
                let opening = window.opens.map(|opens| opens.opening(locale.catalogue())).unwrap_or_default();
                self.notice(locale, form, key::FORM_EARLY_HEADING, opening, pages::not_yet_open_page).await
            }
            Phase::Closed => {
                let published = form.results_policy() != ResultsPolicy::Never;
                let results = published.then(|| format!("/{}/{}/results", locale.tag(), form.id()));
                let view = move |layout: &Layout, catalogue: &Catalogue, form: &Form, date: &str| {
                    pages::closed(layout, catalogue, form, date, results.clone())
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
        view: impl Fn(&Layout, &Catalogue, &Form, &str) -> leptos::prelude::AnyView + Clone + Send + Sync + 'static,
    ) -> String {
        let catalogue = locale.form_catalogue(form);
        let layout = self.layout(locale, &format!("/{}", form.id()), catalogue.message(heading), true);
        let form = Arc::clone(form);
        render_document(move || view(&layout, &catalogue, &form, &date)).await
    }

    /// The long page of that name.
    pub(super) async fn content(&self, locale: &Locale, name: &str) -> String {
        let Some(content) = locale.page(name).cloned() else { return String::new() };
        let layout = self.layout(locale, &format!("/{name}"), content.title.clone(), true);
        let lang = Some(content.lang).filter(|lang| lang != locale.tag());
        render_document(move || pages::content(&layout, content.title.clone(), content.html.clone(), lang.clone()))
            .await
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
        amends: Option<AmendmentTarget>,
    ) -> String {
        let catalogue = locale.form_catalogue(form);
        let errors = if checked { questionnaire::validate(form, &answers).1 } else { Vec::new() };
        let title = catalogue.message_by_key("title");
        let title =
            if errors.is_empty() { title } else { catalogue.format(key::ERROR_TITLE.name(), &[("title", &title)]) };
        let listed = !checked && answers.is_empty() && amends.is_none();
        let page = if amends.is_some() { "/receipt" } else { "" };
        let mut layout = self.layout(locale, &format!("/{}{page}", form.id()), title, listed);
        layout.script = form.asks_for_a_country().then(|| self.assets.address("country.js"));
        let closes = self.windows.window_of(form).closes.map(|closes| closes.closing(&catalogue));
        let checked = checked.into();
        let state = InitialState { form: Form::clone(form), catalogue, answers, errors, closes, checked, amends };
        // The browser gets the sentences that its program says, and no others.
        let catalogue = locale.browser_catalogue(form);
        let handed_over = InitialState { form: form.questions_only(), catalogue, ..state.clone() };
        // Strings, numbers and lists: writing them cannot fail.
        let json = serde_json::to_string(&handed_over).unwrap_or_default();
        let program = self.program(json);
        render_document(move || pages::form(&layout, &program, &state)).await
    }

    /// The answers to check, for a browser without scripts.
    pub async fn check_answers_page(&self, locale: &Locale, form: &Arc<Form>, answers: RawAnswers) -> String {
        let (layout, catalogue) = self.frame_of_form(locale, form, "", key::CHECK_TITLE);
        let form = Arc::clone(form);
        let hidden = vec![(body::SUBMISSION_ID, uuid::Uuid::now_v7().to_string())];
        let sends = SubmitForm { hidden, button: key::CHECK_SEND, notice: None };
        render_document(move || pages::review(&layout, &catalogue, &form, &answers, &sends)).await
    }

    /// The confirmation, for a browser without scripts.
    pub(super) async fn confirmation(
        &self,
        locale: &Locale,
        form: &Arc<Form>,
        code: &ReceiptCode,
        kind: ConfirmationKind,
    ) -> String {
        let title = if kind == ConfirmationKind::Amended { key::AMENDED_TITLE } else { key::SENT_TITLE };
        let (mut layout, catalogue) = self.frame_of_form(locale, form, "", title);
        layout.script = Some(self.assets.address("receipt.js"));
        let (form, code) = (Arc::clone(form), code.reveal().to_owned());
        render_document(move || pages::confirmation(&layout, &catalogue, &form, &code, kind)).await
    }

    /// What was published of a form.
    pub async fn open_data_page(&self, locale: &Locale, form: &Form, files: Vec<OpenDataFile>) -> String {
        let catalogue = locale.form_catalogue(form);
        let layout = self.layout(locale, "", catalogue.message(key::OPEN_DATA_HEADING), true);
        // The form may say in words of its own what the program says of every form.
        let layout = Layout { catalogue, ..layout };
        render_document(move || pages::open_data(&layout, layout.catalogue.message_by_key("title"), &files)).await
    }

    /// A submission was refused.
    pub async fn refused(&self, locale: &Locale, why: Key) -> String {
        let layout = self.layout(locale, "", locale.catalogue().message(key::REFUSED_HEADING), false);
        render_document(move || pages::error_page(&layout, why)).await
    }

    /// There is no such page.
    pub async fn not_found(&self, locale: &Locale) -> String {
        let layout = self.layout(locale, "", locale.catalogue().message(key::NOT_FOUND_HEADING), false);
        render_document(move || pages::not_found(&layout)).await
    }

    /// Every sentence of a language in place, for its translators.
    pub(super) async fn preview(&self, locale: &Locale, form: &Arc<Form>) -> String {
        let layout = self.layout(
            locale,
            &format!("/{}/preview", form.id()),
            locale.catalogue().message(key::PREVIEW_HEADING),
            false,
        );
        let source = self.site.original().form_catalogue(form);
        let (catalogue, form) = (locale.form_catalogue(form), Form::clone(form));
        render_document(move || pages::preview(&layout, &source, &catalogue, &form)).await
    }

    fn program(&self, state: String) -> ClientBundle {
        ClientBundle {
            start: self.assets.address("start.js"),
            module: self.assets.address("pkg/consultation.js"),
            wasm: self.assets.address("pkg/consultation.wasm"),
            state,
        }
    }
}
