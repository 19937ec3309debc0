//! The pages that several features show: the form, the check-your-answers page, the confirmation, the notices outside the
//! submission window, the content pages, the translators' page. The module reads no request and no store.

mod content;
mod form;
mod window_notice;

pub(super) use content::{content_page, preview_page};
pub(super) use form::{amendment_page, check_answers_page, confirmation_page, form_page};
pub(super) use window_notice::form_in_phase;
