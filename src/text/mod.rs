//! Text processing that depends on no other module: the folding of letters for searching and comparing, and codes that people
//! type.

pub mod folding;
pub mod typed_code;
