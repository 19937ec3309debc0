//! All that is in a store, row by row, as another program reads it: to compare a store with what it was before a migration.

use crate::support::database::Database as File;
use crate::support::postgres::Fresh as Database;
use sqlx::AssertSqlSafe;
use std::collections::BTreeMap;
use std::path::Path;

/// A store as another program reads it.
#[derive(Clone, Copy)]
pub(super) enum Reader<'a> {
    File(&'a Path),
    Server(&'a Database),
}

impl Reader<'_> {
    /// What a select gives, one text a row.
    pub(super) async fn texts(self, select: &str) -> Vec<String> {
        let select = AssertSqlSafe(select.to_owned());
        match self {
            Self::File(path) => File::open(path).await.texts(select).await,
            Self::Server(database) => database.texts(select).await,
        }
    }

    async fn tables(self) -> Vec<String> {
        self.texts(match self {
            Self::File(_) => "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
            Self::Server(_) => "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public'",
        })
        .await
    }

    /// The columns of a table, each as an expression that gives a text.
    async fn cells(self, table: &str) -> String {
        let select = match self {
            Self::File(_) => format!("SELECT 'quote(' || name || ')' FROM pragma_table_xinfo('{table}') ORDER BY cid"),
            Self::Server(_) => format!(
                "SELECT 'coalesce(' || column_name || '::text, ''NULL'')' FROM information_schema.columns \
                WHERE table_schema = 'public' AND table_name = '{table}' ORDER BY ordinal_position"
            ),
        };
        self.texts(&select).await.join(" || '|' || ")
    }
}

/// How documents refer to their response.
#[derive(Clone, Copy)]
pub(super) enum Layout {
    /// By its id, before migration 22.
    Former,
    /// By its number.
    Numbered,
}

impl Layout {
    fn condition(self, documents: &str) -> String {
        match self {
            Self::Former => format!("{documents}.response_id = responses.id"),
            Self::Numbered => format!("{documents}.response_number = responses.number"),
        }
    }

    fn responses_with_documents(self) -> String {
        let joins = DOCUMENTS.map(|documents| format!("LEFT JOIN {documents} ON {}", self.condition(documents)));
        format!("responses {}", joins.join(" "))
    }
}

/// The tables of documents.
const DOCUMENTS: [&str; 3] = ["answers", "private_answers", "restricted_answers"];

/// What they hold of a response.
const DOCUMENT_CELLS: [&str; 6] = [
    "answers.document",
    "private_answers.document",
    "restricted_answers.document",
    "restricted_answers.form",
    "restricted_answers.reason",
    "restricted_answers.restricted_name",
];

/// The tables that migration 22 renews, and those that tell of migrations: their list, and the end of the audit log.
const RENEWED: [&str; 6] =
    ["responses", "answers", "private_answers", "restricted_answers", "_sqlx_migrations", "audit_head"];

/// The tables in which a migration adds a row, its entry of the audit log, and what the row contains.
const ENTERED: [(&str, &str); 2] = [("audit_log", "store.migrate"), ("audit_explanations", r#""to":"22""#)];

/// All rows of a store, by table. Responses stand there with their documents.
pub(super) struct Snapshot {
    /// The cells of each table that there was when it was taken.
    cells: BTreeMap<String, String>,
    rows: BTreeMap<String, Vec<String>>,
}

impl Snapshot {
    /// Takes a snapshot of a store of the former layout.
    pub(super) async fn taken(reader: Reader<'_>) -> Self {
        let mut cells = BTreeMap::new();
        for table in reader.tables().await {
            if !RENEWED.contains(&table.as_str()) {
                cells.insert(table.clone(), reader.cells(&table).await);
            }
        }
        let responses = reader.cells("responses").await;
        let responses = responses.replace("quote(", "quote(responses.").replace("coalesce(", "coalesce(responses.");
        let documents = DOCUMENT_CELLS.map(|cell| match reader {
            Reader::File(_) => format!("quote({cell})"),
            Reader::Server(_) => format!("coalesce({cell}, 'NULL')"),
        });
        cells.insert("responses".to_owned(), format!("{responses} || '|' || {}", documents.join(" || '|' || ")));
        let rows = rows(reader, &cells, Layout::Former).await;
        Self { cells, rows }
    }

    /// Asserts that the store has something in every table, so that a comparison says something of each.
    pub(super) fn assert_full(&self) {
        for (table, rows) in &self.rows {
            assert!(!rows.is_empty(), "the fixture has nothing in {table}");
        }
        let restricted = self.rows["responses"].iter().filter(|row| row.contains("conteste la réponse")).count();
        assert_eq!(restricted, 1, "one response is restricted");
    }

    /// Asserts that the store holds what it held, the same cells in the same tables, and that one entry of the log tells of the
    /// migration.
    pub(super) async fn assert_unchanged(&self, reader: Reader<'_>) {
        let mut now = rows(reader, &self.cells, Layout::Numbered).await;
        for (table, telling) in ENTERED {
            let former = &self.rows[table];
            let (kept, added): (Vec<_>, Vec<_>) = now[table].iter().cloned().partition(|row| former.contains(row));
            assert!(added.len() == 1 && added[0].contains(telling), "{table}: {added:?}");
            now.insert(table.to_owned(), kept);
        }
        for (table, rows) in &self.rows {
            assert_eq!(now[table], *rows, "{table}");
        }
    }

    pub(super) fn responses(&self) -> usize {
        self.rows["responses"].len()
    }
}

async fn rows(reader: Reader<'_>, cells: &BTreeMap<String, String>, layout: Layout) -> BTreeMap<String, Vec<String>> {
    let mut found = BTreeMap::new();
    for (table, cells) in cells {
        let from = if table == "responses" { layout.responses_with_documents() } else { table.clone() };
        found.insert(table.clone(), reader.texts(&format!("SELECT {cells} FROM {from} ORDER BY 1")).await);
    }
    found
}
