//! The phase of a form: whether its submission window has not begun, is open or is over; and the two ends of a window. This
//! module knows neither forms nor clocks: the site computes the phase, the server decides by it, and the pages show it.

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

/// An end of a submission window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WindowEnd {
    /// The instant at which the form opens.
    Opening,
    /// The last instant at which the form accepts responses.
    Closing,
}

impl WindowEnd {
    /// Both ends, the opening first.
    pub const BOTH: [Self; 2] = [Self::Opening, Self::Closing];

    /// The end's name in the store, in requests and in published files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::Closing => "closing",
        }
    }

    /// The end with that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::BOTH.into_iter().find(|end| end.name() == name)
    }
}
