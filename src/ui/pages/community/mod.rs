//! The community of a form: who supports, by kind and by country, searched by plain links and one plain form. Whatever
//! somebody wrote is text here; a website is a link only where it is an address of the web.

mod files;
mod groups;
mod list;
mod query;
mod search;

use super::layout::Layout;
use super::number_format::counted_view;
use crate::i18n::{Catalogue, key};
use crate::ids;
use crate::ui::message_view;
use leptos::prelude::*;

/// What the page of a community shows.
#[derive(Clone, Debug)]
pub struct SupportersPage {
    /// The sentences of the program and of the form.
    pub catalogue: Catalogue,
    /// The form's id.
    pub form: String,
    /// How many supporters are listed in all.
    pub total: u64,
    /// By kind, those without any missing.
    pub kinds: Vec<Facet>,
    /// By country, those without any missing.
    pub countries: Vec<Facet>,
    /// What was searched for; may be empty.
    pub search: String,
    /// The code of the kind that was chosen.
    pub kind: Option<String>,
    /// The code of the country that was chosen.
    pub country: Option<String>,
    /// How many were found.
    pub found: u64,
    /// Which page of them it is, from 0.
    pub page: u64,
    /// How many pages there are, at least 1.
    pub pages: u64,
    /// Those on the page.
    pub members: Vec<SupporterView>,
}

/// A kind or a country, and how many supporters it has.
#[derive(Clone, Debug)]
pub struct Facet {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub label: String,
    /// How many there are.
    pub count: u64,
}

/// A supporter.
#[derive(Clone, Debug)]
pub struct SupporterView {
    /// Who it is.
    pub name: String,
    /// What kind it is.
    pub kind: String,
    /// From which country.
    pub country: String,
    /// Its address on the web, as it was written; may be empty.
    pub website: String,
    /// What it says; may be empty.
    pub statement: String,
    /// The language it answered in, where it is not the page's.
    pub lang: Option<String>,
}

impl SupportersPage {
    /// Whether only some of the supporters are wanted.
    fn is_narrowed(&self) -> bool {
        !self.search.is_empty() || self.kind.is_some() || self.country.is_some()
    }

    /// The address of the form.
    fn form_address(&self) -> String {
        format!("/{}/{}", self.catalogue.locale(), self.form)
    }
}

/// The page of a community.
pub fn community(layout: &Layout, supporters: &SupportersPage) -> AnyView {
    let catalogue = &supporters.catalogue;
    let main = view! {
        <div class="community">
            <header class="community-head">
                <p class="eyebrow">{message_view::message_by_key(catalogue, "title")}</p>
                <h1>{message_view::message(catalogue, key::COMMUNITY_HEADING)}</h1>
                {(supporters.total > 0).then(|| view! {
                    <p class="total">{counted_view(catalogue, key::COMMUNITY_COUNT, supporters.total)}</p>
                    <p>{message_view::message(catalogue, key::COMMUNITY_LEAD)}</p>
                })}
            </header>
            {official(catalogue)}
            {if supporters.total > 0 { whole(supporters) } else { empty(supporters) }}
        </div>
    };
    layout.render(main.into_any(), None)
}

fn whole(supporters: &SupportersPage) -> AnyView {
    view! { {groups::groups(supporters)} {list::list(supporters)} {files::files(supporters)} }.into_any()
}

/// Nobody is listed yet: how to be the first.
fn empty(supporters: &SupportersPage) -> AnyView {
    let catalogue = &supporters.catalogue;
    view! {
        <div class="community-empty">
            <p class="lead">{message_view::message(catalogue, key::COMMUNITY_EMPTY)}</p>
            <p>{message_view::message(catalogue, key::COMMUNITY_EMPTY_HOW)}</p>
            <p><a class="button" href=supporters.form_address()>{message_view::message(catalogue, key::COMMUNITY_JOIN)}</a></p>
        </div>
    }
    .into_any()
}

/// The figures that were published elsewhere, with their date.
fn official(catalogue: &Catalogue) -> AnyView {
    view! {
        <aside class="official" aria-labelledby=ids::OFFICIAL>
            <h2 id=ids::OFFICIAL>{message_view::message(catalogue, key::COMMUNITY_OFFICIAL_HEADING)}</h2>
            <p>{message_view::message(catalogue, key::COMMUNITY_OFFICIAL)}</p>
            <p class="base">{message_view::message(catalogue, key::COMMUNITY_OFFICIAL_WHY)}</p>
        </aside>
    }
    .into_any()
}
