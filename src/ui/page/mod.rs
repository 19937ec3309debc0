//! The server's documents: the frame around every page, and the pages that no browser program takes over.

mod content;
mod form;
mod frame;
mod home;
mod notice;
mod receipt;
mod without_script;

pub use content::content;
pub use form::form;
pub use frame::{Frame, Language, Link, Program};
pub use home::{Call, home};
pub use notice::{closed, early, not_found, refused};
pub use receipt::{Recorded, receipt, receipt_entry, withdrawal, withdrawn};
pub use without_script::{Sends, confirmation, review};
