//! The coding of free texts: coding frames with their themes, what coders gave to a text, the sample that is coded twice, the
//! agreement between coders, suggestions from texts that are coded already, and texts with known themes to measure them.
//!
//! No I/O, no clock and no store: the same input gives the same result on every machine.

pub mod agreement;
mod code;
pub mod exchange;
pub mod figures;
pub mod frame;
pub mod keys;
pub mod probability_sample;
mod random;
pub mod sample;
pub mod sample_size;
pub mod suggestion;
pub mod synthetic_texts;

pub use code::{Code, CodeError, CodeSet, ReservedCode, ThemeId};
