//! The pages that the server renders: the layout around every page, and all pages that the client does not take over.

mod community;
mod content;
mod form;
mod home;
mod language_menu;
mod layout;
mod moved_end;
mod no_js;
mod notice;
pub(in crate::ui) mod number_format;
mod open_data;
mod preview;
mod query_string;
mod receipt;
mod request_reference;
mod results;
mod synthesis;

pub use community::{Facet, SupporterView, SupportersPage, community};
pub use content::content;
pub use form::form;
pub use home::{FormCard, HomeForms, home};
pub use language_menu::Language;
pub(super) use language_menu::language_menu;
pub use layout::{ClientBundle, FormLink, Layout, Link};
pub(super) use layout::{demo_notice, emblem};
pub(in crate::ui) use moved_end::moved_ends;
pub use moved_end::{Moment, MovedEndView};
pub use no_js::{SubmitForm, confirmation, review};
pub use notice::{closed, error_page, not_found, not_yet_open_page};
pub use open_data::{File as OpenDataFile, open_data};
pub use preview::preview;
pub(super) use query_string::query_string;
pub use receipt::{Recorded, receipt, receipt_entry, withdrawal, withdrawn};
pub use results::{
    AgreementView, EstimateView, EstimatesView, PublishedText, ResultsPage, ShareRange, TextsPage, ThemeView,
    ThemesView, marked_label, no_results, result_texts, results,
};
pub use synthesis::{FigureSource, SignOffNote, SynthesisInline, SynthesisPage, SynthesisPart, synthesis};
