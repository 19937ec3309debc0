//! The translators' tools: what a language lacks, what is wrong with it, what went stale, and the ways in and out.
//!
//! This room reads and writes the files of `locales/`. It knows no page, no store and no request.

mod cldr;
mod export;
mod french_typography;
mod import;
mod layout;
mod ledger;
mod lint;
mod needs_work;
mod po;
mod progress;
mod scaffold;
mod units;
mod workshop;

pub(crate) use cldr::language;
pub(crate) use export::export;
pub(crate) use import::import;
pub(crate) use lint::check;
pub(crate) use progress::TranslationStatus;
pub(crate) use scaffold::scaffold;
pub(crate) use workshop::{TranslationWorkspace, write_synced};
