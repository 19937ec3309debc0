//! The HTTP server: its settings and pages, and the handling of submissions and receipts.
//!
//! The layers, from the bottom to the top: plain helpers and data; [`site_context`] with `layout` and `render`; the features
//! (`pages`, [`publication`], `receipts`, `results`, `shared_drafts`, `supporters`, `submissions`, `home_page`), whose functions
//! take the parts of the state that they need; `cached_pages`; [`state`]; [`jobs`]; the modules that take the state (`extract`,
//! `export_jobs`, `health`, `open_data_files`, [`package_jobs`], `security`, `site_reload`, [`workspace`]); `router`; `serve`, with [`connections`], which knows
//! nothing of the site. No module uses one above it. The server may use `ui`, `i18n` and the question model, which never use it.
//! It logs no answer, e-mail or receipt code.

mod addresses;
mod amendments;
pub mod announcements;
mod answer_document;
pub mod assets;
mod cached_pages;
pub mod client_ip;
pub mod clock;
pub mod connections;
pub mod corrections;
mod counters;
pub mod demo_store;
mod digests;
mod due_requests;
mod effective_settings;
mod encoded_body;
mod error_page;
pub mod export_jobs;
mod extract;
mod form_status;
pub mod found_response;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzzing;
mod health;
mod home_page;
pub mod identity_provider;
mod job_kinds;
pub mod jobs;
mod language_negotiation;
mod layout;
mod letter_examples;
pub mod link_letters;
pub mod local_operator;
pub mod local_workspace;
mod log_head;
pub mod log_retention;
mod mail_service;
pub mod metrics;
mod moved_end_views;
mod open_data_files;
mod openapi;
pub mod operator_actions;
pub mod package_jobs;
mod package_location;
mod page_cache;
mod pages;
mod problem_details;
pub mod publication;
pub mod rate_limit;
mod receipt_code;
mod receipts;
mod recorded_response;
pub mod render;
mod request_body;
mod request_id;
pub mod response_letters;
pub mod restrictions;
pub mod results;
mod router;
pub(crate) mod security;
mod serve;
mod serve_error;
mod session_expiry;
pub mod setting;
pub mod settings;
pub mod shared_drafts;
mod sign_in_limit;
pub mod site_context;
pub mod site_record;
mod site_reload;
mod site_snapshot;
pub mod site_source;
mod sitemap;
mod start_entry;
pub mod state;
mod stored_windows;
mod submission_request;
mod submissions;
mod supporter_columns;
pub mod supporters;
mod taken_up;
pub(crate) mod telemetry;
pub mod ttl_cache;
mod unsubscription;
mod waiting;
pub mod window_changes;
mod window_document;
mod window_moves_follower;
pub mod workspace;
pub mod workspace_context;
mod workspace_listener;

pub use router::{SiteService, site_service, workspace_router};
pub use serve::serve;
pub use serve_error::{AnnounceError, ServeError, SettingsError};
pub use site_snapshot::SiteSnapshot;
pub use stored_windows::with_stored_moves;
