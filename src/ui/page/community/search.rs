//! The search: words, a kind, a country; sent by a button, as a plain form.

use super::{Crowd, Facet, number};
use crate::i18n::{Key, key};
use crate::ui::{ids, said};
use leptos::prelude::*;

/// The form of the search.
pub(super) fn search(crowd: &Crowd) -> AnyView {
    let catalogue = &crowd.catalogue;
    let everything = crowd
        .is_narrowed()
        .then(|| view! { <a class="reset" href=crowd.everything()>{said::say(catalogue, key::COMMUNITY_RESET)}</a> });
    let action = format!("{}/community#{}", crowd.form_address(), ids::LIST);
    view! {
        <form class="community-search" method="get" action=action role="search">
            <p class="words-field">
                <label for=ids::QUERY>{said::say(catalogue, key::COMMUNITY_SEARCH)}</label>
                <input type="text" id=ids::QUERY name="q" value=crowd.search.clone() autocomplete="off" />
            </p>
            {choice(crowd, ("kind", key::COMMUNITY_KIND, key::COMMUNITY_ANY_KIND), crowd.kind.as_deref(), &crowd.kinds)}
            {choice(
                crowd,
                ("country", key::COMMUNITY_COUNTRY, key::COMMUNITY_ANY_COUNTRY),
                crowd.country.as_deref(),
                &crowd.countries,
            )}
            <p class="go">
                <button type="submit" class="button">{said::say(catalogue, key::COMMUNITY_SEARCH_GO)}</button>
                {everything}
            </p>
        </form>
    }
    .into_any()
}

/// A list to choose from, with how many there are of each.
fn choice(
    crowd: &Crowd,
    (name, label, any): (&'static str, Key, Key),
    chosen: Option<&str>,
    facets: &[Facet],
) -> AnyView {
    let catalogue = &crowd.catalogue;
    let option = |facet: &Facet| {
        let shown = number(catalogue, facet.count);
        let words = catalogue.format(key::COMMUNITY_OPTION.name(), &[("label", &facet.label), ("shown", &shown)]);
        view! { <option value=facet.code.clone() selected=chosen == Some(&facet.code)>{words}</option> }
    };
    view! {
        <p>
            <label for=name>{said::say(catalogue, label)}</label>
            <select id=name name=name>
                <option value="">{catalogue.say(any)}</option>
                {facets.iter().map(option).collect_view()}
            </select>
        </p>
    }
    .into_any()
}
