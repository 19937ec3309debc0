-- The tables in which a response lay before its documents lay under numbers, with every index that an insertion changes.
CREATE TABLE responses (
    id TEXT PRIMARY KEY NOT NULL,
    form TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    submission_id TEXT NOT NULL UNIQUE,
    fingerprint BLOB NOT NULL,
    receipt_digest BLOB NOT NULL UNIQUE,
    locale TEXT NOT NULL,
    received_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX responses_by_form ON responses (form, id);
CREATE TABLE answers (
    response_id TEXT PRIMARY KEY NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    document TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE private_answers (
    response_id TEXT PRIMARY KEY NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    document TEXT NOT NULL
) STRICT, WITHOUT ROWID;
