//! The page of the published package: its files, or that there is none yet.

use super::frame::{Frame, Link};
use crate::i18n::key;
use leptos::prelude::*;

/// A published file.
#[derive(Clone, Debug)]
pub struct File {
    /// What it is, and its address.
    pub link: Link,
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
}

/// The published files of the form with that title.
pub fn open_data(frame: &Frame, title: String, files: &[File]) -> AnyView {
    let catalogue = &frame.catalogue;
    let lead = if files.is_empty() { key::OPEN_DATA_NONE } else { key::OPEN_DATA_LEAD };
    let main = view! {
        <div class="column prose">
            <h1>{catalogue.say(key::OPEN_DATA_HEADING)}</h1>
            <p class="lead">{title}</p>
            <p>{catalogue.say(lead)}</p>
            {(!files.is_empty()).then(|| list(frame, files))}
            <p><a class="button" href=format!("/{}", catalogue.locale())>{catalogue.say(key::FORM_HOME)}</a></p>
        </div>
    };
    frame.around(main.into_any(), None)
}

fn list(frame: &Frame, files: &[File]) -> AnyView {
    let catalogue = &frame.catalogue;
    let item = |file: &File| {
        let size = catalogue.format(key::OPEN_DATA_SIZE.name(), &[("size", &file.size)]);
        view! {
            <li>
                <a href=file.link.href.clone()>{file.link.label.clone()}</a>
                <span class="file"><code>{file.name.clone()}</code> " · " {size}</span>
            </li>
        }
    };
    view! {
        <h2>{catalogue.say(key::OPEN_DATA_FILES)}</h2>
        <ul class="files">{files.iter().map(item).collect_view()}</ul>
    }
    .into_any()
}
