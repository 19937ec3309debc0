//! The site: how far each language is, the forms, and what its folder holds now, with the button that takes it up.

mod folder;
mod languages;

use super::Frame;
use super::frame::problem;
use crate::i18n::{Key, key};
use crate::ui::message_view::{formatted_message, message};
use folder::folder;
use languages::languages;
use leptos::prelude::*;

/// The page.
#[derive(Clone, Debug, Default)]
pub struct SitePage {
    /// The languages of the site in use.
    pub languages: Vec<LanguageView>,
    /// Why their state is not known.
    pub language_problems: Vec<String>,
    /// The forms of the site in use.
    pub forms: Vec<SiteFormView>,
    /// What the folder holds now; `None` for the built-in site.
    pub folder: Option<FolderView>,
    /// Who took the newest site up, when and why.
    pub last: Option<LastTakeUp>,
    /// Whether the account may take a site up.
    pub may_take_up: bool,
    /// Why nothing was done.
    pub problem: Option<Key>,
    /// The reason as it was typed.
    pub reason: String,
}

/// A language.
#[derive(Clone, Debug)]
pub struct LanguageView {
    /// Its tag.
    pub tag: String,
    /// Its own name.
    pub name: String,
    /// Whether it is the source, or is not shown yet.
    pub note: Option<Key>,
    /// How many messages are translated, and all.
    pub translated: (usize, usize),
    /// The messages that wait, by what is missing.
    pub waiting: Vec<WaitingMessages>,
    /// The public pages in it: a name and an address.
    pub previews: Vec<(String, String)>,
}

/// The key of a message, with the file and the line where it stands, if there is one.
pub type KeyWithPlace = (String, Option<String>);

/// Messages of a language that wait for a translator.
#[derive(Clone, Debug)]
pub struct WaitingMessages {
    /// Why they wait.
    pub why: Key,
    /// The name of the language in which they are shown meanwhile, if that is why they are listed.
    pub lender: Option<String>,
    /// The form that they belong to; `None` for those of the interface.
    pub form: Option<String>,
    /// Their keys.
    pub keys: Vec<KeyWithPlace>,
}

/// A form.
#[derive(Clone, Debug)]
pub struct SiteFormView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: u32,
    /// Whether it is open.
    pub phase: Key,
    /// Its public page.
    pub href: String,
}

/// What the folder holds.
#[derive(Clone, Debug, Default)]
pub struct FolderView {
    /// The digest of its files, by which it is taken up; empty if it has errors.
    pub digest: String,
    /// The errors, each as a line.
    pub errors: Vec<String>,
    /// What does not prevent serving it, each as a line.
    pub warnings: Vec<String>,
    /// What would change: the kind of the part, its name, and what becomes of it.
    pub changes: Vec<(Key, String, Key)>,
    /// Whether it is the site in use.
    pub is_in_use: bool,
}

/// The newest take-up.
#[derive(Clone, Debug)]
pub struct LastTakeUp {
    /// The name of the person.
    pub person: String,
    /// When, in words.
    pub when: String,
    /// Why.
    pub reason: String,
}

/// The page.
pub fn site_page(frame: &Frame, page: &SitePage) -> AnyView {
    let catalogue = &frame.catalogue;
    let main = view! {
        <h1>{message(catalogue, key::WORKSPACE_SITE)}</h1>
        {problem(catalogue, page.problem)}
        {folder(frame, page)}
        {languages(frame, page)}
        {forms(frame, page)}
    };
    frame.render(main.into_any())
}

fn forms(frame: &Frame, page: &SitePage) -> AnyView {
    let catalogue = &frame.catalogue;
    let row = |form: &SiteFormView| {
        view! {
            <tr>
                <th scope="row"><a href=form.href.clone()><bdi>{form.name.clone()}</bdi></a> " " <code>{form.id.clone()}</code></th>
                <td>{formatted_message(catalogue, key::WORKSPACE_SITE_VERSION.name(), &[("number", &form.version)])}</td>
                <td>{message(catalogue, form.phase)}</td>
            </tr>
        }
    };
    view! {
        <section class="block">
            <h2>{message(catalogue, key::WORKSPACE_SITE_FORMS)}</h2>
            <table><tbody>{page.forms.iter().map(row).collect_view()}</tbody></table>
        </section>
    }
    .into_any()
}

/// Lines that the program says, in English.
fn lines(lines: &[String]) -> AnyView {
    let line = |line: &String| view! { <li><code lang="en" dir="ltr" class="detail">{line.clone()}</code></li> };
    view! { <ul class="plain">{lines.iter().map(line).collect_view()}</ul> }.into_any()
}
