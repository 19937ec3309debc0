//! The menu: the pages that an account may open, one link for each form where a page is about a form.

use super::gate::Access;
use crate::i18n::Key;
use crate::site::{Locale, Site};
use crate::ui::workspace::MenuLink;
use crate::workspace::{Grant, permits};
use questionnaire::Form;
use std::sync::Arc;

/// The placeholder of the form's id in a path.
const FORM: &str = "{form}";
/// The placeholder of the language in a path.
const TAG: &str = "{tag}";

/// A page in the menu.
#[derive(Clone, Copy, Debug)]
pub(super) struct MenuEntry {
    pub(super) path: &'static str,
    pub(super) access: Access,
    pub(super) label: Key,
    pub(super) lead: Key,
    /// Whether there is the page for a form.
    pub(super) is_for: fn(&Form) -> bool,
}

/// The pages of the workspace.
#[derive(Clone, Debug, Default)]
pub(super) struct Menu {
    /// The pages in the menu, in the order of the routes.
    pub(super) entries: Arc<[MenuEntry]>,
    /// The paths of all pages.
    pub(super) pages: Arc<[&'static str]>,
}

impl Menu {
    /// The address of the page to which a form belongs: the address that the form is sent to, or all but its last part.
    pub(super) fn page_of<'a>(&self, route: &str, address: &'a str) -> &'a str {
        if self.pages.contains(&route) { address } else { address.rsplit_once('/').map_or(address, |(page, _)| page) }
    }

    /// The links for an account with these roles; `here` is the path of the page around the menu.
    pub(super) fn links(&self, grants: &[Grant], site: &Site, locale: &Locale, here: &str) -> Vec<MenuLink> {
        let link = |entry: &MenuEntry, form: Option<(&str, String)>| {
            let href = entry.path.replace(TAG, locale.tag());
            let (href, form) = match form {
                Some((id, name)) => (href.replace(FORM, id), Some(name)),
                None => (href, None),
            };
            let is_current = href == here;
            MenuLink { href, label: entry.label, lead: entry.lead, form, is_current }
        };
        let mut links = Vec::new();
        for entry in self.entries.iter() {
            let may = |form: Option<&str>| match entry.access {
                Access::Anybody | Access::SignedIn => true,
                Access::Needs(permission) => permits(grants, permission, form).is_some(),
            };
            if entry.path.contains(FORM) {
                let forms = site.forms().iter().filter(|form| (entry.is_for)(form) && may(Some(form.id().as_str())));
                links.extend(forms.map(|form| link(entry, Some((form.id().as_str(), locale.name_of(form).0)))));
            } else if may(None) {
                links.push(link(entry, None));
            }
        }
        links
    }
}
