//! Text without knowledge of who wrote it: what its letters fold to when it is searched or compared.

pub mod folding;
