//! The phase of a form: whether its submission window has not begun, is open or is over. This module knows neither forms nor
//! clocks: the site computes the phase, the server decides by it, and the pages show it.

/// The position of an instant relative to a submission window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phase {
    /// The instant is before the window opens.
    NotYetOpen,
    /// The instant is within the window.
    Open,
    /// The instant is after the window closed.
    Closed,
}
