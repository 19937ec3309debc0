-- Restriction of processing (RGPD, article 18). The answers of a restricted response are kept apart: whatever publishes, counts, reviews,
-- codes or exports reads the table of the others, so that no path can forget it.

-- Empty unless the response is restricted. Milliseconds since 1970.
ALTER TABLE responses ADD COLUMN restricted_at INTEGER;

CREATE TABLE restricted_answers (
    response_id TEXT PRIMARY KEY NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    form TEXT NOT NULL,
    document TEXT NOT NULL,
    reason TEXT NOT NULL,
    restricted_name TEXT NOT NULL
) STRICT;

CREATE INDEX restricted_answers_by_form ON restricted_answers (form, response_id);
