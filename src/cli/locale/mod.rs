//! `consultation locale …`: the translators' tools.

mod new;
mod print;

use super::{Failure, data};
use crate::locales::{self, Progress, Workshop};
use crate::server::settings::SiteSettings;
use crate::server::site::Problem;
use clap::{Args, Subcommand, ValueEnum};
use print::{problems, table};
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
        site: SiteSettings,
    },
    /// Say how far each language is: translated, missing, stale, extra, needing work
    Status {
        /// Only this language
        tag: Option<String>,
        /// How to write it
        #[arg(long, value_enum, default_value_t = Format::Table)]
        format: Format,
        #[command(flatten)]
        site: SiteSettings,
    },
    /// Print what is wrong, as file:line: key: what and how to mend
    Check {
        /// Only this language
        tag: Option<String>,
        #[command(flatten)]
        site: SiteSettings,
    },
    /// Record that translations fit the present source, and need no more work
    Accept {
        /// The language
        tag: String,
        /// The sentences, as status names them; without any, all that are translated
        keys: Vec<String>,
        #[command(flatten)]
        site: SiteSettings,
    },
    /// Write a language to standard output for a translation tool; what went stale or needs work is fuzzy
    Export {
        /// The language
        tag: String,
        /// As a Gettext PO file, which every tool reads
        #[arg(long, required = true)]
        po: bool,
        #[command(flatten)]
        site: SiteSettings,
    },
    /// Take in the PO file that a translation tool gave back; what is fuzzy in it is kept, and not shown
    Import {
        /// The language
        tag: String,
        /// The PO file
        file: PathBuf,
        #[command(flatten)]
        site: SiteSettings,
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
            Command::New { tag, from, site } => new::new(&workshop(&site)?, &tag, from),
            Command::Status { tag, format, site } => status(&workshop(&site)?, tag.as_deref(), format),
            Command::Check { tag, site } => check(&workshop(&site)?, tag.as_deref()),
            Command::Accept { tag, keys, site } => accept(&workshop(&site)?, &tag, &keys),
            Command::Export { tag, po: _, site } => {
                let workshop = workshop(&site)?;
                data::write(locales::export(&workshop, known(&workshop, &tag)?))
            }
            Command::Import { tag, file, site } => import(&workshop(&site)?, &tag, &file),
        }
    }
}

/// The folder to work on: the one named, else the present one where it holds languages.
fn workshop(site: &SiteSettings) -> Result<Workshop, Failure> {
    let here = PathBuf::from(".");
    let folder = match &site.site {
        Some(folder) => folder.clone(),
        None if here.join("locales").is_dir() => here,
        None => {
            return Err(Failure::setting(
                "there is no locales folder here: go to the site's folder, or name it with --site DIR",
            ));
        }
    };
    Workshop::open(&folder).map_err(|found| failed(&found))
}

fn failed(found: &[Problem]) -> Failure {
    problems(found).err().unwrap_or_else(|| Failure::work(format!("{} problem(s)", found.len())))
}

fn known<'t>(workshop: &Workshop, tag: &'t str) -> Result<&'t str, Failure> {
    let unknown =
        || Failure::setting(format!("{tag}: there is no such language; begin it with: consultation locale new {tag}"));
    workshop.written(tag).map(|_| tag).ok_or_else(unknown)
}

fn write(path: &std::path::Path, text: &str) -> Result<(), Failure> {
    locales::write(path, text).map_err(|error| Failure::work(format!("{}: {error}", path.display())))?;
    print::note(&format!("wrote {}", path.display()));
    Ok(())
}

fn status(workshop: &Workshop, tag: Option<&str>, format: Format) -> Result<(), Failure> {
    let tags: Vec<&str> = match tag {
        Some(tag) => vec![known(workshop, tag)?],
        None => workshop.tags().collect(),
    };
    let all: Vec<Progress> = tags.into_iter().filter_map(|tag| Progress::of(workshop, tag)).collect();
    match format {
        Format::Table => data::write(table(&all, tag.is_some())),
        Format::Json => data::line(serde_json::to_string_pretty(&all).map_err(Failure::work)?),
    }
}

fn check(workshop: &Workshop, tag: Option<&str>) -> Result<(), Failure> {
    let tags: Vec<&str> = match tag {
        Some(tag) => vec![known(workshop, tag)?],
        None => workshop.tags().collect(),
    };
    let found: Vec<Problem> = tags.into_iter().flat_map(|tag| locales::check(workshop, tag)).collect();
    problems(&found)
}

fn accept(workshop: &Workshop, tag: &str, keys: &[String]) -> Result<(), Failure> {
    let tag = known(workshop, tag)?;
    let Some(written) = workshop.written(tag) else { return Ok(()) };
    let source = workshop.source(tag);
    if let Some(unknown) = keys.iter().find(|key| !written.sentences.contains_key(*key)) {
        return Err(Failure::setting(format!(
            "{unknown}: is not translated in {tag}; see: consultation locale status {tag}"
        )));
    }
    let (mut ledger, mut needs_work) = (workshop.ledger(tag), workshop.needs_work(tag));
    // The program answers for its own words.
    let own = written.sentences.iter().filter(|(_, sentence)| !workshop.files.is_program(&sentence.file));
    let named = own.map(|(name, _)| name).filter(|name| keys.is_empty() || keys.contains(name));
    for (name, sentence) in named.filter_map(|name| Some((name, source.sentences.get(name)?))) {
        ledger.note(name, &sentence.pattern);
        needs_work.remove(name);
    }
    // What is gone from the source needs no record.
    ledger.made_from.retain(|name, _| source.sentences.contains_key(name));
    needs_work.retain(|name| source.sentences.contains_key(name));
    let kept = needs_work.write(&workshop.root, tag).filter(|_| needs_work != workshop.needs_work(tag));
    for (path, text) in [ledger.write(&workshop.root, tag)].into_iter().chain(kept) {
        write(&path, &text)?;
    }
    Ok(())
}

fn import(workshop: &Workshop, tag: &str, file: &std::path::Path) -> Result<(), Failure> {
    let tag = known(workshop, tag)?;
    let name = file.display().to_string();
    let bytes = fs::read(file).map_err(|error| Failure::work(format!("{name}: {error}")))?;
    let import = locales::import(workshop, tag, &name, &bytes).map_err(|found| failed(&found))?;
    for (path, text) in &import.files {
        write(path, text)?;
    }
    let (changed, needs_work) = (import.changed, import.needs_work);
    print::note(&format!("{changed} sentence(s) changed, {needs_work} kept that need work"));
    print::print_problems(&import.unmatched)?;
    problems(&import.refused)
}
