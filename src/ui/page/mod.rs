//! The server's documents: the frame around every page, and the pages that no browser program takes over.

mod content;
mod form;
mod frame;
mod home;
mod notice;
mod preview;
mod results;
mod open_data;
mod without_script;

pub use content::content;
pub use form::form;
pub use frame::{Frame, Language, Link, Program};
pub use home::{Call, home};
pub use notice::{closed, early, not_found, refused};
pub use preview::preview;
pub use results::{Findings, Said, Texts, no_results, result_texts, results};
pub use open_data::{File as OpenDataFile, open_data};
pub use without_script::{confirmation, review};
