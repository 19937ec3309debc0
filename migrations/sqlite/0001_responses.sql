-- Responses, and their answers in two tables: what may be published, and what may not.

CREATE TABLE responses (
    -- Random: it is published, and tells neither time nor order.
    id TEXT PRIMARY KEY NOT NULL,
    form TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    -- Chosen by the sender: what makes sending twice harmless.
    submission_id TEXT NOT NULL UNIQUE,
    -- A keyed hash of the answers: tells a replay from another submission under the same id.
    fingerprint BLOB NOT NULL,
    -- A hash of the receipt code, by which the response is found again.
    receipt_digest BLOB NOT NULL UNIQUE,
    locale TEXT NOT NULL,
    -- Milliseconds since 1970.
    received_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX responses_by_form ON responses (form, id);

-- JSON by control name, as the contract writes answers.
CREATE TABLE answers (
    response_id TEXT PRIMARY KEY NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    document TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE private_answers (
    response_id TEXT PRIMARY KEY NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    document TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The key behind receipt codes and fingerprints.
CREATE TABLE secrets (
    name TEXT PRIMARY KEY NOT NULL,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;
