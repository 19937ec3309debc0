-- The coding of published texts: the changes of coding frames, and the codes that coders gave.

-- Only ever added to. A frame is the list of its changes.
CREATE TABLE frame_changes (
    form TEXT COLLATE "C" NOT NULL,
    control TEXT COLLATE "C" NOT NULL,
    -- Counted from 1 without gaps.
    version BIGINT NOT NULL,
    -- The act that made it: a repeated transaction adds nothing.
    act_id TEXT COLLATE "C" NOT NULL,
    -- JSON: {"change": "add", …}
    change TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_name TEXT NOT NULL,
    -- Milliseconds since 1970, as all times here.
    made_at BIGINT NOT NULL,
    PRIMARY KEY (form, control, version)
);

-- How many coders have coded the text as it is. A text that changes is coded by nobody again.
ALTER TABLE reviewed_texts ADD COLUMN coders BIGINT NOT NULL DEFAULT 0;
CREATE INDEX reviewed_texts_by_coders ON reviewed_texts (form, control, coders, response_id);

-- Only ever added to; gone with the response alone.
CREATE TABLE codings (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    act_id TEXT COLLATE "C" NOT NULL UNIQUE,
    form TEXT COLLATE "C" NOT NULL,
    response_id TEXT COLLATE "C" NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    control TEXT COLLATE "C" NOT NULL,
    -- The published text that the coder saw.
    text_digest BYTEA NOT NULL,
    -- The frame that the coder saw.
    frame_version BIGINT NOT NULL,
    -- Names with spaces between them; empty where the coder took their last coding back.
    codes TEXT NOT NULL,
    doubtful BIGINT NOT NULL,
    quotable BIGINT NOT NULL,
    memo TEXT NOT NULL,
    coder TEXT COLLATE "C" NOT NULL,
    coder_name TEXT NOT NULL,
    coded_at BIGINT NOT NULL
);

CREATE INDEX codings_by_text ON codings (response_id, control, coder, number);
CREATE INDEX codings_by_form ON codings (form, number);

-- The coding of each coder that counts for the text as it is. Goes with the published text, so that no figure is ever made from the
-- coding of a text that is not published.
CREATE TABLE standing_codings (
    response_id TEXT COLLATE "C" NOT NULL,
    control TEXT COLLATE "C" NOT NULL,
    coder TEXT COLLATE "C" NOT NULL,
    form TEXT COLLATE "C" NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (response_id, control, coder),
    FOREIGN KEY (response_id, control) REFERENCES reviewed_texts (response_id, control) ON DELETE CASCADE
);

CREATE INDEX standing_codings_by_control ON standing_codings (form, control, response_id);

-- Who has which text before them, and until when. Nothing refers to the response: a reservation lapses by itself.
CREATE TABLE coding_reservations (
    response_id TEXT COLLATE "C" NOT NULL,
    control TEXT COLLATE "C" NOT NULL,
    reserved_by TEXT COLLATE "C" NOT NULL,
    reserved_until BIGINT NOT NULL,
    PRIMARY KEY (response_id, control)
);
