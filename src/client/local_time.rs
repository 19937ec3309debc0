//! The browser's clock. Code that needs the time asks the context, so that tests can replace the clock.

use crate::i18n::{CalendarDate, LocalDateTime};
use js_sys::Date;
use wasm_bindgen::JsValue;

/// The current time as RFC 3339.
pub(super) fn now() -> String {
    Date::new_0().to_iso_string().into()
}

/// The instant in the person's time zone; `None` if the text is not an instant.
pub(super) fn local_datetime(instant: &str) -> Option<LocalDateTime> {
    let date = Date::new(&JsValue::from_str(instant));
    if date.get_time().is_nan() {
        return None;
    }
    let small = |value: u32| u8::try_from(value).unwrap_or_default();
    Some(LocalDateTime {
        day: CalendarDate {
            year: i16::try_from(date.get_full_year()).ok()?,
            month: small(date.get_month() + 1),
            day: small(date.get_date()),
        },
        hour: small(date.get_hours()),
        minute: small(date.get_minutes()),
    })
}
