//! The number of supporters of each kind and of each country. Each number links to the supporters it counts.

use super::{Facet, SupportersPage};
use crate::i18n::key;
use crate::ids;
use crate::ui::message_view;
use crate::ui::pages::number_format::{counted_view, number};
use leptos::prelude::*;

/// The number of countries shown at once; the others are folded away.
const MAX_OPEN_COUNTRIES: usize = 12;

/// The supporters by kind and by country.
pub(super) fn groups(supporters: &SupportersPage) -> AnyView {
    let catalogue = &supporters.catalogue;
    let countries = supporters.countries.len() as u64;
    view! {
        <section class="community-groups" aria-labelledby=ids::KINDS>
            <h2 id=ids::KINDS>{message_view::message(catalogue, key::COMMUNITY_KINDS)}</h2>
            <ul class="kinds">{supporters.kinds.iter().map(|kind| card(supporters, kind)).collect_view()}</ul>
        </section>
        <section class="community-groups" aria-labelledby=ids::COUNTRIES>
            <h2 id=ids::COUNTRIES>{message_view::message(catalogue, key::COMMUNITY_COUNTRIES)}</h2>
            <details class="countries" open=supporters.countries.len() <= MAX_OPEN_COUNTRIES || supporters.country.is_some()>
                <summary>{counted_view(catalogue, key::COMMUNITY_COUNTRIES_COUNT, countries)}</summary>
                <ul>{supporters.countries.iter().map(|country| country_link(supporters, country)).collect_view()}</ul>
            </details>
        </section>
    }
    .into_any()
}

fn card(supporters: &SupportersPage, kind: &Facet) -> AnyView {
    let current = (supporters.kind.as_deref() == Some(&kind.code)).then_some("true");
    view! {
        <li>
            <a href=supporters.with_kind(&kind.code) aria-current=current>
                <strong>{number(&supporters.catalogue, kind.count)}</strong>
                " "
                <span>{kind.label.clone()}</span>
            </a>
        </li>
    }
    .into_any()
}

fn country_link(supporters: &SupportersPage, country: &Facet) -> AnyView {
    let current = (supporters.country.as_deref() == Some(&country.code)).then_some("true");
    view! {
        <li>
            <a href=supporters.with_country(&country.code) aria-current=current>{country.label.clone()}</a>
            " "
            <span class="number">{number(&supporters.catalogue, country.count)}</span>
        </li>
    }
    .into_any()
}
