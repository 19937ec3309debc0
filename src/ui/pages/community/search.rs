//! The search for supporters by text, kind and country: a plain form with a button.

use super::{Facet, SupportersPage};
use crate::i18n::{Key, key};
use crate::ids;
use crate::ui::message_view;
use crate::ui::pages::number_format::number;
use leptos::prelude::*;

/// The search form.
pub(super) fn search(supporters: &SupportersPage) -> AnyView {
    let catalogue = &supporters.catalogue;
    let everything = supporters
        .is_narrowed()
        .then(|| view! { <a class="reset" href=supporters.clear_filters()>{message_view::message(catalogue, key::COMMUNITY_RESET)}</a> });
    let action = format!("{}/community#{}", supporters.form_address(), ids::LIST);
    view! {
        <form class="community-search" method="get" action=action role="search">
            <p class="words-field">
                <label for=ids::QUERY>{message_view::message(catalogue, key::COMMUNITY_SEARCH)}</label>
                <input type="text" id=ids::QUERY name="q" value=supporters.search.clone() autocomplete="off" />
            </p>
            {choice(supporters, ("kind", key::COMMUNITY_KIND, key::COMMUNITY_ANY_KIND), supporters.kind.as_deref(), &supporters.kinds)}
            {choice(
                supporters,
                ("country", key::COMMUNITY_COUNTRY, key::COMMUNITY_ANY_COUNTRY),
                supporters.country.as_deref(),
                &supporters.countries,
            )}
            <p class="go">
                <button type="submit" class="button">{message_view::message(catalogue, key::COMMUNITY_SEARCH_GO)}</button>
                {everything}
            </p>
        </form>
    }
    .into_any()
}

/// A list of options, each with its number of supporters.
fn choice(
    supporters: &SupportersPage,
    (name, label, any): (&'static str, Key, Key),
    chosen: Option<&str>,
    facets: &[Facet],
) -> AnyView {
    let catalogue = &supporters.catalogue;
    let option = |facet: &Facet| {
        let shown = number(catalogue, facet.count);
        let words = catalogue.format(key::COMMUNITY_OPTION.name(), &[("label", &facet.label), ("shown", &shown)]);
        view! { <option value=facet.code.clone() selected=chosen == Some(&facet.code)>{words}</option> }
    };
    view! {
        <p>
            <label for=name>{message_view::message(catalogue, label)}</label>
            <select id=name name=name>
                <option value="">{catalogue.message(any)}</option>
                {facets.iter().map(option).collect_view()}
            </select>
        </p>
    }
    .into_any()
}
