//! The names that forms and questions cannot have: addresses and file names of the software, fields that its pages send,
//! and ids of the page's elements.

use super::files::{Files, stem};
use crate::ids;
use questionnaire::{Form, FormId, Location};

/// Words that the site's addresses have where a form's id or page could be: `/assets/…`, `/operator/…`, `/{form}/drafts`,
/// `/{form}/open-data/…`.
const ADDRESSES: [&str; 4] = ["assets", "drafts", "open-data", "operator"];

/// Why a form of this site cannot have that id; `None` if it can.
pub(super) fn refused_id(files: &Files, id: &FormId) -> Option<String> {
    if ADDRESSES.contains(&id.as_str()) {
        return Some(format!("the site has addresses of its own that are called {id}: choose another id"));
    }
    let page = pages(files).find(|page| stem(page) == id.as_str())?;
    Some(format!("{page} has the same address: choose another id, or rename the page"))
}

/// The files of all content pages. Errors are ignored here, because reading the pages reports them.
fn pages(files: &Files) -> impl Iterator<Item = String> {
    let folders = files.folders("content").unwrap_or_default().into_iter();
    folders.flat_map(|tag| files.list_files(&format!("content/{tag}"), ".md").unwrap_or_default())
}

/// The questions whose names are reserved: the location of each, and the reason.
pub(super) fn refused_questions(form: &Form) -> Vec<(Location, String)> {
    let places = form.sections().iter().enumerate().flat_map(|(number, section)| {
        section.questions().iter().enumerate().map(move |(rank, question)| (Location::Question(number, rank), question))
    });
    let why = |control: &String| sent(control).or_else(|| part(form, control));
    places
        .filter_map(|(place, question)| Some((place, question.controls().find_map(|control| why(&control))?)))
        .collect()
}

/// Refuses the name of a field that the pages without scripts send themselves, because the server would mistake the answer
/// for it.
fn sent(control: &str) -> Option<String> {
    let message = "the site's own pages send something under that name: rename this question";
    ids::body::ALL.contains(&control).then(|| format!("{control:?}: {message}"))
}

/// Refuses a name that would give two elements of the page the same id.
fn part(form: &Form, control: &str) -> Option<String> {
    let id = ids::question(control);
    let has_part = |other: &String| [ids::message(other), ids::hint(other), ids::limit(other)].contains(&id);
    let other = form.questions().flat_map(|question| question.controls()).find(has_part)?;
    Some(format!("{control:?}: the page gives that name to a part of {other}: rename this question"))
}

#[cfg(test)]
mod tests {
    use super::ADDRESSES;

    /// The literal part of a route that could be a form's id or a page of a form.
    fn named(address: &str) -> Option<&str> {
        let mut parts = address.split('/').skip(1);
        match (parts.next()?, parts.next()) {
            (first, Some(_)) if !first.starts_with('{') => Some(first),
            (_, Some(second)) if !second.starts_with('{') && !second.contains('.') => Some(second),
            _ => None,
        }
    }

    #[test]
    fn no_form_can_be_called_as_an_address_of_the_site() {
        let router = include_str!("../server/router/mod.rs");
        let routes = router.split(".route(\"").skip(1).filter_map(|route| route.split('"').next());
        let named: Vec<_> = routes.filter_map(named).collect();
        assert!(named.contains(&"assets") && named.contains(&"open-data"), "{named:?}");
        for name in named {
            assert!(ADDRESSES.contains(&name), "{name}");
        }
    }
}
