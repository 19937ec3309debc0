//! The themes of texts in a package: the codes of every published text, the words of the themes, their figures, and how far coders
//! agree. Everything is computed from the rows of the same package, so whoever has its files computes the same.

mod files;
mod rare;
mod rows;
mod schema;

pub use files::reserved_words;
pub(super) use files::{themes_table_name, write_coding_files};
pub(super) use rare::rare_themes;
pub(super) use rows::CodedRows;
pub(super) use schema::{codings_schema, reliability_schema, themes_schema};
