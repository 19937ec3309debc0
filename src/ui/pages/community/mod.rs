//! The supporter list of a form: the supporters by kind and by country, with a search made of plain links and one plain form.
//! Everything that respondents wrote is rendered as text; a website is a link only if it is a web address.

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

/// The content of the page of a supporter list.
#[derive(Clone, Debug)]
pub struct SupportersPage {
    /// The messages of the interface and of the form.
    pub catalogue: Catalogue,
    /// The form's id.
    pub form: String,
    /// The number of supporters listed in all.
    pub total: u64,
    /// The kinds that have supporters, with their counts.
    pub kinds: Vec<Facet>,
    /// The countries that have supporters, with their counts.
    pub countries: Vec<Facet>,
    /// The text that was searched for; may be empty.
    pub search: String,
    /// The code of the chosen kind.
    pub kind: Option<String>,
    /// The code of the chosen country.
    pub country: Option<String>,
    /// The number of supporters found.
    pub found: u64,
    /// The current page of the supporters found, from 0.
    pub page: u64,
    /// The number of pages, at least 1.
    pub pages: u64,
    /// The supporters on the current page.
    pub members: Vec<SupporterView>,
}

/// A kind or a country, with its number of supporters.
#[derive(Clone, Debug)]
pub struct Facet {
    /// Its code.
    pub code: String,
    /// Its label.
    pub label: String,
    /// The number of supporters.
    pub count: u64,
}

/// A supporter.
#[derive(Clone, Debug)]
pub struct SupporterView {
    /// The name of the organisation.
    pub name: String,
    /// The label of its kind.
    pub kind: String,
    /// The name of its country.
    pub country: String,
    /// Its web address as the respondent wrote it; may be empty.
    pub website: String,
    /// Its statement; may be empty.
    pub statement: String,
    /// The language of the statement, if it is not the page's.
    pub lang: Option<String>,
}

impl SupportersPage {
    /// Whether the list is limited by a search, a kind or a country.
    fn is_narrowed(&self) -> bool {
        !self.search.is_empty() || self.kind.is_some() || self.country.is_some()
    }

    /// The address of the form.
    fn form_address(&self) -> String {
        format!("/{}/{}", self.catalogue.locale(), self.form)
    }
}

/// The page of a supporter list.
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

/// The content of an empty list: how to become the first supporter.
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

/// The numbers that were published elsewhere, with their date.
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
