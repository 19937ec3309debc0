-- Supporters: what the operator decided on each, and those who are listed.

-- Only ever added to; gone with the response alone.
CREATE TABLE decisions (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    form TEXT NOT NULL,
    response_id TEXT NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'refused')),
    -- A hash of what would have been listed then.
    listing_digest BLOB NOT NULL,
    note TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at INTEGER NOT NULL
) STRICT;

CREATE INDEX decisions_by_response ON decisions (response_id, number);
CREATE INDEX decisions_by_form ON decisions (form, number);

-- Those who are listed, as they were confirmed.
CREATE TABLE supporters (
    response_id TEXT PRIMARY KEY NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    form TEXT NOT NULL,
    listing_digest BLOB NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    country TEXT NOT NULL,
    website TEXT NOT NULL,
    statement TEXT NOT NULL,
    -- The name without case and accents: by it the list is ordered.
    sorted TEXT NOT NULL,
    -- Name, website and statement likewise: in it one searches.
    folded TEXT NOT NULL
) STRICT;

CREATE INDEX supporters_by_name ON supporters (form, sorted, response_id);
CREATE INDEX supporters_by_group ON supporters (form, kind, country);
