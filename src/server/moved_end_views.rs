//! What pages say of the ends of a form's window that operators moved. An end that is back where it was first is not mentioned.

use super::site_context::SiteContext;
use crate::i18n::{Catalogue, Key, key};
use crate::phase::WindowEnd;
use crate::site::submission_window::ZonedInstant;
use crate::site::window_moves::WindowMove;
use crate::ui::pages::{Moment, MovedEndView};
use jiff::Timestamp;
use questionnaire::Form;

/// The ends that were moved, the opening first.
pub(super) fn moved_end_views(context: &SiteContext, form: &Form, catalogue: &Catalogue) -> Vec<MovedEndView> {
    let moves = context.windows.moves().of_form(form.id().as_str());
    WindowEnd::BOTH.into_iter().filter_map(|end| view_of_end(context, form, catalogue, (end, moves))).collect()
}

fn view_of_end(
    context: &SiteContext,
    form: &Form,
    catalogue: &Catalogue,
    (end, moves): (WindowEnd, &[WindowMove]),
) -> Option<MovedEndView> {
    let of_end = || moves.iter().filter(|one| one.end == end);
    let (first, newest) = (of_end().next()?, of_end().next_back()?);
    // Where a form was opened again, people remember when it had closed.
    let former = if newest.is_reopening { newest.from } else { first.from };
    if former == Some(newest.to) {
        return None;
    }
    let zone = context.windows.zone(form);
    let moment = |at: Timestamp| {
        let instant = ZonedInstant::new(at, &zone);
        let words = match end {
            WindowEnd::Opening => instant.opening(catalogue),
            WindowEnd::Closing => instant.closing(catalogue),
        };
        Moment { at: at.to_string(), words }
    };
    let decided = crate::site::zone::day(zone.clock(newest.decided_at).date()).format_long(catalogue);
    Some(MovedEndView {
        message: message(newest, former),
        date: moment(newest.to),
        initial: former.map(moment),
        decided: Moment { at: newest.decided_at.to_string(), words: decided },
        note: note(context, newest, catalogue.locale()),
    })
}

fn message(newest: &WindowMove, former: Option<Timestamp>) -> Key {
    match (newest.end, former) {
        (WindowEnd::Opening, _) => key::WINDOW_OPENING_MOVED,
        (WindowEnd::Closing, _) if newest.is_reopening => key::WINDOW_REOPENED,
        (WindowEnd::Closing, None) => key::WINDOW_CLOSING_SET,
        (WindowEnd::Closing, Some(former)) if newest.to < former => key::WINDOW_SHORTENED,
        (WindowEnd::Closing, Some(_)) => key::WINDOW_EXTENDED,
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
