//! How far a long command is: on a terminal, and nothing elsewhere.

use indicatif::{ProgressBar, ProgressStyle};
use std::io::{IsTerminal, stdout};
use std::time::Duration;

/// A bar of so many responses.
pub(super) fn bar(responses: u64) -> ProgressBar {
    styled(ProgressBar::new(responses), "{bar:40} {human_pos} / {human_len} responses, {eta} left")
}

/// The same for a command that writes data to stdout: nothing where the data itself is on the terminal.
pub(super) fn bar_unless_stdout_is_tty(responses: u64) -> ProgressBar {
    if stdout().is_terminal() { ProgressBar::hidden() } else { bar(responses) }
}

/// For work of which nobody knows how much is left: that it goes on, and for how long it has.
pub(super) fn spinner(doing: String) -> ProgressBar {
    let spinner = styled(ProgressBar::new_spinner().with_message(doing), "{spinner} {msg}, for {elapsed}");
    spinner.enable_steady_tick(Duration::from_millis(200));
    spinner
}

fn styled(bar: ProgressBar, template: &str) -> ProgressBar {
    // The templates are those above: a wrong one would show the library's own bar.
    bar.with_style(ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()))
}
