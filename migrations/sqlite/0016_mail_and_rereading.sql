-- Mail: whether the site sends it, for commands, and how letters stand, for monitoring.

-- One row while the server that was started last sends mail; none otherwise.
CREATE TABLE mail_service (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    -- The origin of the addresses in letters.
    origin TEXT NOT NULL
) STRICT;

CREATE INDEX letters_by_status ON letters (status, made_at);

-- What became of a text that was drawn to be read again by another person. 0: not drawn, or not read again. 1: confirmed. 2: overturned.
ALTER TABLE review_queue ADD COLUMN rereading INTEGER NOT NULL DEFAULT 0;
CREATE INDEX review_queue_by_rereading ON review_queue (form, rereading) WHERE rereading > 0;
