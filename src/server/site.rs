//! The site: forms, sentences and pages, read from the program itself or from a folder, and verified as a whole.

mod files;
mod wording;

use crate::i18n::{Catalogue, compile, key};
use crate::ui::words;
pub use wording::Wording;

use files::Files;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use questionnaire::Form;
use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::sync::Arc;

/// The languages without which the site does not start.
const COMPLETE: [&str; 2] = ["fr", "en"];
/// The language that the others fall back on.
pub const DEFAULT_LOCALE: &str = "fr";

/// Everything that is served, but for the responses.
#[derive(Debug)]
pub struct Site {
    forms: Vec<Arc<Form>>,
    locales: Vec<Locale>,
}

/// One language of the site.
#[derive(Debug)]
pub struct Locale {
    catalogue: Catalogue,
    forms: BTreeMap<String, Catalogue>,
    pages: BTreeMap<String, ContentPage>,
}

/// A long page, written in Markdown.
#[derive(Clone, Debug)]
pub struct ContentPage {
    /// Its first heading.
    pub title: String,
    /// The rest, as HTML.
    pub html: String,
}

/// Something wrong in a file of the site: `file:line: message`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    file: String,
    line: usize,
    message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

impl Site {
    /// Reads and verifies the site of a folder, or the one inside the program.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn load(folder: Option<&Path>) -> Result<Self, Vec<Problem>> {
        let files = Files::of(folder);
        let mut problems = Vec::new();
        let forms = read_forms(&files, &mut problems);
        let mut locales = Vec::new();
        for tag in files.folders("locales") {
            locales.push(read_locale(&files, &tag, &forms, &mut problems));
        }
        for tag in COMPLETE.iter().filter(|tag| !locales.iter().any(|locale| locale.tag() == **tag)) {
            problems.push(Problem {
                file: format!("locales/{tag}"),
                line: 1,
                message: "this language is missing: add its folder".into(),
            });
        }
        if !problems.is_empty() {
            problems.sort();
            return Err(problems);
        }
        let fallback = locales.iter().position(|locale| locale.tag() == DEFAULT_LOCALE).map(|at| locales.remove(at));
        if let Some(fallback) = fallback {
            for locale in &mut locales {
                locale.complete_with(&fallback);
            }
            locales.insert(0, fallback);
        }
        Ok(Self { forms, locales })
    }

    /// The forms, by id.
    pub fn forms(&self) -> &[Arc<Form>] {
        &self.forms
    }

    /// The form of that id.
    pub fn form(&self, id: &str) -> Option<&Arc<Form>> {
        self.forms.iter().find(|form| form.id().as_str() == id)
    }

    /// The languages, the default one first, the others by tag.
    pub fn locales(&self) -> &[Locale] {
        &self.locales
    }

    /// The language of that tag.
    pub fn locale(&self, tag: &str) -> Option<&Locale> {
        self.locales.iter().find(|locale| locale.tag() == tag)
    }

    /// The language of that tag, or the default one.
    pub fn locale_or_default(&self, tag: &str) -> &Locale {
        self.locale(tag).unwrap_or(&self.locales[0])
    }
}

impl Locale {
    /// The language's tag, in lower case.
    pub fn tag(&self) -> &str {
        self.catalogue.locale()
    }

    /// The language's own name for itself.
    pub fn name(&self) -> String {
        self.catalogue.say(key::LOCALE_NAME)
    }

    /// `ltr` or `rtl`.
    pub fn direction(&self) -> String {
        self.catalogue.say(key::LOCALE_DIRECTION)
    }

    /// The program's sentences.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// Every sentence that a form's pages need: the program's and the form's own.
    pub fn form_catalogue(&self, form: &Form) -> Catalogue {
        let mut catalogue = self.forms.get(form.id().as_str()).cloned().unwrap_or_default();
        catalogue.complete_with(&self.catalogue);
        catalogue
    }

    /// The part of [`Self::form_catalogue`] that the browser needs.
    pub fn browser_catalogue(&self, form: &Form) -> Catalogue {
        let own = self.forms.get(form.id().as_str());
        self.form_catalogue(form).filtered(|key| key::in_browser(key) || own.is_some_and(|own| own.has(key)))
    }

    /// The long page of that name.
    pub fn page(&self, name: &str) -> Option<&ContentPage> {
        self.pages.get(name)
    }

    /// The names of the long pages.
    pub fn pages(&self) -> impl Iterator<Item = &str> {
        self.pages.keys().map(String::as_str)
    }

    fn complete_with(&mut self, fallback: &Self) {
        self.catalogue.complete_with(&fallback.catalogue);
        for (form, catalogue) in &fallback.forms {
            let own = self
                .forms
                .entry(form.clone())
                .or_insert_with(|| Catalogue::new(self.catalogue.locale(), BTreeMap::new()));
            own.complete_with(catalogue);
        }
        for (name, page) in &fallback.pages {
            self.pages.entry(name.clone()).or_insert_with(|| page.clone());
        }
    }
}

fn read_forms(files: &Files, problems: &mut Vec<Problem>) -> Vec<Arc<Form>> {
    let mut forms = Vec::new();
    for file in files.under("forms", ".toml") {
        let mut problem = |line, message| problems.push(Problem { file: file.clone(), line, message });
        let Some(text) = files.read(&file) else {
            problem(1, "cannot be read as UTF-8 text".to_owned());
            continue;
        };
        match Form::parse(&text) {
            Ok(form) if stem(&file) != form.id().as_str() => {
                problem(1, format!("the form's id is {:?}: call the file {}.toml", form.id().as_str(), form.id()));
            }
            Ok(form) => forms.push(Arc::new(form)),
            Err(error) => problem(error.line, error.message),
        }
    }
    if forms.is_empty() && problems.is_empty() {
        problems.push(Problem {
            file: "forms".into(),
            line: 1,
            message: "there is no form: add one, such as forms/consultation.toml".into(),
        });
    }
    forms
}

/// Reads one language. A file named after a form holds that form's sentences, the others the program's.
fn read_locale(files: &Files, tag: &str, forms: &[Arc<Form>], problems: &mut Vec<Problem>) -> Locale {
    let mut own = BTreeMap::new();
    let mut of_forms: BTreeMap<String, Catalogue> = BTreeMap::new();
    for file in files.under(&format!("locales/{tag}"), ".ftl") {
        let Some(text) = files.read(&file) else {
            problems.push(Problem { file, line: 1, message: "cannot be read as UTF-8 text".into() });
            continue;
        };
        let (patterns, faults) = compile::compile(&text);
        problems.extend(faults.into_iter().map(|fault| Problem {
            file: file.clone(),
            line: fault.line,
            message: fault.message,
        }));
        let form = forms.iter().find(|form| form.id().as_str() == stem(&file));
        for key in patterns.keys().filter(|key| !is_known(form.map(AsRef::as_ref), key)) {
            problems.push(Problem {
                file: file.clone(),
                line: line_of(&text, key),
                message: format!("{key}: no page uses it; remove it"),
            });
        }
        match form {
            Some(form) => _ = of_forms.insert(form.id().to_string(), Catalogue::new(tag, patterns)),
            None => own.extend(patterns),
        }
    }
    let locale =
        Locale { catalogue: Catalogue::new(tag, own), forms: of_forms, pages: read_pages(files, tag, problems) };
    if COMPLETE.contains(&tag) {
        report_missing(&locale, forms, problems);
    }
    locale
}

fn is_known(form: Option<&Form>, key: &str) -> bool {
    match form {
        Some(form) => words::is_optional_key(form, key) || words::required_keys(form).iter().any(|known| known == key),
        None => key::all().any(|known| known == key),
    }
}

fn report_missing(locale: &Locale, forms: &[Arc<Form>], problems: &mut Vec<Problem>) {
    let tag = locale.tag();
    let missing = |file: &str, key: &str| Problem {
        file: file.to_owned(),
        line: 1,
        message: format!("{key}: this sentence is missing; add it"),
    };
    problems.extend(
        key::all().filter(|key| !locale.catalogue.has(key)).map(|key| missing(&format!("locales/{tag}"), &key)),
    );
    for form in forms {
        let file = format!("locales/{tag}/{}.ftl", form.id());
        let own = locale.forms.get(form.id().as_str());
        let required = words::required_keys(form).into_iter().filter(|key| !own.is_some_and(|own| own.has(key)));
        problems.extend(required.map(|key| missing(&file, &key)));
        for page in
            form.questions().filter_map(|question| question.reference()).filter(|page| locale.page(page).is_none())
        {
            problems.push(Problem {
                file: format!("content/{tag}/{page}.md"),
                line: 1,
                message: "a question refers to this page: write it".into(),
            });
        }
    }
}

/// The line where a message, or the message of an attribute, is written.
fn line_of(text: &str, key: &str) -> usize {
    let message = key.split('.').next().unwrap_or(key);
    let is_it = |line: &str| line.strip_prefix(message).is_some_and(|rest| rest.trim_start().starts_with('='));
    text.lines().position(is_it).map_or(1, |at| at + 1)
}

fn stem(file: &str) -> &str {
    Path::new(file).file_stem().and_then(|stem| stem.to_str()).unwrap_or_default()
}

fn read_pages(files: &Files, tag: &str, problems: &mut Vec<Problem>) -> BTreeMap<String, ContentPage> {
    let mut pages = BTreeMap::new();
    for file in files.under(&format!("content/{tag}"), ".md") {
        match files.read(&file).as_deref().and_then(content_page) {
            Some(page) => _ = pages.insert(stem(&file).to_owned(), page),
            None => problems.push(Problem { file, line: 1, message: "begin the page with its title: # Title".into() }),
        }
    }
    pages
}

/// Reads a page: its title is the first heading, which the page shows on its own. Raw HTML is shown as text.
fn content_page(markdown: &str) -> Option<ContentPage> {
    let mut events = Parser::new_ext(markdown, Options::ENABLE_HEADING_ATTRIBUTES | Options::ENABLE_TABLES).map(
        |event| match event {
            Event::Html(html) | Event::InlineHtml(html) => Event::Text(html),
            event => event,
        },
    );
    if !matches!(events.next(), Some(Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }))) {
        return None;
    }
    let mut title = String::new();
    for event in events.by_ref() {
        match event {
            Event::Text(text) | Event::Code(text) => title.push_str(&text),
            Event::End(TagEnd::Heading(_)) => break,
            _ => {}
        }
    }
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, events);
    Some(ContentPage { title, html })
}
