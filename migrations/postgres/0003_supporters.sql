-- Supporters: what the operator decided on each, and those who are listed.

-- Only ever added to; gone with the response alone.
CREATE TABLE decisions (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    form TEXT COLLATE "C" NOT NULL,
    response_id TEXT COLLATE "C" NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'refused')),
    -- A hash of what would have been listed then.
    listing_digest BYTEA NOT NULL,
    note TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at BIGINT NOT NULL
);

CREATE INDEX decisions_by_response ON decisions (response_id, number);
CREATE INDEX decisions_by_form ON decisions (form, number);

-- Those who are listed, as they were confirmed.
CREATE TABLE supporters (
    response_id TEXT COLLATE "C" PRIMARY KEY REFERENCES responses (id) ON DELETE CASCADE,
    form TEXT COLLATE "C" NOT NULL,
    listing_digest BYTEA NOT NULL,
    name TEXT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    country TEXT COLLATE "C" NOT NULL,
    website TEXT NOT NULL,
    statement TEXT NOT NULL,
    -- The name without case and accents: by it the list is ordered.
    sorted TEXT COLLATE "C" NOT NULL,
    -- Name, website and statement likewise: in it one searches.
    folded TEXT NOT NULL
);

CREATE INDEX supporters_by_name ON supporters (form, sorted, response_id);
CREATE INDEX supporters_by_group ON supporters (form, kind, country);
