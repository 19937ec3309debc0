-- Responses that change and go; the review of their texts; what the results count.

-- Counts the versions of a response.
ALTER TABLE responses ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
-- Milliseconds since 1970.
ALTER TABLE responses ADD COLUMN amended_at INTEGER;

-- Former versions. Private answers are apart here too.
CREATE TABLE history (
    response_id TEXT NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    form_version INTEGER NOT NULL,
    locale TEXT NOT NULL,
    fingerprint BLOB NOT NULL,
    amended_at INTEGER,
    document TEXT NOT NULL,
    PRIMARY KEY (response_id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE private_history (
    response_id TEXT NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (response_id, revision)
) STRICT, WITHOUT ROWID;

-- What stays of a withdrawn response.
CREATE TABLE withdrawals (
    receipt_digest BLOB PRIMARY KEY NOT NULL,
    form TEXT NOT NULL,
    withdrawn_at INTEGER NOT NULL,
    withdrawn_by TEXT NOT NULL CHECK (withdrawn_by IN ('respondent', 'operator'))
) STRICT, WITHOUT ROWID;

CREATE TABLE tallies (
    form TEXT NOT NULL,
    cell TEXT NOT NULL,
    responses INTEGER NOT NULL,
    PRIMARY KEY (form, cell)
) STRICT, WITHOUT ROWID;

-- Only ever added to; gone with the response alone.
CREATE TABLE reviews (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    form TEXT NOT NULL,
    response_id TEXT NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    control TEXT NOT NULL,
    text_digest BLOB NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'withheld', 'redacted')),
    -- JSON: [[from, to], …]
    spans TEXT NOT NULL,
    note TEXT NOT NULL,
    reviewed_by TEXT NOT NULL,
    reviewed_at INTEGER NOT NULL
) STRICT;

CREATE INDEX reviews_by_text ON reviews (response_id, control, number);
CREATE INDEX reviews_by_form ON reviews (form, number);

-- Texts as published.
CREATE TABLE reviewed_texts (
    response_id TEXT NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    control TEXT NOT NULL,
    form TEXT NOT NULL,
    text TEXT NOT NULL,
    -- The same, without case and accents.
    folded TEXT NOT NULL,
    PRIMARY KEY (response_id, control)
) STRICT, WITHOUT ROWID;

CREATE INDEX reviewed_texts_by_control ON reviewed_texts (form, control, response_id);

CREATE TABLE publications (
    form TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    PRIMARY KEY (form, published_at)
) STRICT, WITHOUT ROWID;
