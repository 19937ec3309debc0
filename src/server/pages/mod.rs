//! The pages of a form and of the site that several features show: the form, the check and confirmation pages, the notices
//! outside the submission window, the content pages, the translators' page. It reads no request and asks no store.

mod content;
mod form;
mod window_notice;

pub(super) use content::{content_page, preview_page};
pub(super) use form::{amendment_page, check_answers_page, confirmation_page, form_page};
pub(super) use window_notice::form_in_phase;
