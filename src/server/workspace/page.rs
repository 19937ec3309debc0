//! Makes documents of the workspace: the frame around a page, from the request and the account.

use super::visitor::Visitor;
use crate::i18n::Key;
use crate::server::render::render_document;
use crate::ui::pages::Language;
use crate::ui::workspace::{Frame, ROOT, address};
use crate::workspace::Account;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use leptos::prelude::AnyView;

/// The frame of a page with this heading; `account` is the one that is signed in.
pub(super) fn frame(visitor: &Visitor, account: Option<&Account>, heading: Key) -> Frame {
    let context = &visitor.snapshot.context;
    let catalogue = visitor.locale().catalogue().clone();
    // The same page in another language. A form is sent to an address that is no page, so its page is taken.
    let here = visitor.menu.page_of(&visitor.route, visitor.uri.path());
    let ending = here.strip_prefix(&address(visitor.locale().tag(), "")).unwrap_or_default();
    let languages = context.site.locales().iter().map(|other| Language {
        tag: other.tag().to_owned(),
        name: other.name(),
        href: format!("{ROOT}/{}{ending}", other.tag()),
    });
    let links = |account: &Account| visitor.menu.links(&account.grants, &context.site, visitor.locale(), here);
    Frame {
        heading: catalogue.message(heading),
        is_refusal: false,
        languages: languages.collect(),
        styles: ["pkg/consultation.css", "operator.css"].map(|path| context.assets.address(path)).into(),
        scripts: vec![context.assets.address("operator.js")],
        menu: account.map(links).unwrap_or_default(),
        person: account.map(|account| account.name.clone()),
        catalogue,
    }
}

/// Renders a document.
pub(super) async fn respond(
    status: StatusCode,
    view: impl Fn() -> AnyView + Clone + Send + Sync + 'static,
) -> Response {
    (status, Html(render_document(view).await)).into_response()
}
