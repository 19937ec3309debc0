//! Progress bars of long commands. They appear on a terminal alone.

use indicatif::{ProgressBar, ProgressStyle};
use std::io::{IsTerminal, stdout};
use std::time::Duration;

/// A progress bar for this number of responses.
pub(super) fn bar(responses: u64) -> ProgressBar {
    styled(ProgressBar::new(responses), "{bar:40} {human_pos} / {human_len} responses, {eta} left")
}

/// A progress bar for a command that writes data to stdout; hidden if stdout is a terminal, where it would mix with the data.
pub(super) fn bar_unless_stdout_is_tty(responses: u64) -> ProgressBar {
    if stdout().is_terminal() { ProgressBar::hidden() } else { bar(responses) }
}

/// A spinner with elapsed time, for work of unknown length.
pub(super) fn spinner(doing: String) -> ProgressBar {
    let spinner = styled(ProgressBar::new_spinner().with_message(doing), "{spinner} {msg}, for {elapsed}");
    spinner.enable_steady_tick(Duration::from_millis(200));
    spinner
}

fn styled(bar: ProgressBar, template: &str) -> ProgressBar {
    // The templates are the constants above and valid; the library's default bar is never used.
    bar.with_style(ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()))
}
