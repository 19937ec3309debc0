//! What a command writes to standard output: data alone. A reader that has had enough is no failure.

use super::Failure;
use std::fmt::Display;
use std::io::{self, ErrorKind, Write};

/// Writes data as it is.
pub(super) fn print_data(data: impl Display) -> Result<(), Failure> {
    match write!(io::stdout(), "{data}") {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::runtime(error)),
        _ => Ok(()),
    }
}

/// Writes a line of data.
pub(super) fn print_data_line(data: impl Display) -> Result<(), Failure> {
    print_data(format_args!("{data}\n"))
}
