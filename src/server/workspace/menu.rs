//! The menu: the pages of the site that an account may open, and those of one form at a time, with links to the other forms.

use super::gate::Access;
use crate::i18n::Key;
use crate::server::site_context::SiteContext;
use crate::site::Locale;
use crate::ui::workspace::{FormMenu, MenuLink, MenuView};
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
    /// Whether there is the page only where mail is sent.
    pub(super) needs_mail: bool,
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

    /// The menu for an account with these roles; `here` is the path of the page around it, which is about `form`.
    pub(super) fn view(
        &self,
        grants: &[Grant],
        (context, locale): (&SiteContext, &Locale),
        here: &str,
        form: Option<&Form>,
    ) -> MenuView {
        let entries = self.entries.iter().filter(|entry| context.sends_mail || !entry.needs_mail);
        let of_site = entries.clone().filter(|entry| !entry.path.contains(FORM) && entry.is_open(grants, None));
        let present = form.map(|form| form.id().as_str());
        let page = self.entries.iter().find(|entry| present.is_some_and(|id| entry.href(locale, id) == here));
        let of_form = |form: &Arc<Form>| {
            let id = form.id().as_str();
            let entries = entries.clone().filter(|entry| entry.path.contains(FORM));
            let entries: Vec<_> =
                entries.filter(|entry| (entry.is_for)(form) && entry.is_open(grants, Some(id))).collect();
            // The same page of another form, if there is one.
            let same = page.and_then(|page| entries.iter().find(|entry| entry.path == page.path));
            let first = same.or(entries.first())?.href(locale, id);
            Some(FormMenu {
                name: locale.name_of(form).0,
                href: first,
                is_current: present == Some(id),
                links: entries.iter().map(|entry| entry.link(entry.href(locale, id), here)).collect(),
            })
        };
        MenuView {
            site: of_site.map(|entry| entry.link(entry.href(locale, ""), here)).collect(),
            forms: context.site.main_first().filter_map(of_form).collect(),
        }
    }
}

impl MenuEntry {
    fn href(&self, locale: &Locale, form: &str) -> String {
        self.path.replace(TAG, locale.tag()).replace(FORM, form)
    }

    fn link(&self, href: String, here: &str) -> MenuLink {
        MenuLink { is_current: href == here, href, label: self.label, lead: self.lead }
    }

    fn is_open(&self, grants: &[Grant], form: Option<&str>) -> bool {
        match self.access {
            Access::Anybody | Access::SignedIn => true,
            Access::Needs(permission) => permits(grants, permission, form).is_some(),
        }
    }
}
