//! Where the present lies with regard to a form's submission window. It knows neither forms nor clocks: the site computes it,
//! the server decides by it, and the pages show it.

/// Where an instant lies with regard to a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phase {
    /// Before it opens.
    NotYetOpen,
    /// Within it.
    Open,
    /// After it closed.
    Closed,
}
