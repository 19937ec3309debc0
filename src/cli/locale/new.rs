//! `consultation locale new`: begins a language, or adds what its source has gained.

use super::{failed, known, print, write};
use crate::cli::Failure;
use crate::locales::{self, Workshop};
use crate::server::site::is_tag;

pub(super) fn new(workshop: &Workshop, tag: &str, from: Option<String>) -> Result<(), Failure> {
    if !is_tag(tag) {
        return Err(Failure::setting(format!("{tag}: write a language tag in lower case, such as pl or pt-br")));
    }
    if tag == workshop.original().tag {
        return Err(Failure::setting(format!("{tag} is the original: it is translated from nothing")));
    }
    let mut ledger = workshop.ledger(tag);
    if let Some(from) = from {
        ledger.source = Some(known(workshop, &from)?.to_owned());
    }
    let workshop = &workshop.translating(tag, &ledger);
    let language = locales::language(tag);
    for (name, sentence) in &workshop.source(tag).sentences {
        let file = sentence.file.rsplit('/').next().unwrap_or_default();
        // What stands there already keeps what it was made from, and the program answers for its own words; what is offered
        // now is made from what is offered.
        if !workshop.files.is_program(&format!("locales/{tag}/{file}"))
            && !ledger.made_from.contains_key(name)
            && workshop.written(tag).is_none_or(|written| !written.sentences.contains_key(name))
        {
            ledger.note(name, &sentence.pattern);
        }
    }
    let files = locales::scaffold(workshop, tag, language.as_ref()).map_err(|problem| failed(&[problem]))?;
    for (path, text) in files.into_iter().chain([ledger.write(&workshop.root, tag)]) {
        write(&path, &text)?;
    }
    if language.is_none() {
        print::note(&format!(
            "CLDR data knows no {tag}: write locale-name, locale-direction, the dates and the lists yourself"
        ));
    }
    Ok(())
}
