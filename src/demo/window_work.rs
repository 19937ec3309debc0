//! How the closing of the main form was moved.

use super::error::OfficeError;
use super::office::Office;
use super::office_window::{midnight, office_windows};
use super::team::OPERATOR;
use crate::phase::{Phase, WindowEnd};
use crate::server::window_changes::{WindowChange, WindowChanger};
use crate::server::with_stored_moves;
use crate::site::window_settings::FormWindows;
use crate::store::timestamps::timestamp_from_ms;
use crate::workspace::Role;

/// How many days from now the form closes since it was extended.
const CLOSING: i64 = 17;

/// What the public is told of the extension.
const NOTES: [(&str, &str); 5] = [
    ("fr", "À la demande de plusieurs associations"),
    ("en", "At the request of several associations"),
    ("de", "Auf Wunsch mehrerer Verbände"),
    ("es", "A petición de varias asociaciones"),
    ("ar", "بناءً على طلب عدة جمعيات"),
];

/// Lets an open form that closes do so two weeks later, and says why.
pub(super) async fn extend_window(office: &mut Office<'_>) -> Result<(), OfficeError> {
    let windows = present_windows(office).await?;
    let window = windows.window_of(&office.form);
    let at = timestamp_from_ms(office.clock.next_act());
    if window.closes.is_none() || window.phase(at) != Phase::Open {
        return Ok(());
    }
    let site = office.plan.site;
    let notes = NOTES.into_iter().filter(|(tag, _)| site.locale(tag).is_some());
    let notes = notes.map(|(tag, note)| (tag.to_owned(), note.to_owned())).collect();
    let closing = midnight(office.clock.end(), CLOSING);
    let change = WindowChange { end: WindowEnd::Closing, to: closing.as_millisecond(), is_reopening: false, notes };
    let (now, by) = (office.clock.next_act(), office.team.signature(OPERATOR, Role::Operator));
    let changer = WindowChanger { store: office.store.as_ref(), form: &office.form, windows: &windows, now };
    changer.change(change, changer.newest(), (&by, "five associations asked for more time")).await?;
    Ok(())
}

/// The windows of the site as they are now.
async fn present_windows(office: &Office<'_>) -> Result<FormWindows, OfficeError> {
    let set = FormWindows::new(office.plan.site, &office_windows(office.store.as_ref()).await?)?;
    Ok(with_stored_moves(set, office.store.as_ref()).await?)
}
