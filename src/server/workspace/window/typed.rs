//! What somebody typed into the form of the window, and what it means.

use super::super::body::Body;
use super::super::visitor::Visitor;
use crate::phase::WindowEnd;
use crate::server::window_changes::WindowChange;
use crate::ui::workspace::{TypedWindowChange, fields};
use jiff::civil::DateTime;
use questionnaire::Form;

/// The fields as they were typed. Empty notes are left out.
pub(super) fn typed_change(visitor: &Visitor, body: &Body) -> TypedWindowChange {
    let tags = visitor.snapshot.context.site.locales().iter().map(|locale| locale.tag().to_owned());
    let note = |tag: String| {
        let note = body.field_value(&fields::note_in(&tag));
        (tag, note)
    };
    TypedWindowChange {
        end: body.field_value(fields::END),
        at: body.field_value(fields::AT),
        reason: body.field_value(fields::REASON),
        notes: tags.map(note).filter(|(_, note)| !note.is_empty()).collect(),
    }
}

/// The change that was typed, in the time zone of the form; `None` without an end or a date.
pub(super) fn understood_change(
    visitor: &Visitor,
    form: &Form,
    typed: &TypedWindowChange,
    is_reopening: bool,
) -> Option<WindowChange> {
    let end = WindowEnd::from_name(&typed.end)?;
    let at: DateTime = typed.at.parse().ok()?;
    let at = visitor.snapshot.context.windows.zone(form).instant(at)?;
    let is_possible = !is_reopening || end == WindowEnd::Closing;
    let notes = typed.notes.iter().cloned().collect();
    is_possible.then(|| WindowChange { end, to: at.as_millisecond(), is_reopening, notes })
}
