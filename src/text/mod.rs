//! Text processing that depends on no other module: the folding of letters for searching and comparing, the likeness of texts, and codes
//! that people type.

pub mod difference;
pub mod folding;
pub mod likeness;
pub mod typed_code;
pub mod words;
