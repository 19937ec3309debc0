//! The site: forms, messages and content pages, built in or read from a folder, and verified as a whole.

mod countries;
mod diagnostic;
mod file_digests;
mod file_error;
mod file_window;
mod files;
mod form_messages;
mod forms;
mod leftover;
mod locale;
mod locale_files;
mod locales;
mod markdown;
mod missing;
pub mod moved_ends;
mod parallel;
mod reserved_names;
mod site_error;
pub mod submission_window;
mod synthesis_source;
pub mod window_moves;
pub mod window_settings;
pub mod zone;

use crate::i18n::pseudo::PseudoLocale;
use file_window::window_of_file;
pub(crate) use forms::read_forms;
use questionnaire::Form;
use std::path::Path;
use std::sync::Arc;
use submission_window::SubmissionWindow;

pub use diagnostic::Diagnostic;
pub(crate) use diagnostic::or_report;
pub(crate) use file_digests::{FileDigests, file_digests};
pub(crate) use file_error::FileError;
pub(crate) use files::Files;
pub use form_messages::FormMessages;
pub(crate) use leftover::is_leftover;
pub use locale::Locale;
pub(crate) use locale::{drop_broken, percent_translated};
pub(crate) use locale_files::{LocaleFiles, MessageSource, expected, key_of};
pub(crate) use locales::{fallback_tags, is_tag, no_language, reference_locale, source_locale};
pub use markdown::ContentPage;
pub(crate) use markdown::{MARKDOWN, html_as_text, prose_lines};
pub use site_error::SiteError;
pub use synthesis_source::{SynthesisSource, synthesis_file};

/// A verified site: all content that the server needs except the responses.
#[derive(Debug)]
pub struct Site {
    forms: Vec<Arc<Form>>,
    locales: Vec<Locale>,
    warnings: Vec<Diagnostic>,
    hidden: Vec<Diagnostic>,
}

/// Which locales are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LocaleVisibility {
    /// The locales whose translation has reached their threshold.
    #[default]
    Ready,
    /// All locales.
    All,
}

impl Site {
    /// Reads and verifies the site in a folder, or the built-in site.
    ///
    /// # Errors
    /// All errors in the forms and in the locales without which the site does not start. Errors in another locale are
    /// [warnings](Self::warnings): fallbacks replace its invalid messages.
    pub fn load(folder: Option<&Path>) -> Result<Self, Vec<Diagnostic>> {
        Self::from_files(&Files::from_folder(folder), LocaleVisibility::Ready)
    }

    /// Like [`Self::load`], with a choice of locales.
    ///
    /// # Errors
    /// As [`Self::load`].
    pub fn load_with(folder: Option<&Path>, shown: LocaleVisibility) -> Result<Self, Vec<Diagnostic>> {
        Self::from_files(&Files::from_folder(folder), shown)
    }

    fn from_files(files: &Files, shown: LocaleVisibility) -> Result<Self, Vec<Diagnostic>> {
        let mut problems = Vec::new();
        let forms = read_forms(files, &mut problems);
        let read = locales::load_locales(files, &forms);
        problems.extend(read.problems);
        if !problems.is_empty() {
            problems.sort();
            return Err(problems);
        }
        let (ready, unready): (Vec<_>, Vec<_>) = read
            .locales
            .into_iter()
            .partition(|locale| shown == LocaleVisibility::All || locale.percent() >= locale.threshold());
        let note = |locale: &Locale| {
            let (tag, percent, threshold) = (locale.tag(), locale.percent(), locale.threshold());
            let message =
                format!("{percent} % translated, hidden below {threshold} %: translate on, or use --all-locales");
            Diagnostic::new(format!("locales/{tag}"), 1, message)
        };
        let hidden = unready.iter().map(note).collect();
        let mut warnings = read.warnings;
        warnings.sort();
        Ok(Self { forms, locales: locales::with_fallbacks(ready), warnings, hidden })
    }

    /// Adds the pseudo-locales, to test the layout.
    pub fn add_pseudo_locales(&mut self) {
        let made: Vec<_> = self
            .locale("en")
            .into_iter()
            .flat_map(|english| PseudoLocale::ALL.map(|rule| english.pseudo(rule)))
            .collect();
        self.locales.extend(made);
    }

    /// Errors that do not prevent the site from starting. The operator should see them.
    pub fn warnings(&self) -> &[Diagnostic] {
        &self.warnings
    }

    /// The locales that are not shown yet, each with the reason. They are not errors.
    pub fn hidden(&self) -> &[Diagnostic] {
        &self.hidden
    }

    /// The forms, sorted by id.
    pub fn forms(&self) -> &[Arc<Form>] {
        &self.forms
    }

    /// The form with that id.
    pub fn form(&self, id: &str) -> Option<&Arc<Form>> {
        self.forms.iter().find(|form| form.id().as_str() == id)
    }

    /// The source locale, on which the other locales fall back. It is also shown to respondents whose language the site
    /// does not have.
    pub fn original(&self) -> &Locale {
        &self.locales[0]
    }

    /// The main form: the only one, or the one whose file says so.
    pub fn main(&self) -> Option<&Arc<Form>> {
        synthesis_source::main_form(&self.forms)
    }

    /// All forms, the main one first.
    pub fn main_first(&self) -> impl Iterator<Item = &Arc<Form>> {
        let is_main = |form: &Arc<Form>| self.main().is_some_and(|main| main.id() == form.id());
        let others = self.forms.iter().filter(move |form| !is_main(form));
        self.main().into_iter().chain(others)
    }

    /// The submission window in a form's file; `None` if the file does not specify one.
    pub fn window(&self, form: &Form) -> Option<SubmissionWindow> {
        window_of_file(form).expect("a site whose forms have wrong windows is not made")
    }

    /// The locales, the source locale first, the others by tag.
    pub fn locales(&self) -> &[Locale] {
        &self.locales
    }

    /// The locale of that tag.
    pub fn locale(&self, tag: &str) -> Option<&Locale> {
        self.locales.iter().find(|locale| locale.tag() == tag)
    }

    /// The locale of that tag, or the source locale.
    pub fn locale_or_default(&self, tag: &str) -> &Locale {
        self.locale(tag).unwrap_or_else(|| self.original())
    }
}
