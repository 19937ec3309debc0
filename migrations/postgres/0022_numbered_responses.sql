-- Fewer indexes for each response (docs/adr/0038): documents lie under the number of their response, and the receipt digest, which is a
-- function of the submission id, finds both. The program moves the documents afterwards, some at a time.

-- The order of arrival. It is never published.
ALTER TABLE responses ADD COLUMN number BIGINT GENERATED ALWAYS AS IDENTITY;
ALTER TABLE responses ADD CONSTRAINT responses_number_key UNIQUE (number);
ALTER TABLE responses DROP CONSTRAINT responses_submission_id_key;
DROP INDEX responses_by_queue_version;
CREATE INDEX responses_by_queue_version ON responses (form, queue_version, number);

ALTER TABLE answers RENAME TO former_answers;
ALTER TABLE private_answers RENAME TO former_private_answers;
ALTER INDEX answers_pkey RENAME TO former_answers_pkey;
ALTER INDEX private_answers_pkey RENAME TO former_private_answers_pkey;

-- JSON by control name, as the contract writes answers. Text keeps it as it was, letter by letter.
CREATE TABLE answers (
    response_number BIGINT PRIMARY KEY REFERENCES responses (number) ON DELETE CASCADE,
    document TEXT NOT NULL
);

CREATE TABLE private_answers (
    response_number BIGINT PRIMARY KEY REFERENCES responses (number) ON DELETE CASCADE,
    document TEXT NOT NULL
);

-- Restricted answers are few: they are carried over here.
ALTER TABLE restricted_answers RENAME TO former_restricted_answers;
ALTER INDEX restricted_answers_pkey RENAME TO former_restricted_answers_pkey;

CREATE TABLE restricted_answers (
    response_number BIGINT PRIMARY KEY REFERENCES responses (number) ON DELETE CASCADE,
    form TEXT COLLATE "C" NOT NULL,
    document TEXT NOT NULL,
    reason TEXT NOT NULL,
    restricted_name TEXT NOT NULL
);

INSERT INTO restricted_answers (response_number, form, document, reason, restricted_name)
    SELECT responses.number, former.form, former.document, former.reason, former.restricted_name
    FROM former_restricted_answers AS former JOIN responses ON responses.id = former.response_id;

DROP TABLE former_restricted_answers;

CREATE INDEX restricted_answers_by_form ON restricted_answers (form, response_number);

-- One row while documents are being moved: those of responses up to this number are where they belong. None afterwards.
CREATE TABLE document_moves (
    moved_through BIGINT NOT NULL
);

INSERT INTO document_moves (moved_through) VALUES (0);
