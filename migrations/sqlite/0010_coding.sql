-- The coding of published texts: the changes of coding frames, and the codes that coders gave.

-- Only ever added to. A frame is the list of its changes.
CREATE TABLE frame_changes (
    form TEXT NOT NULL,
    control TEXT NOT NULL,
    -- Counted from 1 without gaps.
    version INTEGER NOT NULL,
    -- The act that made it: a repeated transaction adds nothing.
    act_id TEXT NOT NULL,
    -- JSON: {"change": "add", …}
    change TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_name TEXT NOT NULL,
    -- Milliseconds since 1970, as all times here.
    made_at INTEGER NOT NULL,
    PRIMARY KEY (form, control, version)
) STRICT, WITHOUT ROWID;

-- How many coders have coded the text as it is. A text that changes is coded by nobody again.
ALTER TABLE reviewed_texts ADD COLUMN coders INTEGER NOT NULL DEFAULT 0;
CREATE INDEX reviewed_texts_by_coders ON reviewed_texts (form, control, coders, response_id);

-- Only ever added to; gone with the response alone.
CREATE TABLE codings (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    act_id TEXT NOT NULL UNIQUE,
    form TEXT NOT NULL,
    response_id TEXT NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    control TEXT NOT NULL,
    -- The published text that the coder saw.
    text_digest BLOB NOT NULL,
    -- The frame that the coder saw.
    frame_version INTEGER NOT NULL,
    -- Names with spaces between them; empty where the coder took their last coding back.
    codes TEXT NOT NULL,
    doubtful INTEGER NOT NULL,
    quotable INTEGER NOT NULL,
    memo TEXT NOT NULL,
    coder TEXT NOT NULL,
    coder_name TEXT NOT NULL,
    coded_at INTEGER NOT NULL
) STRICT;

CREATE INDEX codings_by_text ON codings (response_id, control, coder, number);
CREATE INDEX codings_by_form ON codings (form, number);

-- The coding of each coder that counts for the text as it is. Goes with the published text, so that no figure is ever made from the
-- coding of a text that is not published.
CREATE TABLE standing_codings (
    response_id TEXT NOT NULL,
    control TEXT NOT NULL,
    coder TEXT NOT NULL,
    form TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (response_id, control, coder),
    FOREIGN KEY (response_id, control) REFERENCES reviewed_texts (response_id, control) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX standing_codings_by_control ON standing_codings (form, control, response_id);

-- Who has which text before them, and until when. Nothing refers to the response: a reservation lapses by itself.
CREATE TABLE coding_reservations (
    response_id TEXT NOT NULL,
    control TEXT NOT NULL,
    reserved_by TEXT NOT NULL,
    reserved_until INTEGER NOT NULL,
    PRIMARY KEY (response_id, control)
) STRICT, WITHOUT ROWID;
