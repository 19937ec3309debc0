//! Names that a form cannot give: those under which the program is found, or sends something of its own, and those that the
//! page gives to parts of another question.

use super::files::{Files, stem};
use crate::ids;
use questionnaire::{Form, FormId, Location};

/// Where the site has addresses of its own in the place of a form's id: `/assets/…`, `/operator/…`, `/{form}/drafts`,
/// `/{form}/open-data/…`.
const ADDRESSES: [&str; 4] = ["assets", "drafts", "open-data", "operator"];

/// Why no form of this site can have that id, if none can.
pub(super) fn refused_id(files: &Files, id: &FormId) -> Option<String> {
    if ADDRESSES.contains(&id.as_str()) {
        return Some(format!("the site has addresses of its own that are called {id}: choose another id"));
    }
    let page = pages(files).find(|page| stem(page) == id.as_str())?;
    Some(format!("{page} has the same address: choose another id, or rename the page"))
}

/// The files of every long page. What cannot be read is said where the pages are read.
fn pages(files: &Files) -> impl Iterator<Item = String> {
    let folders = files.folders("content").unwrap_or_default().into_iter();
    folders.flat_map(|tag| files.list_files(&format!("content/{tag}"), ".md").unwrap_or_default())
}

/// The questions that cannot be called as they are: where each stands, and why.
pub(super) fn refused_questions(form: &Form) -> Vec<(Location, String)> {
    let places = form.sections().iter().enumerate().flat_map(|(number, section)| {
        section.questions().iter().enumerate().map(move |(rank, question)| (Location::Question(number, rank), question))
    });
    let why = |control: &String| sent(control).or_else(|| part(form, control));
    places
        .filter_map(|(place, question)| Some((place, question.controls().find_map(|control| why(&control))?)))
        .collect()
}

/// The pages that work without scripts would take such an answer for something of their own.
fn sent(control: &str) -> Option<String> {
    let message = "the site's own pages send something under that name: rename this question";
    ids::body::ALL.contains(&control).then(|| format!("{control:?}: {message}"))
}

/// Two elements of the page would have one id.
fn part(form: &Form, control: &str) -> Option<String> {
    let id = ids::question(control);
    let has_part = |other: &String| [ids::message(other), ids::hint(other), ids::limit(other)].contains(&id);
    let other = form.questions().flat_map(|question| question.controls()).find(has_part)?;
    Some(format!("{control:?}: the page gives that name to a part of {other}: rename this question"))
}

#[cfg(test)]
mod tests {
    use super::ADDRESSES;

    /// The parts of an address that the router knows by name.
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
