//! The supporter list as a page, and the notice in place of it. The module reads no store.

use crate::i18n::key;
use crate::server::addresses::SUPPORTERS_ENDING;
use crate::server::layout::{build_layout, title_of_form_page};
use crate::server::render::render_document;
use crate::server::request_id::current_request_id;
use crate::server::site_context::SiteContext;
use crate::site::Locale;
use crate::ui::pages::{self, SupportersPage};
use questionnaire::Form;
use std::sync::Arc;

/// The supporter list. Search engines index its first, unfiltered page alone.
pub(super) async fn list_page(
    context: &SiteContext,
    locale: &Locale,
    form: &Form,
    supporters: SupportersPage,
    listed: bool,
) -> String {
    let title = title_of_form_page(&supporters.catalogue, key::COMMUNITY_HEADING);
    // The links to the other languages lead to the same supporters.
    let ending = format!("/{}{SUPPORTERS_ENDING}{}", form.id(), supporters.query(supporters.page));
    let layout =
        build_layout(context, locale, &ending, title, listed).with_style(context.assets.address("community.css"));
    let supporters = Arc::new(supporters);
    render_document(move || pages::community(&layout, &supporters)).await
}

/// The notice that the supporter list cannot be read at present, with the id of the request.
pub(super) async fn broken_page(context: &SiteContext, locale: &Locale, form: &Form) -> String {
    let ending = format!("/{}{SUPPORTERS_ENDING}", form.id());
    let title = locale.catalogue().message(key::COMMUNITY_BROKEN_HEADING);
    let layout = build_layout(context, locale, &ending, title, false);
    let (heading, words) = (key::COMMUNITY_BROKEN_HEADING, locale.catalogue().message(key::COMMUNITY_BROKEN));
    let request_id = current_request_id();
    render_document(move || pages::no_results(&layout, heading, words.clone(), request_id.as_deref())).await
}
