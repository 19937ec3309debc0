//! The page of the published package: its files, or a message that nothing is published yet.

use super::layout::Layout;
use crate::i18n::{Key, key};
use crate::ui::message_view;
use leptos::prelude::*;

/// A published file.
#[derive(Clone, Debug)]
pub struct File {
    /// The message that describes the file, if the package's code provides one.
    pub label: Option<Key>,
    /// The file's address.
    pub href: String,
    /// The file's name.
    pub name: String,
    /// The file's size in bytes.
    pub size: u64,
}

/// The order of the files: first what was found and the answers, then their explanation, then their proofs.
const ORDER: [Key; 15] = [
    key::OPEN_DATA_SYNTHESIS,
    key::OPEN_DATA_ROWS,
    key::OPEN_DATA_ROWS_JSON,
    key::OPEN_DATA_CODINGS,
    key::OPEN_DATA_RESULTS,
    key::OPEN_DATA_THEMES,
    key::OPEN_DATA_CODEBOOK,
    key::OPEN_DATA_THEMES_TABLE,
    key::OPEN_DATA_METHOD,
    key::OPEN_DATA_SYNTHESIS_FIGURES,
    key::OPEN_DATA_RELIABILITY,
    key::OPEN_DATA_SCHEMA,
    key::OPEN_DATA_PACKAGE,
    key::OPEN_DATA_LICENCE,
    key::OPEN_DATA_SUMS,
];

/// The published files of a form. `title` is the form's title; `changes` says what changed in published responses, in a paragraph and
/// the lines of a list.
pub fn open_data(layout: &Layout, title: String, files: &[File], changes: Option<&(String, Vec<String>)>) -> AnyView {
    let catalogue = &layout.catalogue;
    let lead = if files.is_empty() { key::OPEN_DATA_NONE } else { key::OPEN_DATA_LEAD };
    let main = view! {
        <div class="column prose">
            <h1>{message_view::message(catalogue, key::OPEN_DATA_HEADING)}</h1>
            <p class="lead">{title}</p>
            <p>{message_view::message(catalogue, lead)}</p>
            {changes.map(|(lead, lines)| changed(lead, lines))}
            {(!files.is_empty()).then(|| list(layout, files))}
            <p class="moves"><a class="button" href=format!("/{}", catalogue.locale())>{message_view::message(catalogue, key::FORM_HOME)}</a></p>
        </div>
    };
    layout.render(main.into_any(), None)
}

fn changed(lead: &str, lines: &[String]) -> AnyView {
    let lines = lines.iter().map(|line| view! { <li>{line.clone()}</li> });
    view! {
        <p>{lead.to_owned()}</p>
        <ul>{lines.collect_view()}</ul>
    }
    .into_any()
}

fn list(layout: &Layout, files: &[File]) -> AnyView {
    let catalogue = &layout.catalogue;
    let item = |file: &&File| {
        let size = catalogue.number(usize::try_from(file.size).unwrap_or(usize::MAX));
        let size = message_view::formatted_message(catalogue, key::OPEN_DATA_SIZE.name(), &[("size", &size)]);
        let label =
            file.label.map_or_else(|| file.name.clone().into_any(), |label| message_view::message(catalogue, label));
        view! {
            <li>
                <a href=file.href.clone()>{label} {language(layout, file)}</a>
                <span class="file"><code>{file.name.clone()}</code> " · " {size}</span>
            </li>
        }
    };
    let mut files: Vec<_> = files.iter().collect();
    files.sort_by_key(|file| ORDER.iter().position(|label| Some(*label) == file.label).unwrap_or(ORDER.len()));
    view! {
        <h2>{message_view::message(catalogue, key::OPEN_DATA_FILES)}</h2>
        <ul class="files">{files.iter().map(item).collect_view()}</ul>
    }
    .into_any()
}

/// The language of a codebook, by its own name. The package has one codebook for each language.
fn language(layout: &Layout, file: &File) -> Option<AnyView> {
    let table = |prefix| file.name.strip_prefix(prefix)?.strip_suffix(".csv");
    let tag = table("codebook-")
        .or_else(|| table("themes-"))
        .or_else(|| file.name.strip_prefix("synthesis-")?.strip_suffix(".md"))?;
    let language = layout.languages.iter().find(|language| language.tag == tag)?;
    Some(view! { " – "<bdi lang=language.tag.clone()>{language.name.clone()}</bdi> }.into_any())
}
