//! The pages of the coding: the questions, the themes of one, and one text at a time. They are complete without scripts;
//! `public/operator-coding.js` adds keys.
//!
//! Everything here is made from plain data: the pages know neither the store nor what a frame allows.

mod address;
mod frame_page;
mod history;
mod overview;
pub mod parameter;
mod text_form;
mod text_page;
mod text_view;
mod theme_forms;
mod theme_view;

pub use address::CodingAddress;
pub use frame_page::frame_page;
pub use history::ChangeLine;
pub use overview::{OverviewPage, OverviewRow, overview_page};
pub use text_page::{CodingPage, coding_page};
pub use text_view::{CodeChoice, CodingText, TypedCoding};
pub use theme_view::{FramePage, ThemeStateView, ThemeView, TypedTheme};
