//! The translators' tools: scaffold, status, lint and PO exchange.
//!
//! This module reads and writes the files in `locales/`. It knows no page, store or request.

mod borrowing;
mod cldr;
mod french_typography;
mod ftl_edit;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzzing;
mod layout;
mod lint;
mod message_length;
mod needs_work;
mod po;
mod po_export;
mod po_import;
mod scaffold;
mod source_digests;
mod status;
mod workspace;

pub(crate) use borrowing::Borrowed;
pub(crate) use cldr::language;
pub(crate) use lint::check;
pub(crate) use po_export::export;
pub(crate) use po_import::import;
pub(crate) use scaffold::scaffold;
pub(crate) use status::TranslationStatus;
pub(crate) use workspace::{TranslationWorkspace, write_keeping_layout};
