//! The first page: what this account may do, and where.

use super::{FormMenu, Frame, MenuLink, permission_key, role_key};
use crate::i18n::key;
use crate::ui::message_view::{formatted_message, message};
use crate::workspace::{Permission, Role};
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug)]
pub struct HomePage {
    /// The account's name.
    pub name: String,
    /// The roles, each with the name of its form if it holds for one.
    pub grants: Vec<(Role, Option<String>)>,
}

/// The page. Its links are those of the menu.
pub fn home(frame: &Frame, page: &HomePage) -> AnyView {
    let catalogue = &frame.catalogue;
    let main = view! {
        <h1>{formatted_message(catalogue, key::WORKSPACE_WELCOME.name(), &[("name", &page.name)])}</h1>
        {pages(frame)}
        <section class="block">
            <h2>{message(catalogue, key::WORKSPACE_YOUR_ROLES)}</h2>
            {roles(frame, page)}
        </section>
    };
    frame.render(main.into_any())
}

/// The pages of the site, then those of each form.
fn pages(frame: &Frame) -> AnyView {
    let of_form = |form: &FormMenu| {
        view! {
            <section class="block">
                <h2><bdi>{form.name.clone()}</bdi></h2>
                {tiles(frame, &form.links)}
            </section>
        }
    };
    view! { {tiles(frame, &frame.menu.site)} {frame.menu.forms.iter().map(of_form).collect_view()} }.into_any()
}

fn tiles(frame: &Frame, links: &[MenuLink]) -> Option<AnyView> {
    let catalogue = &frame.catalogue;
    let tile = |link: &MenuLink| {
        view! {
            <li>
                <a href=link.href.clone()>{message(catalogue, link.label)}</a>
                <p>{message(catalogue, link.lead)}</p>
            </li>
        }
    };
    let others: Vec<_> = links.iter().filter(|link| !link.is_current).map(tile).collect();
    (!others.is_empty()).then(|| view! { <ul class="tiles">{others}</ul> }.into_any())
}

fn roles(frame: &Frame, page: &HomePage) -> AnyView {
    let catalogue = &frame.catalogue;
    if page.grants.is_empty() {
        return view! { <p>{message(catalogue, key::WORKSPACE_NO_ROLE)}</p> }.into_any();
    }
    let role = |(role, form): &(Role, Option<String>)| {
        let may = Permission::ALL.iter().filter(|permission| permission.roles().contains(role));
        let may = may.map(|permission| view! { <li>{message(catalogue, permission_key(*permission))}</li> });
        let may: Vec<_> = may.collect();
        let none = may.is_empty().then(|| view! { <p>{message(catalogue, key::WORKSPACE_ROLE_WITHOUT_PAGE)}</p> });
        let form = match form {
            Some(form) => view! { <bdi>{form.clone()}</bdi> }.into_any(),
            None => message(catalogue, key::WORKSPACE_WHOLE_SITE),
        };
        view! {
            <div>
                <dt>{message(catalogue, role_key(*role))} " " <small class="of-form">{form}</small></dt>
                <dd>
                    {none}
                    {(!may.is_empty()).then(|| view! { <ul>{may}</ul> })}
                </dd>
            </div>
        }
    };
    view! { <dl class="roles">{page.grants.iter().map(role).collect_view()}</dl> }.into_any()
}
