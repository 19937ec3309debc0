//! That a response was received: the tab says so, also when it is loaded again, until the person dismisses it or begins another
//! response. The receipt's code is not kept.

use super::storage::{self, key};
use super::{clock, json, speech};
use crate::ui::state::{App, Received};
use crate::ui::words;
use leptos::prelude::*;
use questionnaire::Json;

/// In session storage, when a response was received, and whether this tab or another one sent it.
const RECEIVED: &str = "received";

/// Notes that a response was received at that instant, sent from this tab or from another one.
pub(super) fn remember(app: App, instant: &str, elsewhere: bool) {
    let Some(at) = clock::moment(instant).or_else(|| clock::moment(&clock::now())) else { return };
    app.shown.write().received = Some(Received { at, elsewhere });
    let json = Json::Object(vec![
        ("at".to_owned(), Json::Text(instant.to_owned())),
        ("elsewhere".to_owned(), Json::Number(elsewhere.into())),
    ]);
    keep(app, Some(&json::write(&json)));
}

/// Says again what was said before the page was left.
pub(super) fn restore(app: App) {
    let text = storage::session().and_then(|session| storage::get(&session, &key(&app.form(), RECEIVED)));
    let received = text.and_then(|text| {
        let json = json::parse(&text)?;
        let at = clock::moment(&json.text_of("at")?)?;
        Some(Received { at, elsewhere: json.number_of("elsewhere")? > 0 })
    });
    if received.is_some() {
        app.shown.write().received = received;
        announce(app);
    }
}

/// Tells it to assistive technologies.
pub(super) fn announce(app: App) {
    if let Some(received) = app.shown.get_untracked().received {
        speech::say(&words::received(&app.catalogue.read_untracked(), received));
    }
}

/// Says it no longer.
pub(super) fn dismiss(app: App) {
    app.shown.write().received = None;
    keep(app, None);
}

fn keep(app: App, text: Option<&str>) {
    if let Some(session) = storage::session() {
        // A browser that keeps nothing says it as long as the page is open.
        storage::set(&session, &key(&app.form(), RECEIVED), text);
    }
}
