//! Makes documents of the workspace: the frame around a page, from the request and the account.

use super::visitor::Visitor;
use crate::i18n::Key;
use crate::server::assets::{PAGES_STYLE, SITE_STYLE};
use crate::server::render::render_document;
use crate::ui::pages::Language;
use crate::ui::workspace::{Frame, ROOT, SessionTimes, address};
use crate::workspace::{Account, IDLE};
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
    let place = (context, visitor.locale());
    let menu = |account: &Account| visitor.menu.view(&account.grants, place, here, visitor.form.as_deref());
    Frame {
        heading: catalogue.message(heading),
        is_refusal: false,
        languages: languages.collect(),
        styles: [SITE_STYLE, PAGES_STYLE, "operator.css"].map(|path| context.assets.address(path)).into(),
        scripts: vec![context.assets.address("operator.js")],
        menu: account.map(menu).unwrap_or_default(),
        person: account.map(|account| account.name.clone()),
        is_demo: context.is_demo,
        session: visitor.session_end.map(|end| SessionTimes { idle: IDLE, left: (end - visitor.now).max(0) }),
        catalogue,
        around: None,
    }
}

/// Renders a document.
pub(super) async fn respond(
    status: StatusCode,
    view: impl Fn() -> AnyView + Clone + Send + Sync + 'static,
) -> Response {
    (status, Html(with_visible_controls(&render_document(view).await))).into_response()
}

/// The document with every character as a page can show it.
fn with_visible_controls(html: &str) -> String {
    html.chars().map(visible).collect()
}

/// The character, or a visible one of the same length in UTF-16 in place of one that no HTML document may hold (HTML, 13.2.3.5): texts of
/// respondents may have any, and whoever reads them should see it.
pub(super) fn visible(character: char) -> char {
    match character {
        '\t' | '\n' | '\r' => character,
        '\0'..='\x1f' => char::from_u32(0x2400 + u32::from(character)).unwrap_or(char::REPLACEMENT_CHARACTER),
        '\x7f' => '\u{2421}',
        '\u{80}'..='\u{9f}' | '\u{fdd0}'..='\u{fdef}' | '\u{fffe}' | '\u{ffff}' => char::REPLACEMENT_CHARACTER,
        // The last two of each plane are no characters.
        _ if u32::from(character) & 0xfffe == 0xfffe => '\u{1fbc4}',
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_no_document_may_hold_are_shown_in_the_same_length() {
        let text = "a\u{1b}[0m\u{8}\t\n\u{7f}\u{85}\u{fdd0}\u{ffff}\u{1ffff}é🦀";
        let shown = with_visible_controls(text);
        assert_eq!(shown, "a␛[0m␈\t\n␡\u{fffd}\u{fffd}\u{fffd}\u{1fbc4}é🦀");
        assert_eq!(shown.encode_utf16().count(), text.encode_utf16().count());
    }
}
