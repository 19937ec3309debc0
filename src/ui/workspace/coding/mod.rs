//! The pages of the coding: the questions, the themes of one, and one text at a time. They are complete without scripts;
//! `public/operator-coding.js` adds keys.
//!
//! Everything here is made from plain data: the pages know neither the store nor what a frame allows.

mod address;
mod agreement_page;
mod agreement_table;
mod frame_page;
mod history;
mod list_page;
mod near_texts;
mod overview;
pub mod parameter;
mod part_forms;
mod sample_fields;
mod sample_forms;
mod settling_page;
mod signing_page;
mod suggested;
mod text_form;
mod text_page;
mod text_view;
mod theme_forms;
mod theme_view;

pub use address::CodingAddress;
pub use agreement_page::{AgreementPage, CoderProgress, DifferingText, SampleView, agreement_page};
pub use agreement_table::{AgreementRow, AgreementTable, PairRow};
pub use frame_page::frame_page;
pub use history::ChangeLine;
pub use list_page::{ListPage, ListRow, list_page};
pub use overview::{OverviewPage, OverviewRow, overview_page};
pub use part_forms::PartView;
pub use sample_forms::{CoderChoice, DrawFields};
pub use settling_page::{GivenCoding, SettledText, SettlingPage, settling_page};
pub use signing_page::{DocumentView, SigningPage, signing_page};
pub use text_page::{CodingPage, coding_page};
pub use text_view::{CodeChoice, CodeLabel, CodingText, NearTextView, PassageView, SuggestedCodes, TypedCoding};
pub use theme_view::{FramePage, ThemeStateView, ThemeView, TypedTheme};
