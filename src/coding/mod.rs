//! The coding of free texts: coding frames with their themes, what coders gave to a text, the sample that is coded twice, the
//! agreement between coders, and suggestions from texts that are coded already.
//!
//! No I/O, no clock and no store: the same input gives the same result on every machine.

pub mod agreement;
mod code;
pub mod corpus;
pub mod exchange;
pub mod figures;
pub mod frame;
pub mod keys;
mod random;
pub mod sample;
pub mod sample_size;
pub mod suggestion;

pub use code::{Code, CodeError, CodeSet, ReservedCode, ThemeId};
