//! The SQL that SQLite and PostgreSQL share, compiled once for each engine.
//!
//! The engine's own file is the parent of this module (docs/adr/0019). It defines the connections, how a transaction begins,
//! which errors are transient, which errors end a connection, how a backup is made, and how processes tell each other of
//! changes. Each subject of the store has a file here that implements its trait. These implementations make every text storable
//! before it reaches the database.

mod account_changes;
mod account_rows;
mod accounts;
mod add_job;
mod amend;
mod audit;
mod audit_entries;
mod audit_log;
mod audit_start;
mod coded_texts;
mod coding_rows;
mod codings;
mod decisions;
mod digests;
mod document_moves;
mod double_assignment;
mod double_codings;
mod double_rows;
mod draft_changes;
mod draft_rows;
mod draw_sample;
mod end_restriction;
mod erase_looks;
mod frames;
mod held_text;
mod insert_coding;
mod insert_review;
mod job_leases;
mod job_rows;
mod jobs;
mod letter_decisions;
mod letter_leases;
mod letter_rows;
mod letters;
mod likeness;
mod links;
mod mail_pace;
mod mail_service;
mod maintenance;
mod migration_entry;
mod probability_samples;
mod proposals;
mod publications;
mod published_text;
mod queue_search;
mod readiness;
mod receipts;
mod record;
mod recount;
mod refused_addresses;
mod reservations;
mod reserve_coding;
mod responses;
mod restrict;
mod restrictions;
mod review_queue;
mod reviews;
mod rights_requests;
mod sample_in_force;
mod sessions;
mod settle_text;
mod shared_drafts;
mod sign_in;
mod sign_offs;
mod single_responses;
mod site_take_ups;
mod supporters;
mod tallies;
mod tally_changes;
mod text_codes;
mod transaction;
mod windows;
mod withdraw;
mod writer;

use super::{
    ATTEMPT_TIMEOUT, BEGIN, Engine, SHARED_POOL, SNAPSHOT, announce, backup, is_lost, is_transient, listen, size,
};
use crate::store::{Result, StoreError};
pub(super) use document_moves::move_documents;
pub(super) use migration_entry::{enter_migration, newest_migration};
use writer::GroupCommitWriter;

type Connection = <Engine as sqlx::Database>::Connection;
type Pool = sqlx::Pool<Engine>;
type QueryBuilder = sqlx::QueryBuilder<Engine>;

/// A store over the connection pools of an engine.
pub(in crate::store) struct SqlStore {
    readers: Pool,
    writers: Pool,
    writer: GroupCommitWriter,
}

impl SqlStore {
    /// Builds a store over tables that are already migrated.
    pub(super) fn new(readers: Pool, writers: Pool) -> Self {
        let writer = GroupCommitWriter::start(writers.clone());
        Self { readers, writers, writer }
    }
}

/// Checks that the database has a `responses` table, without requiring a row in it; [`StoreError::Missing`] if it has none.
pub(super) async fn expect_row(pool: &Pool) -> Result<()> {
    match sqlx::query("SELECT 1 FROM responses LIMIT 1").execute(pool).await {
        Ok(_) => Ok(()),
        Err(sqlx::Error::Database(_)) => Err(StoreError::Missing),
        Err(error) => Err(error.into()),
    }
}

fn to_u64(count: i64) -> u64 {
    // A store that was changed by hand may hold a negative count. It is then read as zero, and the results can still be read.
    u64::try_from(count).unwrap_or_default()
}

/// Pushes `(…, …)` with one bound value per item.
fn push_in_list<T>(select: &mut QueryBuilder, values: impl Iterator<Item = T>)
where
    T: for<'q> sqlx::Encode<'q, Engine> + sqlx::Type<Engine>,
{
    select.push("(");
    let mut list = select.separated(", ");
    for value in values {
        list.push_bind(value);
    }
    select.push(")");
}
