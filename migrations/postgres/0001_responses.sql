-- Responses, and their answers in two tables: what may be published, and what may not.
-- Texts that order or identify compare byte by byte, whatever the language of the database.

CREATE TABLE responses (
    -- Random: it is published, and tells neither time nor order.
    id TEXT COLLATE "C" PRIMARY KEY,
    form TEXT COLLATE "C" NOT NULL,
    form_version BIGINT NOT NULL,
    -- Chosen by the sender: what makes sending twice harmless.
    submission_id TEXT COLLATE "C" NOT NULL UNIQUE,
    -- A keyed hash of the answers: tells a replay from another submission under the same id.
    fingerprint BYTEA NOT NULL,
    -- A hash of the receipt code, by which the response is found again.
    receipt_digest BYTEA NOT NULL UNIQUE,
    locale TEXT NOT NULL,
    -- Milliseconds since 1970.
    received_at BIGINT NOT NULL
);

CREATE INDEX responses_by_form ON responses (form, id);

-- JSON by control name, as the contract writes answers. Text keeps it as it was, letter by letter.
CREATE TABLE answers (
    response_id TEXT COLLATE "C" PRIMARY KEY REFERENCES responses (id) ON DELETE CASCADE,
    document TEXT NOT NULL
);

CREATE TABLE private_answers (
    response_id TEXT COLLATE "C" PRIMARY KEY REFERENCES responses (id) ON DELETE CASCADE,
    document TEXT NOT NULL
);

-- The key behind receipt codes and fingerprints.
CREATE TABLE secrets (
    name TEXT COLLATE "C" PRIMARY KEY,
    value BYTEA NOT NULL
);
