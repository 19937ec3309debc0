//! The server's documents: the frame around every page, and the pages that no browser program takes over.

mod community;
mod content;
mod form;
mod frame;
mod home;
mod notice;
mod open_data;
mod preview;
mod receipt;
mod results;
mod without_script;

pub use community::{Crowd, Facet, Member, community};
pub use content::content;
pub use form::form;
pub use frame::{FormLink, Frame, Language, Link, Program};
pub use home::{Call, Calls, Stage, home};
pub use notice::{closed, early, not_found, refused};
pub use open_data::{File as OpenDataFile, open_data};
pub use preview::preview;
pub use receipt::{Recorded, receipt, receipt_entry, withdrawal, withdrawn};
pub use results::{Findings, Said, Texts, no_results, result_texts, results};
pub use without_script::{Sends, confirmation, review};
