//! The notice that a response was received. The tab shows it, even after reloading, until the person dismisses it or begins
//! another response. The receipt code is not stored. This module sends nothing.

use super::context::Client;
use super::storage::{self, key};
use super::{announcements, json, local_time};
use crate::ui::messages;
use crate::ui::state::Received;
use leptos::prelude::*;
use questionnaire::Json;

/// Records that a response was received at that instant, sent from this tab or from another one.
pub(super) fn record_received(client: Client, instant: &str, elsewhere: bool) {
    let Some(at) = local_time::local_datetime(instant).or_else(|| local_time::local_datetime(&client.now())) else {
        return;
    };
    client.ui.write().received = Some(Received { at, elsewhere });
    let json = Json::Object(vec![
        ("at".to_owned(), Json::Text(instant.to_owned())),
        ("elsewhere".to_owned(), Json::Number(elsewhere.into())),
    ]);
    store_received(client, Some(&json::to_text(&json)));
}

/// Shows the stored notice again after the page was reloaded.
pub(super) fn restore_received(client: Client) {
    let text = storage::session().and_then(|session| storage::get(&session, &key(&client.form(), storage::RECEIVED)));
    let received = text.and_then(|text| {
        let json = json::parse(&text)?;
        let at = local_time::local_datetime(&json.get_str("at")?)?;
        Some(Received { at, elsewhere: json.get_u32("elsewhere")? > 0 })
    });
    if received.is_some() {
        client.ui.write().received = received;
        announce_received(client);
    }
}

/// Announces the notice in the live region.
pub(super) fn announce_received(client: Client) {
    if let Some(received) = client.ui.get_untracked().received {
        announcements::announce(&messages::received(&client.catalogue.read_untracked(), received));
    }
}

/// Removes the notice.
pub(super) fn dismiss_received(client: Client) {
    client.ui.write().received = None;
    store_received(client, None);
}

fn store_received(client: Client, text: Option<&str>) {
    if let Some(session) = storage::session() {
        // If the browser cannot store the notice, it lasts as long as the page.
        storage::set(&session, &key(&client.form(), storage::RECEIVED), text);
    }
}
