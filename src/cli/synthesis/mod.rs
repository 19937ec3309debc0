//! `consultation synthesis …`: a first draft of the synthesis document, and its check against the figures.

mod sign_off;

use super::Failure;
use super::form_args::FormArgs;
use super::settings::WindowArgs;
use super::stdout::print_data_line;
use crate::coding::figures::ResultsDocument;
use crate::open_data::verify::PackageFigures;
use crate::server::results::current_figures;
use crate::site::{Diagnostic, Locale, Site, SynthesisSource, synthesis_file};
use crate::store::{Store, TextKey};
use crate::synthesis_document::{
    Directive, DocumentProblem, PublishedTexts, Quote, SynthesisDocument, check_figures, check_form, draft,
};
use clap::{Args, Subcommand};
use questionnaire::Form;
use sign_off::{List, Sign};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

/// How many texts that coders found worth quoting a draft has of each question.
const MOST_QUOTES: u32 = 2;

#[derive(Args)]
pub(super) struct Synthesis {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Print a first draft: every question with its figures, in the order of the form
    New(Box<New>),
    /// Say which figures, options, themes and texts of the documents are not published, and which numbers written by hand are wrong
    Check(Box<Check>),
    /// Print which documents are signed as they are, with their words and their figures
    List(Box<List>),
    /// Sign a document as it is: its page then says in whose name and when
    Sign(Box<Sign>),
}

#[derive(Args)]
struct New {
    /// Language of the draft; without it, the site's original one
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    #[command(flatten)]
    window: WindowArgs,
    #[command(flatten)]
    source: FormArgs,
}

#[derive(Args)]
struct Check {
    /// Folder of a package whose figures are taken in place of the store's
    #[arg(long, value_name = "DIR")]
    package: Option<PathBuf>,
    #[command(flatten)]
    window: WindowArgs,
    #[command(flatten)]
    source: FormArgs,
}

impl Synthesis {
    pub(super) async fn run(self) -> Result<(), Failure> {
        match self.command {
            Command::New(new) => new.run().await,
            Command::Check(check) => check.run().await,
            Command::List(list) => list.run().await,
            Command::Sign(sign) => sign.run().await,
        }
    }
}

impl New {
    #[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
    async fn run(self) -> Result<(), Failure> {
        let (site, form, store) = self.source.open_with_site().await?;
        let locale = match &self.language {
            None => site.original(),
            Some(tag) => site
                .locale(tag)
                .ok_or_else(|| Failure::usage(format!("--language {tag}: the site has no such language")))?,
        };
        let zone = self.window.windows(&site)?.zone(&form);
        let figures = current_figures(&form, store.as_ref(), &zone).await.map_err(Failure::runtime)?;
        let mut quotes = Vec::new();
        for themes in figures.themes.iter().filter(|themes| themes.respondents.count().is_some()) {
            let texts = store.quotable_texts(form.id().as_str(), &themes.question, MOST_QUOTES).await;
            let control = &themes.question;
            quotes.extend(
                texts
                    .map_err(Failure::runtime)?
                    .into_iter()
                    .map(|text| Quote { response_id: text.response_id, control: control.clone() }),
            );
        }
        let text = draft(&form, &locale.wording(&form), &figures, &quotes);
        print_data_line(format_args!("{}", text.trim_end()))?;
        let is_main = site.main().is_some_and(|main| main.id() == form.id());
        eprintln!("save it as content/{}/{}", locale.tag(), synthesis_file(&form, is_main));
        Ok(())
    }
}

impl Check {
    /// Prints each problem with its file and line. If there is none, a summary goes to stderr.
    #[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
    async fn run(self) -> Result<(), Failure> {
        let (site, form) = self.source.form()?;
        let documents = documents(&site, &form);
        let mut problems = Vec::new();
        match &self.package {
            Some(folder) => {
                let package = PackageFigures::read_package(folder).map_err(Failure::runtime)?;
                for source in &documents {
                    let texts = |document: &SynthesisDocument| package.texts(document).map_err(Failure::runtime);
                    problems.extend(check_source(source, &form, &package.figures, texts)?);
                }
            }
            None => {
                let store = self.source.store.open_existing().await?;
                let zone = self.window.windows(&site)?.zone(&form);
                let figures = current_figures(&form, store.as_ref(), &zone).await.map_err(Failure::runtime)?;
                for source in &documents {
                    let quoted = quoted_in_store(source, &form, store.as_ref()).await?;
                    problems.extend(check_source(source, &form, &figures, |_| Ok(quoted))?);
                }
            }
        }
        for problem in &problems {
            print_data_line(format_args!("{problem}"))?;
        }
        match (documents.len(), problems.len()) {
            (0, _) => Err(Failure::runtime("the site has no synthesis document about this form")),
            (all, 0) => {
                eprintln!("{all} document(s) agree with the figures");
                Ok(())
            }
            (_, all) => Err(Failure::runtime(format!("{all} problem(s)"))),
        }
    }
}

/// The documents about a form, each in its own language.
fn documents<'s>(site: &'s Site, form: &Form) -> Vec<&'s SynthesisSource> {
    let own = |locale: &'s Locale| locale.synthesis(form).filter(|source| source.lang == locale.tag());
    site.locales().iter().filter_map(own).collect()
}

/// Checks one document. What it says of the form is wrong whatever the figures, so that is reported alone.
fn check_source<T: PublishedTexts>(
    source: &SynthesisSource,
    form: &Arc<Form>,
    figures: &ResultsDocument,
    texts: impl FnOnce(&SynthesisDocument) -> Result<T, Failure>,
) -> Result<Vec<Diagnostic>, Failure> {
    let problems = match SynthesisDocument::parse(&source.text) {
        Err(problems) => problems,
        Ok(document) => match check_form(&document, form) {
            problems if !problems.is_empty() => problems,
            _ => check_figures(&document, figures, &texts(&document)?),
        },
    };
    let diagnostic = |DocumentProblem { line, message }| Diagnostic::new(source.file.clone(), line, message);
    Ok(problems.into_iter().map(diagnostic).collect())
}

/// Published texts, by response and control.
struct QuotedTexts(BTreeSet<(String, String)>);

impl PublishedTexts for QuotedTexts {
    fn is_published(&self, response_id: &str, control: &str) -> bool {
        self.0.contains(&(response_id.to_owned(), control.to_owned()))
    }
}

/// The texts that a document quotes and that are published.
async fn quoted_in_store(source: &SynthesisSource, form: &Form, store: &dyn Store) -> Result<QuotedTexts, Failure> {
    let mut found = BTreeSet::new();
    for placed in SynthesisDocument::parse(&source.text).map(|document| document.directives).unwrap_or_default() {
        let Directive::Quote(response_id, control) = placed.directive else { continue };
        let key = TextKey { response_id, control };
        if store.published_text(form.id().as_str(), &key).await.map_err(Failure::runtime)?.is_some() {
            found.insert((key.response_id, key.control));
        }
    }
    Ok(QuotedTexts(found))
}
