//! What pages say of the ends of a form's window that operators moved.

use super::site_context::SiteContext;
use crate::i18n::{Catalogue, Key, key};
use crate::phase::WindowEnd;
use crate::site::moved_ends::{EndChange, MovedEnd, moved_ends};
use crate::site::submission_window::ZonedInstant;
use crate::site::window_moves::WindowMove;
use crate::site::zone::{Zone, day};
use crate::ui::pages::{Moment, MovedEndView};
use jiff::Timestamp;
use questionnaire::Form;

/// The ends that were moved, the opening first.
pub(super) fn moved_end_views(context: &SiteContext, form: &Form, catalogue: &Catalogue) -> Vec<MovedEndView> {
    let moves = context.windows.moves().of_form(form.id().as_str());
    moved_ends(moves).into_iter().map(|end| view_of_end(context, form, catalogue, end)).collect()
}

fn view_of_end(context: &SiteContext, form: &Form, catalogue: &Catalogue, end: MovedEnd<'_>) -> MovedEndView {
    let zone = context.windows.zone(form);
    let moment = |at: Timestamp| Moment { at: at.to_string(), words: end_words(end.newest.end, at, &zone, catalogue) };
    let decided_at = end.newest.decided_at;
    MovedEndView {
        message: message(end.change()),
        date: moment(end.newest.to),
        initial: end.former.map(moment),
        decided: Moment { at: decided_at.to_string(), words: day_words(decided_at, &zone, catalogue) },
        note: note(context, end.newest, catalogue.locale()),
    }
}

/// The instant of an end, in words.
pub(super) fn end_words(end: WindowEnd, at: Timestamp, zone: &Zone, catalogue: &Catalogue) -> String {
    let instant = ZonedInstant::new(at, zone);
    match end {
        WindowEnd::Opening => instant.opening(catalogue),
        WindowEnd::Closing => instant.closing(catalogue),
    }
}

/// The day of an instant, in words.
pub(super) fn day_words(at: Timestamp, zone: &Zone, catalogue: &Catalogue) -> String {
    day(zone.clock(at).date()).format_long(catalogue)
}

fn message(change: EndChange) -> Key {
    match change {
        EndChange::OpeningMoved => key::WINDOW_OPENING_MOVED,
        EndChange::Reopened => key::WINDOW_REOPENED,
        EndChange::ClosingSet => key::WINDOW_CLOSING_SET,
        EndChange::Shortened => key::WINDOW_SHORTENED,
        EndChange::Extended => key::WINDOW_EXTENDED,
    }
}

/// The note in this language, else in the site's first language that has one.
fn note(context: &SiteContext, newest: &WindowMove, tag: &str) -> Option<(String, Option<String>)> {
    if let Some(note) = newest.notes.get(tag) {
        return Some((note.clone(), None));
    }
    let others = context.site.locales().iter().map(|locale| locale.tag());
    others.filter_map(|other| Some((newest.notes.get(other)?.clone(), Some(other.to_owned())))).next()
}
