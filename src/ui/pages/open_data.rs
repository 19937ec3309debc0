//! The page of the published package: its files, or that there is none yet.

use super::layout::Layout;
use crate::i18n::{Key, key};
use crate::ui::message_view;
use leptos::prelude::*;

/// A published file.
#[derive(Clone, Debug)]
pub struct File {
    /// What it is, where the package's makers said it.
    pub label: Option<Key>,
    /// Its address.
    pub href: String,
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
}

/// The answers first, then what explains them, then what proves them.
const ORDER: [Key; 8] = [
    key::OPEN_DATA_ROWS,
    key::OPEN_DATA_ROWS_JSON,
    key::OPEN_DATA_RESULTS,
    key::OPEN_DATA_CODEBOOK,
    key::OPEN_DATA_SCHEMA,
    key::OPEN_DATA_PACKAGE,
    key::OPEN_DATA_LICENCE,
    key::OPEN_DATA_SUMS,
];

/// The published files of the form with that title.
pub fn open_data(layout: &Layout, title: String, files: &[File]) -> AnyView {
    let catalogue = &layout.catalogue;
    let lead = if files.is_empty() { key::OPEN_DATA_NONE } else { key::OPEN_DATA_LEAD };
    let main = view! {
        <div class="column prose">
            <h1>{message_view::message(catalogue, key::OPEN_DATA_HEADING)}</h1>
            <p class="lead">{title}</p>
            <p>{message_view::message(catalogue, lead)}</p>
            {(!files.is_empty()).then(|| list(layout, files))}
            <p class="moves"><a class="button" href=format!("/{}", catalogue.locale())>{message_view::message(catalogue, key::FORM_HOME)}</a></p>
        </div>
    };
    layout.render(main.into_any(), None)
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

/// The language of a codebook, by its own name: there is one in each.
fn language(layout: &Layout, file: &File) -> Option<AnyView> {
    let tag = file.name.strip_prefix("codebook-")?.strip_suffix(".csv")?;
    let language = layout.languages.iter().find(|language| language.tag == tag)?;
    Some(view! { " – "<bdi lang=language.tag.clone()>{language.name.clone()}</bdi> }.into_any())
}
