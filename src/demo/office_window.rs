//! When the main form of an office opens, and when it was first to close. Both are settings of the server that serves the office; the
//! first entry of the log keeps them, so that every start has the same ones. A form whose file says when it is open needs none.

use super::error::OfficeError;
use super::office::OPENING_DAY;
use crate::site::Site;
use crate::site::window_settings::{WindowBound, WindowBounds};
use crate::store::{AuditCursor, AuditLog, StoreError};
use crate::workspace::Act;
use crate::workspace::audit::{AuditFilter, Explanation};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use questionnaire::Form;

/// The details of the entry that keep the two ends.
const ENDS: [&str; 2] = ["opens", "closes"];
/// How many days from now the form was first to close.
const CLOSING: i64 = 3;

/// The two ends as settings: `FORM=INSTANT`.
pub(super) struct OfficeWindow([String; 2]);

impl OfficeWindow {
    /// The window of an office that is made now; `None` for a form whose file says when it is open.
    pub(super) fn planned(site: &Site, form: &Form, now: Timestamp) -> Option<Self> {
        let ends = [midnight(now, -OPENING_DAY), midnight(now, CLOSING)];
        site.window(form).is_none().then(|| Self(ends.map(|end| format!("{}={end}", form.id()))))
    }

    /// The settings.
    pub(super) fn bounds(&self) -> Result<WindowBounds, OfficeError> {
        let damaged = || StoreError::Damaged("the first entry of the log");
        let [opens, closes] = self.0.each_ref().map(|end| end.parse::<WindowBound>().map_err(|_| damaged()));
        Ok(WindowBounds { opens: vec![opens?], closes: vec![closes?], time_zone: None })
    }

    /// The act that keeps them, too.
    pub(super) fn noted_in(&self, act: Act) -> Act {
        ENDS.into_iter().zip(&self.0).fold(act, |act, (name, end)| act.with(name, end))
    }
}

/// The settings of the windows with which the office in a store is served.
///
/// # Errors
/// When the store fails, or its log does not begin as that of an office.
pub async fn office_windows<S: AuditLog + ?Sized>(store: &S) -> Result<WindowBounds, OfficeError> {
    let first = store.audit_entries(&AuditFilter::default(), AuditCursor::After(0), 1).await?;
    let details = first.into_iter().next().and_then(|entry| entry.explanation).map(|explanation| ends(&explanation));
    details.flatten().map_or(Ok(WindowBounds::default()), |window| window.bounds())
}

fn ends(explanation: &Explanation) -> Option<OfficeWindow> {
    let details = explanation.details_by_name();
    let end = |name: &str| details.iter().find(|(known, _)| known == name).map(|(_, end)| end.clone());
    let [opens, closes] = ENDS.map(end);
    Some(OfficeWindow([opens?, closes?]))
}

/// The beginning of the day that is so many days away, which people are told as the end of the day before.
pub(super) fn midnight(now: Timestamp, days: i64) -> Timestamp {
    let then = (now + SignedDuration::from_hours(24 * days)).to_zoned(TimeZone::UTC);
    // A day of UTC always has a beginning.
    then.start_of_day().map_or(then.timestamp(), |midnight| midnight.timestamp())
}
