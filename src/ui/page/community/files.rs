//! The whole list, to take away.

use super::Crowd;
use crate::i18n::key;
use crate::ui::{ids, said};
use leptos::prelude::*;

/// The list as files, and the way to join it.
pub(super) fn files(crowd: &Crowd) -> AnyView {
    let catalogue = &crowd.catalogue;
    let file = |ending: &str, words| {
        let href = format!("/{}/community.{ending}", crowd.form);
        view! { <li><a href=href>{said::say(catalogue, words)}</a></li> }
    };
    view! {
        <section class="method community-files" aria-labelledby=ids::FILES>
            <h2 id=ids::FILES>{said::say(catalogue, key::COMMUNITY_FILES)}</h2>
            <ul>{file("csv", key::COMMUNITY_CSV)} {file("json", key::COMMUNITY_JSON)}</ul>
            <p><a class="button quiet" href=crowd.form_address()>{said::say(catalogue, key::COMMUNITY_JOIN)}</a></p>
        </section>
    }
    .into_any()
}
