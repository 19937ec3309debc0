//! The product held to its public contract, from outside: a real server on a port of its own, or the built program.
//!
//! What is expected is written out here, from the contract and the client's questionnaire; nothing is read from the
//! product to know what the product should do.

mod caching;
mod community;
mod crash;
mod export;
mod forms;
mod kinds;
mod language_negotiation;
mod leftover_files;
mod locale;
mod markup;
mod memory;
mod metrics;
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
mod store;
mod submission_window;
mod submissions;
mod support;
