//! `consultation themes project FILE`: the published texts of a question with its themes and codings, as a project of REFI-QDA.

use super::zip_archive::ZipArchive;
use crate::atomic_file::replace_file;
use crate::cli::Failure;
use crate::cli::form_args::FormArgs;
use crate::coding::exchange::{QdcContext, project_files};
use crate::open_data::package::reserved_words;
use crate::synthesis::SynthesisService;
use clap::Args;
use std::path::PathBuf;

#[derive(Args)]
pub(super) struct Project {
    /// The file to write; its name ends in .qdpx
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The question
    #[arg(long, value_name = "QUESTION")]
    question: String,
    /// The language of the names of themes; without it, the site's original one
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    #[command(flatten)]
    form: FormArgs,
}

impl Project {
    #[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
    pub(super) async fn run(&self) -> Result<(), Failure> {
        if self.file.extension().is_none_or(|extension| extension != "qdpx") {
            return Err(Failure::usage(format!("{}: a project ends in .qdpx", self.file.display())));
        }
        let (site, form, store) = self.form.open_with_site().await?;
        let locale = match &self.language {
            None => site.original(),
            Some(tag) => site
                .locale(tag)
                .ok_or_else(|| Failure::usage(format!("--language {tag}: the site has no such language")))?,
        };
        let service = SynthesisService::new(form.clone(), store);
        let frame = service.frame(&self.question).await.map_err(Failure::runtime)?.frame;
        let texts = service.project_texts(&frame).await.map_err(Failure::runtime)?;
        let words = locale.wording(&form);
        let context = QdcContext { frame: &frame, language: locale.tag() };
        let failed = |cause: &dyn std::fmt::Display| Failure::runtime(format!("{}: {cause}", self.file.display()));
        let files = project_files(context, &|code| words.message(reserved_words(code)), &texts);
        let mut archive = ZipArchive::default();
        for file in files.map_err(|error| failed(&error))? {
            archive.add(&file.name, file.content.as_bytes()).map_err(|error| failed(&error))?;
        }
        let bytes = archive.into_bytes().map_err(|error| failed(&error))?;
        replace_file(&self.file, &bytes).map_err(|error| failed(&error))?;
        let coded = texts.iter().filter(|text| !text.codings.is_empty()).count();
        eprintln!("{} text(s), {coded} of them coded", texts.len());
        Ok(())
    }
}
