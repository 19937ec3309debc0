//! The submission window in a form's file.

use super::submission_window::{ClosesBeforeOpening, InstantError, SubmissionWindow, ZonedInstant};
use questionnaire::{Form, WindowSource};

/// Why the window in a form's file is invalid.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum FileWindowError {
    /// The opening or closing is not an instant.
    #[error(transparent)]
    Instant(#[from] InstantError),
    /// The window closes before it opens.
    #[error("{0} [window]")]
    Order(ClosesBeforeOpening),
}

/// The window in a form's file; `None` if the file leaves it to the settings.
///
/// # Errors
/// Why the window is invalid.
pub(crate) fn window_of_file(form: &Form) -> Result<Option<SubmissionWindow>, FileWindowError> {
    let end = |text: &Option<String>| text.as_deref().map(str::parse::<ZonedInstant>).transpose();
    match form.window() {
        WindowSource::Unspecified => Ok(None),
        WindowSource::Always => Ok(Some(SubmissionWindow::default())),
        WindowSource::Between { opens, closes } => SubmissionWindow { opens: end(opens)?, closes: end(closes)? }
            .verify()
            .map(Some)
            .map_err(FileWindowError::Order),
    }
}
