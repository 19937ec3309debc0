-- Double coding: samples of texts that two coders code without knowing of each other, and what was decided where they differ; and what
-- a coder was shown as a suggestion.

CREATE TABLE double_samples (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    act_id TEXT NOT NULL UNIQUE,
    form TEXT NOT NULL,
    control TEXT NOT NULL,
    -- training or reliability
    purpose TEXT NOT NULL,
    -- The frame, which cannot change while the sample is in force.
    frame_version INTEGER NOT NULL,
    seed TEXT NOT NULL,
    -- JSON: the strata with their populations and sizes.
    strata TEXT NOT NULL,
    -- Codings up to this number were made before the draw.
    codings_before INTEGER NOT NULL,
    drawn_by TEXT NOT NULL,
    drawn_name TEXT NOT NULL,
    drawn_at INTEGER NOT NULL,
    -- Empty while the sample is in force.
    ended_act TEXT,
    ended_by TEXT,
    ended_name TEXT,
    ended_at INTEGER
) STRICT;

-- At most one sample of a control is in force.
CREATE UNIQUE INDEX double_samples_in_force ON double_samples (form, control) WHERE ended_at IS NULL;

-- A coder of a text of a sample. Goes with the published text.
CREATE TABLE double_texts (
    sample INTEGER NOT NULL REFERENCES double_samples (number),
    response_id TEXT NOT NULL,
    coder TEXT NOT NULL,
    form TEXT NOT NULL,
    control TEXT NOT NULL,
    -- Counted from 1 in the order of the draw.
    place INTEGER NOT NULL,
    -- The coder's first coding since the draw. It stays as it is once both coders have one.
    coding INTEGER,
    PRIMARY KEY (sample, response_id, coder),
    FOREIGN KEY (response_id, control) REFERENCES reviewed_texts (response_id, control) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX double_texts_by_text ON double_texts (response_id, control);
CREATE INDEX double_texts_by_place ON double_texts (sample, place, coder);
CREATE INDEX double_texts_by_coder ON double_texts (form, control, coder, response_id);

-- What was decided on texts whose codings differ. Only ever added to; gone with the response alone.
CREATE TABLE settlements (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    act_id TEXT NOT NULL UNIQUE,
    form TEXT NOT NULL,
    response_id TEXT NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    control TEXT NOT NULL,
    text_digest BLOB NOT NULL,
    frame_version INTEGER NOT NULL,
    -- Names with spaces between them; empty where the last settlement of the text was taken back.
    codes TEXT NOT NULL,
    reason TEXT NOT NULL,
    settled_by TEXT NOT NULL,
    settled_name TEXT NOT NULL,
    settled_at INTEGER NOT NULL
) STRICT;

CREATE INDEX settlements_by_text ON settlements (response_id, control, number);

-- The settlement that counts for the text as it is. Goes with the published text, as standing codings do.
CREATE TABLE standing_settlements (
    response_id TEXT NOT NULL,
    control TEXT NOT NULL,
    form TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (response_id, control),
    FOREIGN KEY (response_id, control) REFERENCES reviewed_texts (response_id, control) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX standing_settlements_by_control ON standing_settlements (form, control, response_id);

-- What was suggested for the text before the coder: the number of the last coding that the suggestions were made from, the codes,
-- and whether they were shown (0: hidden, 1: shown). Empty where nothing was suggested.
ALTER TABLE codings ADD COLUMN suggested_from INTEGER;
ALTER TABLE codings ADD COLUMN suggested_codes TEXT NOT NULL DEFAULT '';
ALTER TABLE codings ADD COLUMN suggested_shown INTEGER NOT NULL DEFAULT 0;

-- Finds texts that are the same but for case, accents and spaces: a whole text would not fit into a row of an index.
CREATE INDEX reviewed_texts_by_beginning ON reviewed_texts (form, control, substr(folded, 1, 60));
