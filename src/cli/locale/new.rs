//! `consultation locale new`: begins a locale, or adds the messages that its source has gained.

use super::{known_tag, print, report_problems, write_file};
use crate::cli::Failure;
use crate::site::is_tag;
use crate::translation::{self, TranslationWorkspace};

pub(super) fn new(workspace: &TranslationWorkspace, tag: &str, from: Option<String>) -> Result<(), Failure> {
    if !is_tag(tag) {
        return Err(Failure::usage(format!("{tag}: write a language tag in lower case, such as pl or pt-br")));
    }
    if tag == workspace.source_locale().tag {
        return Err(Failure::usage(format!("{tag} is the original: it is translated from nothing")));
    }
    let mut digests = workspace.digests(tag);
    if let Some(from) = from {
        digests.source = Some(known_tag(workspace, &from)?.to_owned());
    }
    let workspace = &workspace.with_digests(tag, &digests);
    let language = translation::language(tag);
    for (name, sentence) in &workspace.source(tag).sentences {
        let file = sentence.file.rsplit('/').next().unwrap_or_default();
        // Records the present source of each message that the scaffold offers for translation. Existing translations keep their
        // recorded digest, and built-in messages need none.
        if !workspace.files.is_built_in(&format!("locales/{tag}/{file}"))
            && !digests.made_from.contains_key(name)
            && workspace.locale_files(tag).is_none_or(|written| !written.sentences.contains_key(name))
        {
            digests.record(name, &sentence.pattern);
        }
    }
    let files =
        translation::scaffold(workspace, tag, language.as_ref()).map_err(|problem| report_problems(&[problem]))?;
    for (path, text) in files.into_iter().chain([digests.to_file(&workspace.root, tag)]) {
        write_file(&path, &text)?;
    }
    if language.is_none() {
        print::print_note(&format!(
            "CLDR data knows no {tag}: write locale-name, locale-direction, the dates and the lists yourself"
        ));
    }
    Ok(())
}
