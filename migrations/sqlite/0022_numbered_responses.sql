-- Fewer trees for each response (docs/adr/0038): documents lie under the number of their response, and the receipt digest, which is a
-- function of the submission id, finds both. This renews the table of responses. The program moves the documents afterwards, some at a
-- time. It migrates on a connection that does not enforce foreign keys: dropping the former table would delete what refers to it.

CREATE TABLE numbered_responses (
    -- The order of arrival. It is never published.
    number INTEGER PRIMARY KEY,
    -- Random: it is published, and tells neither time nor order.
    id TEXT NOT NULL,
    form TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    -- Chosen by the sender: what makes sending twice harmless.
    submission_id TEXT NOT NULL,
    -- A keyed hash of the answers: tells a replay from another submission under the same id.
    fingerprint BLOB NOT NULL,
    -- A hash of the receipt code, which is a keyed hash of the submission id.
    receipt_digest BLOB NOT NULL,
    locale TEXT NOT NULL,
    -- Milliseconds since 1970.
    received_at INTEGER NOT NULL,
    -- Counts the versions of the response.
    revision INTEGER NOT NULL DEFAULT 1,
    -- Milliseconds since 1970.
    amended_at INTEGER,
    -- The version of the queue in which the texts of the response stand; an older one means that they have to be queued again.
    queue_version INTEGER NOT NULL DEFAULT 0,
    -- Empty unless the response is restricted. Milliseconds since 1970.
    restricted_at INTEGER
) STRICT;

-- A response whose document is not among the others, since it is restricted, gets one of the last numbers.
INSERT INTO numbered_responses
    SELECT answers.rowid, responses.id, form, form_version, submission_id, fingerprint, receipt_digest, locale, received_at, revision,
        amended_at, queue_version, restricted_at
    FROM responses LEFT JOIN answers ON answers.response_id = responses.id
    ORDER BY answers.rowid IS NULL, answers.rowid;

DROP TABLE responses;
ALTER TABLE numbered_responses RENAME TO responses;

CREATE UNIQUE INDEX responses_by_id ON responses (id);
CREATE UNIQUE INDEX responses_by_receipt ON responses (receipt_digest);
-- Holds all that a row of an export shows of a response besides its answers, so that a page of rows reads no further one.
CREATE INDEX responses_by_form ON responses (form, id, locale, revision, restricted_at);
CREATE INDEX responses_by_queue_version ON responses (form, queue_version);
CREATE INDEX responses_by_amendment ON responses (form, amended_at) WHERE amended_at IS NOT NULL;

ALTER TABLE answers RENAME TO former_answers;
ALTER TABLE private_answers RENAME TO former_private_answers;

-- JSON by control name, as the contract writes answers.
CREATE TABLE answers (
    response_number INTEGER PRIMARY KEY REFERENCES responses (number) ON DELETE CASCADE,
    document TEXT NOT NULL
) STRICT;

CREATE TABLE private_answers (
    response_number INTEGER PRIMARY KEY REFERENCES responses (number) ON DELETE CASCADE,
    document TEXT NOT NULL
) STRICT;

-- Restricted answers are few: they are carried over here.
ALTER TABLE restricted_answers RENAME TO former_restricted_answers;

CREATE TABLE restricted_answers (
    response_number INTEGER PRIMARY KEY REFERENCES responses (number) ON DELETE CASCADE,
    form TEXT NOT NULL,
    document TEXT NOT NULL,
    reason TEXT NOT NULL,
    restricted_name TEXT NOT NULL
) STRICT;

INSERT INTO restricted_answers
    SELECT responses.number, former.form, former.document, former.reason, former.restricted_name
    FROM former_restricted_answers AS former JOIN responses ON responses.id = former.response_id;

DROP TABLE former_restricted_answers;

CREATE INDEX restricted_answers_by_form ON restricted_answers (form, response_number);

-- One row while documents are being moved: those of responses up to this number are where they belong. None afterwards.
CREATE TABLE document_moves (
    moved_through INTEGER NOT NULL
) STRICT;

INSERT INTO document_moves (moved_through) VALUES (0);
