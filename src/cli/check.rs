//! `consultation check`: verifies the forms, every locale, and the synthesis documents as far as that takes no figures.

use super::Failure;
use crate::cli::settings::SiteArgs;
use crate::site::{Diagnostic, Site};
use crate::synthesis_document::{DocumentProblem, SynthesisDocument, check_form};
use clap::Args;

#[derive(Args)]
pub(super) struct Check {
    #[command(flatten)]
    site: SiteArgs,
}

impl Check {
    /// Prints each error with its file and line. If there is none, a summary goes to stderr.
    #[expect(clippy::print_stdout, clippy::print_stderr, reason = "the problems are the data of this command")]
    pub(super) fn run(&self) -> Result<(), Failure> {
        let problems = match Site::load(self.site.site.as_deref()) {
            Ok(site) => {
                let problems: Vec<_> = site.warnings().iter().cloned().chain(synthesis_problems(&site)).collect();
                if problems.is_empty() {
                    eprintln!("{} form(s) and {} locale(s) are in order", site.forms().len(), site.locales().len());
                    return Ok(());
                }
                problems
            }
            Err(problems) => problems,
        };
        for problem in &problems {
            println!("{problem}");
        }
        Err(Failure::runtime(format!("{} problem(s)", problems.len())))
    }
}

/// What is wrong in the synthesis documents, whatever the figures.
fn synthesis_problems(site: &Site) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for locale in site.locales() {
        for form in site.forms() {
            let Some(source) = locale.synthesis(form).filter(|source| source.lang == locale.tag()) else { continue };
            let problems = match SynthesisDocument::parse(&source.text) {
                Ok(document) => check_form(&document, form),
                Err(problems) => problems,
            };
            let diagnostic = |DocumentProblem { line, message }| Diagnostic::new(source.file.clone(), line, message);
            found.extend(problems.into_iter().map(diagnostic));
        }
    }
    found
}
