//! Writes data to stdout. A broken pipe, as with `| head`, is not an error.

use super::Failure;
use std::fmt::Display;
use std::io::{self, ErrorKind, Write};

/// Writes data unchanged.
pub(super) fn print_data(data: impl Display) -> Result<(), Failure> {
    match write!(io::stdout(), "{data}") {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::runtime(error)),
        _ => Ok(()),
    }
}

/// Writes one line of data.
pub(super) fn print_data_line(data: impl Display) -> Result<(), Failure> {
    print_data(format_args!("{data}\n"))
}
