//! That a response was received: the tab says so, also when it is loaded again, until the person dismisses it or begins another
//! response. The receipt's code is not kept.

use super::storage::{self, key};
use super::{announcements, json, local_time};
use crate::ui::messages;
use crate::ui::state::{FormState, Received};
use leptos::prelude::*;
use questionnaire::Json;

/// In session storage, when a response was received, and whether this tab or another one sent it.
const RECEIVED: &str = "received";

/// Notes that a response was received at that instant, sent from this tab or from another one.
pub(super) fn record_received(app: FormState, instant: &str, elsewhere: bool) {
    let Some(at) = local_time::local_datetime(instant).or_else(|| local_time::local_datetime(&local_time::now()))
    else {
        return;
    };
    app.ui.write().received = Some(Received { at, elsewhere });
    let json = Json::Object(vec![
        ("at".to_owned(), Json::Text(instant.to_owned())),
        ("elsewhere".to_owned(), Json::Number(elsewhere.into())),
    ]);
    store_received(app, Some(&json::to_text(&json)));
}

/// Says again what was said before the page was left.
pub(super) fn restore_received(app: FormState) {
    let text = storage::session().and_then(|session| storage::get(&session, &key(&app.form(), RECEIVED)));
    let received = text.and_then(|text| {
        let json = json::parse(&text)?;
        let at = local_time::local_datetime(&json.get_str("at")?)?;
        Some(Received { at, elsewhere: json.get_u32("elsewhere")? > 0 })
    });
    if received.is_some() {
        app.ui.write().received = received;
        announce_received(app);
    }
}

/// Tells it to assistive technologies.
pub(super) fn announce_received(app: FormState) {
    if let Some(received) = app.ui.get_untracked().received {
        announcements::announce(&messages::received(&app.catalogue.read_untracked(), received));
    }
}

/// Says it no longer.
pub(super) fn dismiss_received(app: FormState) {
    app.ui.write().received = None;
    store_received(app, None);
}

fn store_received(app: FormState, text: Option<&str>) {
    if let Some(session) = storage::session() {
        // A browser that keeps nothing says it as long as the page is open.
        storage::set(&session, &key(&app.form(), RECEIVED), text);
    }
}
