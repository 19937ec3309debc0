//! How many supporters there are of each kind and of each country. Each number leads to those it counts.

use super::{Crowd, Facet, counted, number};
use crate::i18n::key;
use crate::ui::{ids, said};
use leptos::prelude::*;

/// As many countries are shown at once; more are folded away.
const FEW: usize = 12;

/// The supporters by kind and by country.
pub(super) fn groups(crowd: &Crowd) -> AnyView {
    let catalogue = &crowd.catalogue;
    let countries = crowd.countries.len() as u64;
    view! {
        <section class="community-groups" aria-labelledby=ids::KINDS>
            <h2 id=ids::KINDS>{said::say(catalogue, key::COMMUNITY_KINDS)}</h2>
            <ul class="kinds">{crowd.kinds.iter().map(|kind| card(crowd, kind)).collect_view()}</ul>
        </section>
        <section class="community-groups" aria-labelledby=ids::COUNTRIES>
            <h2 id=ids::COUNTRIES>{said::say(catalogue, key::COMMUNITY_COUNTRIES)}</h2>
            <details class="countries" open=crowd.countries.len() <= FEW || crowd.country.is_some()>
                <summary>{counted(catalogue, key::COMMUNITY_COUNTRIES_COUNT, countries)}</summary>
                <ul>{crowd.countries.iter().map(|country| line(crowd, country)).collect_view()}</ul>
            </details>
        </section>
    }
    .into_any()
}

fn card(crowd: &Crowd, kind: &Facet) -> AnyView {
    let current = (crowd.kind.as_deref() == Some(&kind.code)).then_some("true");
    view! {
        <li>
            <a href=crowd.of_kind(&kind.code) aria-current=current>
                <strong>{number(&crowd.catalogue, kind.count)}</strong>
                " "
                <span>{kind.label.clone()}</span>
            </a>
        </li>
    }
    .into_any()
}

fn line(crowd: &Crowd, country: &Facet) -> AnyView {
    let current = (crowd.country.as_deref() == Some(&country.code)).then_some("true");
    view! {
        <li>
            <a href=crowd.of_country(&country.code) aria-current=current>{country.label.clone()}</a>
            " "
            <span class="number">{number(&crowd.catalogue, country.count)}</span>
        </li>
    }
    .into_any()
}
