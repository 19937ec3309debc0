//! The audit log as rows: a page at a time, in constant memory; and an entry read again from its line of JSON.

use super::ExportError;
use super::row_writer::{ExportFormat, RowWriter, WriteError};
use crate::store::{AuditCursor, Store};
use crate::workspace::audit::{AuditEntry, AuditFilter, Explanation};
use data_encoding::HEXLOWER;
use futures::stream::{BoxStream, StreamExt, try_unfold};
use jiff::Timestamp;
use std::collections::HashMap;
use std::sync::Arc;

/// The largest number of entries in memory at once.
const PAGE: u32 = 1000;

/// The columns. Digests and hashes are hexadecimal; erased parts are empty.
const COLUMNS: [&str; 16] = [
    "number",
    "at",
    "actor",
    "role",
    "action",
    "form",
    "object_kind",
    "object_id",
    "outcome",
    "reason",
    "details",
    "act_id",
    "explanation_digest",
    "content_digest",
    "previous",
    "hash",
];

/// Where the next page begins.
enum Next {
    First,
    After(i64),
    End,
}

/// The entries that match a filter, the oldest first, as pieces of one file.
pub fn audit_rows(
    store: Arc<dyn Store>,
    filter: AuditFilter,
    format: ExportFormat,
) -> BoxStream<'static, Result<Vec<u8>, ExportError>> {
    let step = move |next: Next| {
        let (store, filter) = (Arc::clone(&store), filter.clone());
        async move {
            let (after, is_first) = match next {
                Next::First => (0, true),
                Next::After(number) => (number, false),
                Next::End => return Ok(None),
            };
            let entries = store.audit_entries(&filter, AuditCursor::After(after), PAGE).await?;
            let next = match entries.last() {
                Some(last) if entries.len() == PAGE as usize => Next::After(last.number),
                _ => Next::End,
            };
            let piece = piece(&entries, format, is_first, matches!(next, Next::End))?;
            Ok::<_, ExportError>(Some((piece, next)))
        }
    };
    try_unfold(Next::First, step).boxed()
}

fn piece(entries: &[AuditEntry], format: ExportFormat, is_first: bool, is_last: bool) -> Result<Vec<u8>, WriteError> {
    let mut out = Vec::new();
    let mut writer = match is_first {
        true => RowWriter::new(format, &COLUMNS, &mut out)?,
        false => RowWriter::resume(format, &mut out),
    };
    for entry in entries {
        writer.row(&COLUMNS, &cells(entry).each_ref().map(String::as_str))?;
    }
    if is_last {
        writer.finish()?;
    } else {
        writer.pause()?;
    }
    Ok(out)
}

fn cells(entry: &AuditEntry) -> [String; 16] {
    let at = Timestamp::from_millisecond(entry.at).map(|at| at.to_string()).unwrap_or_default();
    let (reason, details) = match &entry.explanation {
        Some(Explanation { reason, details }) => (reason.clone(), details.clone()),
        None => Default::default(),
    };
    let [act_id, actor, role, action] = [&entry.act_id, &entry.actor, &entry.role, &entry.action].map(Clone::clone);
    let [form, kind, id, outcome] =
        [&entry.form, &entry.object_kind, &entry.object_id, &entry.outcome].map(Clone::clone);
    let [explanation_digest, content_digest, previous, hash] =
        [&entry.explanation_digest, &entry.content_digest, &entry.previous, &entry.hash]
            .map(|bytes| HEXLOWER.encode(bytes));
    let number = entry.number.to_string();
    [
        number,
        at,
        actor,
        role,
        action,
        form,
        kind,
        id,
        outcome,
        reason,
        details,
        act_id,
        explanation_digest,
        content_digest,
        previous,
        hash,
    ]
}

/// Reads an entry from a line of JSON; `None` if it is not what [`audit_rows`] writes.
pub fn read_line(line: &str) -> Option<AuditEntry> {
    let mut cells: HashMap<String, String> = serde_json::from_str(line).ok()?;
    let mut cell = |name: &str| cells.remove(name);
    let (reason, details) = (cell("reason")?, cell("details")?);
    let bytes = |text: Option<String>| HEXLOWER.decode(text?.as_bytes()).ok();
    Some(AuditEntry {
        number: cell("number")?.parse().ok()?,
        at: cell("at")?.parse::<Timestamp>().ok()?.as_millisecond(),
        actor: cell("actor")?,
        role: cell("role")?,
        action: cell("action")?,
        form: cell("form")?,
        object_kind: cell("object_kind")?,
        object_id: cell("object_id")?,
        outcome: cell("outcome")?,
        act_id: cell("act_id")?,
        explanation: (!details.is_empty()).then_some(Explanation { reason, details }),
        explanation_digest: bytes(cell("explanation_digest"))?,
        // A file that was saved before there was such a digest has none.
        content_digest: bytes(Some(cell("content_digest").unwrap_or_default()))?,
        previous: bytes(cell("previous"))?,
        hash: bytes(cell("hash"))?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::audit::ChainHead;
    use crate::workspace::{Act, Action, Actor, Object, Outcome};

    #[test]
    fn an_entry_is_read_again_as_it_was_written_and_still_verifies() {
        let actor = Actor::Command { user: "ada".into(), host: "office".into() };
        let act = Act::new(actor, Action::Invite, Object::invitation("i"), 1_600_000_000_123).because("=1+1; \"é\"");
        let entry = AuditEntry::following(&ChainHead::default(), &act.with("roles", "reviewer"), Outcome::Done);
        let file = piece(std::slice::from_ref(&entry), ExportFormat::Ndjson, true, true).expect("it is written");
        let line = String::from_utf8(file).expect("UTF-8");
        assert_eq!(read_line(line.trim_end()), Some(entry.clone()));
        assert_eq!(read_line(line.trim_end()).map(|read| read.computed_hash()), Some(entry.hash));
        assert_eq!(read_line("{}"), None);
    }

    #[test]
    fn pieces_join_to_one_file_in_every_format() {
        let entry = |number| {
            let act = Act::new(Actor::Unknown, Action::SignIn, Object::page("/"), 0);
            AuditEntry::following(&ChainHead { number, hash: Vec::new() }, &act, Outcome::Done)
        };
        for format in [ExportFormat::Csv, ExportFormat::Json, ExportFormat::Ndjson] {
            let entries = [entry(0), entry(1)];
            let whole = piece(&entries, format, true, true).expect("it is written");
            let first = piece(&entries[..1], format, true, false).expect("it is written");
            let second = piece(&entries[1..], format, false, true).expect("it is written");
            assert_eq!([first, second].concat(), whole, "{format:?}");
        }
    }
}
