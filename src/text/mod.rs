//! Text processing that depends on no other module: the folding of letters for searching and comparing.

pub mod folding;
