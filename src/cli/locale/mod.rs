//! `consultation locale …`: the translators' tools.

mod new;
mod print;

use super::{Failure, stdout};
use crate::cli::settings::SiteArgs;
use crate::site::Diagnostic;
use crate::translation::{self, TranslationStatus, TranslationWorkspace};
use clap::{Args, Subcommand, ValueEnum};
use print::{print_failures, table};
use std::fs;
use std::path::PathBuf;

#[derive(Args)]
pub(super) struct Locale {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Begin a language, or add to it what the source has gained: each sentence as a comment to be translated
    New {
        /// Language tag in lower case, such as pl or pt-br
        tag: String,
        /// The language to translate from, where it is not the original
        #[arg(long, value_name = "TAG")]
        from: Option<String>,
        #[command(flatten)]
        site: SiteArgs,
    },
    /// Say how far each language is: translated, missing, stale, extra, needing work
    Status {
        /// Only this language
        tag: Option<String>,
        /// How to write it
        #[arg(long, value_enum, default_value_t = Format::Table)]
        format: Format,
        #[command(flatten)]
        site: SiteArgs,
    },
    /// Print what is wrong, as file:line: key: what and how to mend
    Check {
        /// Only this language
        tag: Option<String>,
        #[command(flatten)]
        site: SiteArgs,
    },
    /// Record that translations fit the present source, and need no more work
    Accept {
        /// The language
        tag: String,
        /// The sentences, as status names them; without any, all that are translated
        keys: Vec<String>,
        #[command(flatten)]
        site: SiteArgs,
    },
    /// Write a language to standard output for a translation tool; what went stale or needs work is fuzzy
    Export {
        /// The language
        tag: String,
        /// As a Gettext PO file, which every tool reads
        #[arg(long, required = true)]
        po: bool,
        #[command(flatten)]
        site: SiteArgs,
    },
    /// Take in the PO file that a translation tool gave back; what is fuzzy in it is kept, and not shown
    Import {
        /// The language
        tag: String,
        /// The PO file
        file: PathBuf,
        #[command(flatten)]
        site: SiteArgs,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
}

impl Locale {
    pub(super) fn run(self) -> Result<(), Failure> {
        match self.command {
            Command::New { tag, from, site } => new::new(&open_workspace(&site)?, &tag, from),
            Command::Status { tag, format, site } => status(&open_workspace(&site)?, tag.as_deref(), format),
            Command::Check { tag, site } => check(&open_workspace(&site)?, tag.as_deref()),
            Command::Accept { tag, keys, site } => accept(&open_workspace(&site)?, &tag, &keys),
            Command::Export { tag, po: _, site } => {
                let workspace = open_workspace(&site)?;
                let exported = translation::export(&workspace, known_tag(&workspace, &tag)?);
                stdout::print_data(exported.map_err(|problem| report_problems(&[problem]))?)
            }
            Command::Import { tag, file, site } => import(&open_workspace(&site)?, &tag, &file),
        }
    }
}

/// Opens the site's folder: the one given by `--site`, else the present folder if it has a `locales` folder.
fn open_workspace(site: &SiteArgs) -> Result<TranslationWorkspace, Failure> {
    let here = PathBuf::from(".");
    let folder = match &site.site {
        Some(folder) => folder.clone(),
        None if here.join("locales").is_dir() => here,
        None => {
            return Err(Failure::usage(
                "there is no locales folder here: go to the site's folder, or name it with --site DIR",
            ));
        }
    };
    TranslationWorkspace::open(&folder).map_err(|found| report_problems(&found))
}

fn report_problems(found: &[Diagnostic]) -> Failure {
    print_failures(found).err().unwrap_or_else(|| Failure::runtime(format!("{} problem(s)", found.len())))
}

fn known_tag<'t>(workspace: &TranslationWorkspace, tag: &'t str) -> Result<&'t str, Failure> {
    let unknown =
        || Failure::usage(format!("{tag}: there is no such language; begin it with: consultation locale new {tag}"));
    workspace.locale_files(tag).map(|_| tag).ok_or_else(unknown)
}

fn write_file(path: &std::path::Path, text: &str) -> Result<(), Failure> {
    translation::write_keeping_layout(path, text)
        .map_err(|error| Failure::runtime(format!("{}: {error}", path.display())))?;
    print::print_note(&format!("wrote {}", path.display()));
    Ok(())
}

fn status(workspace: &TranslationWorkspace, tag: Option<&str>, format: Format) -> Result<(), Failure> {
    let tags: Vec<&str> = match tag {
        Some(tag) => vec![known_tag(workspace, tag)?],
        None => workspace.tags().collect(),
    };
    let all: Vec<TranslationStatus> =
        tags.into_iter().filter_map(|tag| TranslationStatus::for_locale(workspace, tag)).collect();
    match format {
        Format::Table => stdout::print_data(table(&all, tag.is_some())),
        Format::Json => stdout::print_data_line(serde_json::to_string_pretty(&all).map_err(Failure::runtime)?),
    }
}

fn check(workspace: &TranslationWorkspace, tag: Option<&str>) -> Result<(), Failure> {
    let tags: Vec<&str> = match tag {
        Some(tag) => vec![known_tag(workspace, tag)?],
        None => workspace.tags().collect(),
    };
    let found: Vec<Diagnostic> = tags.into_iter().flat_map(|tag| translation::check(workspace, tag)).collect();
    print_failures(&found)
}

fn accept(workspace: &TranslationWorkspace, tag: &str, keys: &[String]) -> Result<(), Failure> {
    let tag = known_tag(workspace, tag)?;
    let Some(written) = workspace.locale_files(tag) else { return Ok(()) };
    let source = workspace.source(tag);
    if let Some(unknown) = keys.iter().find(|key| !written.sentences.contains_key(*key)) {
        return Err(Failure::usage(format!(
            "{unknown}: is not translated in {tag}; see: consultation locale status {tag}"
        )));
    }
    let (mut digests, mut needs_work) = (workspace.digests(tag), workspace.needs_work(tag));
    // Built-in messages are part of the software and need no record in the site's folder.
    let own = written.sentences.iter().filter(|(_, sentence)| !workspace.files.is_built_in(&sentence.file));
    let named = own.map(|(name, _)| name).filter(|name| keys.is_empty() || keys.contains(name));
    for (name, sentence) in named.filter_map(|name| Some((name, source.sentences.get(name)?))) {
        digests.record(name, &sentence.pattern);
        needs_work.remove(name);
    }
    // Messages that the source no longer has need no record.
    digests.made_from.retain(|name, _| source.sentences.contains_key(name));
    needs_work.retain(|name| source.sentences.contains_key(name));
    let uncertain = needs_work.to_file(&workspace.root, tag).filter(|_| needs_work != workspace.needs_work(tag));
    for (path, text) in [digests.to_file(&workspace.root, tag)].into_iter().chain(uncertain) {
        write_file(&path, &text)?;
    }
    Ok(())
}

fn import(workspace: &TranslationWorkspace, tag: &str, file: &std::path::Path) -> Result<(), Failure> {
    let tag = known_tag(workspace, tag)?;
    let name = file.display().to_string();
    let bytes = fs::read(file).map_err(|error| Failure::runtime(format!("{name}: {error}")))?;
    let import = translation::import(workspace, tag, &name, &bytes).map_err(|found| report_problems(&found))?;
    for (path, text) in &import.files {
        write_file(path, text)?;
    }
    let (changed, needs_work) = (import.changed, import.needs_work);
    print::print_note(&format!("{changed} sentence(s) changed, {needs_work} kept that need work"));
    print::print_problems(&import.unmatched)?;
    print_failures(&import.refused)
}
