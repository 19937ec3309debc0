//! The menu of the workspace: the pages of the site, and those of one form at a time, with the choice among the forms.

use crate::i18n::{Catalogue, Key, key};
use crate::ui::message_view::message;
use leptos::prelude::*;

/// A link to a page of the workspace.
#[derive(Clone, Debug)]
pub struct MenuLink {
    /// The address.
    pub href: String,
    /// The name of the page.
    pub label: Key,
    /// What one does there.
    pub lead: Key,
    /// Whether it is this page.
    pub is_current: bool,
}

/// The menu.
#[derive(Clone, Debug, Default)]
pub struct MenuView {
    /// The pages that are about no form.
    pub site: Vec<MenuLink>,
    /// The forms of which the account may open pages.
    pub forms: Vec<FormMenu>,
}

/// The pages of one form.
#[derive(Clone, Debug)]
pub struct FormMenu {
    /// The form's name.
    pub name: String,
    /// The page that is opened when the form is chosen.
    pub href: String,
    /// Whether this page is about the form.
    pub is_current: bool,
    /// Its pages.
    pub links: Vec<MenuLink>,
}

impl MenuView {
    /// The form whose pages the menu shows: the one that the page is about, or the only one.
    fn shown(&self) -> Option<&FormMenu> {
        match self.forms.as_slice() {
            [only] => Some(only),
            forms => forms.iter().find(|form| form.is_current),
        }
    }
}

/// The navigation; nothing for whoever is not signed in.
pub(super) fn menu(catalogue: &Catalogue, shown: &MenuView) -> Option<AnyView> {
    let list = |links: &[MenuLink]| {
        let item = |link: &MenuLink| {
            let current = link.is_current.then_some("page");
            view! { <li><a href=link.href.clone() aria-current=current>{message(catalogue, link.label)}</a></li> }
        };
        view! { <ul>{links.iter().map(item).collect_view()}</ul> }
    };
    let of_form = shown.shown().map(|form| list(&form.links));
    let of_forms = (!shown.forms.is_empty()).then(|| {
        view! { <div class="form-menu">{form_choice(catalogue, shown)} {of_form}</div> }
    });
    let view = view! {
        <nav class="menu" aria-label=catalogue.message(key::WORKSPACE_MENU)>
            {list(&shown.site)}
            {of_forms}
        </nav>
    };
    (!shown.site.is_empty()).then(|| view.into_any())
}

/// The name of the form that the menu is about; with several, the choice among them.
fn form_choice(catalogue: &Catalogue, menu: &MenuView) -> AnyView {
    let shown = match menu.shown() {
        Some(form) => view! { <bdi>{form.name.clone()}</bdi> }.into_any(),
        None => message(catalogue, key::WORKSPACE_CHOOSE_FORM),
    };
    if menu.forms.len() == 1 {
        return view! { <p class="of-form">{shown}</p> }.into_any();
    }
    let item = |form: &FormMenu| {
        let current = form.is_current.then_some("true");
        view! { <li><a href=form.href.clone() aria-current=current><bdi>{form.name.clone()}</bdi></a></li> }
    };
    view! {
        <details class="forms">
            <summary>{shown}</summary>
            <ul>{menu.forms.iter().map(item).collect_view()}</ul>
        </details>
    }
    .into_any()
}
