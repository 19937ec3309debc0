//! Tests of the HTTP API and the commands from outside: a real server on its own port, or the built program.
//!
//! Expectations are written out here, from docs/api.md and the delivered questionnaire; none is read from the program
//! under test.

mod allocations;
mod backup;
mod caching;
mod community;
mod connections;
mod demo_office;
mod export;
mod forms;
mod hostile;
mod kinds;
mod language_negotiation;
mod leftover_files;
mod locale;
mod mail;
mod markup;
mod memory;
mod metrics;
mod model;
mod names;
mod open_data;
mod operator_commands;
mod own_consultation;
mod pages;
mod privacy;
mod process;
mod question_numbers;
mod rate_limit;
mod receipt;
mod reload;
mod request_ids;
mod results;
mod security;
mod shared_drafts;
mod store;
mod submission_window;
mod submissions;
mod support;
mod synthesis;
mod themes;
mod torture;
mod window_commands;
mod workspace;
