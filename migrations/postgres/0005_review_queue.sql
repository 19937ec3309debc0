-- The disclosure review by several persons: the queue of texts, and who has which text before them.

-- A review is a decision, a note, a request that somebody else read the text, or the undoing of its author's last decision or
-- request. Only the verdict of a decision means anything.
ALTER TABLE reviews ADD COLUMN act TEXT NOT NULL DEFAULT 'decision' CHECK (act IN ('decision', 'note', 'ask-opinion', 'undo'));
UPDATE reviews SET act = 'note' WHERE octet_length(text_digest) = 0;

-- Who reviewed: an account, or a user of a machine. Names are not unique, and one person may sign with several.
ALTER TABLE reviews ADD COLUMN reviewer TEXT NOT NULL DEFAULT '';
UPDATE reviews SET reviewer = 'name:' || reviewed_by;

-- The version of the queue in which the texts of the response stand; an older one means that they have to be queued again.
ALTER TABLE responses ADD COLUMN queue_version BIGINT NOT NULL DEFAULT 0;
CREATE INDEX responses_by_queue_version ON responses (form, queue_version, id);

-- The version changes with what the scan finds and with the questions of the form.
CREATE TABLE review_queue_versions (
    form TEXT COLLATE "C" PRIMARY KEY NOT NULL,
    version BIGINT NOT NULL,
    -- A hash of what the queue depends on.
    basis TEXT NOT NULL
);

-- Every free text, with what the queue is filtered by.
CREATE TABLE review_queue (
    response_id TEXT COLLATE "C" NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    control TEXT COLLATE "C" NOT NULL,
    form TEXT COLLATE "C" NOT NULL,
    -- The place of the control in the form.
    position BIGINT NOT NULL,
    locale TEXT COLLATE "C" NOT NULL,
    -- A bit for each kind of flag.
    flags BIGINT NOT NULL,
    status TEXT NOT NULL,
    -- 0: decided. 1: waits for a reader. 2: waits for a second reader. 3: two readers differ.
    stage BIGINT NOT NULL,
    -- In stage 2, a hash of reviews.reviewer.
    reader TEXT NOT NULL,
    PRIMARY KEY (response_id, control)
);

CREATE INDEX review_queue_by_stage
    ON review_queue (form, stage, response_id, position, control, locale, flags, reader, status);
CREATE INDEX review_queue_by_question
    ON review_queue (form, control, stage, response_id, position, locale, flags, reader, status);
CREATE INDEX review_queue_by_response ON review_queue (form, response_id, position, control, locale, flags, status);

-- Who has a text before them, and until when. Nothing refers to the response: a reservation lapses by itself.
CREATE TABLE review_reservations (
    response_id TEXT COLLATE "C" NOT NULL,
    control TEXT COLLATE "C" NOT NULL,
    -- Who reserved it, as in reviews.reviewer, and the name that others see.
    reserved_by TEXT NOT NULL,
    reserved_name TEXT NOT NULL,
    reserved_until BIGINT NOT NULL,
    PRIMARY KEY (response_id, control)
);
