//! The files of the whole supporter list, to download.

use super::SupportersPage;
use crate::i18n::key;
use crate::ids;
use crate::ui::message_view;
use leptos::prelude::*;

/// The links to the files, and the link to the form through which an organisation joins.
pub(super) fn files(supporters: &SupportersPage) -> AnyView {
    let catalogue = &supporters.catalogue;
    let file = |ending: &str, words| {
        let href = format!("/{}/community.{ending}", supporters.form);
        view! { <li><a href=href>{message_view::message(catalogue, words)}</a></li> }
    };
    view! {
        <section class="method community-files" aria-labelledby=ids::FILES>
            <h2 id=ids::FILES>{message_view::message(catalogue, key::COMMUNITY_FILES)}</h2>
            <ul>{file("csv", key::COMMUNITY_CSV)} {file("json", key::COMMUNITY_JSON)}</ul>
            <p><a class="button quiet" href=supporters.form_address()>{message_view::message(catalogue, key::COMMUNITY_JOIN)}</a></p>
        </section>
    }
    .into_any()
}
