//! The translators' tools: what a language lacks, what is wrong with it, what went stale, and the ways in and out.
//!
//! This room reads and writes the files of `locales/`. It knows no page, no store and no request.

mod cldr;
mod po_export;
mod french_typography;
mod po_import;
mod layout;
mod source_digests;
mod lint;
mod needs_work;
mod po;
mod status;
mod scaffold;
mod ftl_edit;
mod workspace;

pub(crate) use cldr::language;
pub(crate) use po_export::export;
pub(crate) use po_import::import;
pub(crate) use lint::check;
pub(crate) use status::TranslationStatus;
pub(crate) use scaffold::scaffold;
pub(crate) use workspace::{TranslationWorkspace, write_synced};
