//! Reads the audit log by filter, a page at a time.

use super::{Pool, QueryBuilder};
use crate::store::Result;
use crate::store::audit_log::AuditCursor;
use crate::workspace::audit::{AuditEntry, AuditFilter, Explanation};

#[derive(sqlx::FromRow)]
struct EntryRow {
    number: i64,
    act_id: String,
    at: i64,
    actor: String,
    role: String,
    action: String,
    form: String,
    object_kind: String,
    object_id: String,
    outcome: String,
    reason: Option<String>,
    details: Option<String>,
    explanation_digest: Vec<u8>,
    content_digest: Vec<u8>,
    previous: Vec<u8>,
    hash: Vec<u8>,
}

impl From<EntryRow> for AuditEntry {
    fn from(row: EntryRow) -> Self {
        Self {
            number: row.number,
            act_id: row.act_id,
            at: row.at,
            actor: row.actor,
            role: row.role,
            action: row.action,
            form: row.form,
            object_kind: row.object_kind,
            object_id: row.object_id,
            outcome: row.outcome,
            explanation: row.reason.zip(row.details).map(|(reason, details)| Explanation { reason, details }),
            explanation_digest: row.explanation_digest,
            content_digest: row.content_digest,
            previous: row.previous,
            hash: row.hash,
        }
    }
}

/// A period is read in the order of time, in which an index has it; everything else in the order of the log. The two differ only
/// where clocks did.
pub(super) async fn entries(
    pool: &Pool,
    filter: &AuditFilter,
    from: AuditCursor,
    limit: u32,
) -> Result<Vec<AuditEntry>> {
    let mut select = QueryBuilder::new(
        "SELECT audit_log.number, act_id, at, actor, role, action, form, object_kind, object_id, outcome, reason, \
        details, explanation_digest, content_digest, previous, hash FROM audit_log \
        LEFT JOIN audit_explanations ON audit_explanations.number = audit_log.number WHERE ",
    );
    let by_time = filter.from.is_some() || filter.until.is_some();
    let (number, comparison, direction) = match from {
        AuditCursor::Newest => (0, ">", "DESC"),
        AuditCursor::Before(number) => (number, "<", "DESC"),
        AuditCursor::After(number) => (number, ">", "ASC"),
    };
    if by_time && number > 0 {
        select.push(format_args!("(at, audit_log.number) {comparison} "));
        select.push("(SELECT at, number FROM audit_log WHERE number = ").push_bind(number).push(")");
    } else {
        select.push(format_args!("audit_log.number {comparison} ")).push_bind(number);
    }
    let (subject, action) = match &filter.action {
        Some(action) if action.contains('.') => (None, Some(action)),
        subject => (subject.as_ref(), None),
    };
    let equal = [
        ("actor", filter.actor.as_ref()),
        ("action", action),
        ("subject", subject),
        ("object_id", filter.object.as_ref()),
        ("form", filter.form.as_ref()),
    ];
    for (column, value) in equal {
        if let Some(value) = value {
            select.push(format_args!(" AND {column} = ")).push_bind(value.clone());
        }
    }
    for (comparison, time) in [(" AND at >= ", filter.from), (" AND at < ", filter.until)] {
        if let Some(time) = time {
            select.push(comparison).push_bind(time);
        }
    }
    let time = if by_time { format!("at {direction}, ") } else { String::new() };
    select.push(format_args!(" ORDER BY {time}audit_log.number {direction} LIMIT ")).push_bind(i64::from(limit));
    let rows: Vec<EntryRow> = select.build_query_as().persistent(false).fetch_all(pool).await?;
    Ok(rows.into_iter().map(AuditEntry::from).collect())
}

/// Every actor that the log names, in the order of their names.
pub(super) async fn actors(pool: &Pool) -> Result<Vec<String>> {
    // An entry of which who looked was erased names nobody. Each step finds the next actor by the index, so the time depends on the actors and not on the entries.
    let select = "WITH RECURSIVE named (actor) AS (\
        SELECT (SELECT min(actor) FROM audit_log WHERE actor > '') UNION ALL \
        SELECT (SELECT min(actor) FROM audit_log WHERE audit_log.actor > named.actor) FROM named \
        WHERE named.actor IS NOT NULL) \
        SELECT actor FROM named WHERE actor IS NOT NULL";
    Ok(sqlx::query_scalar(select).fetch_all(pool).await?)
}
