-- The register of rights requests: what people asked about their own response, and each step of the answer.

CREATE TABLE rights_requests (
    -- The id of the act that entered it.
    id TEXT PRIMARY KEY NOT NULL,
    -- Counted from 1.
    number INTEGER NOT NULL UNIQUE,
    form TEXT NOT NULL,
    -- A day: 2026-11-28.
    received_on TEXT NOT NULL,
    invoked TEXT NOT NULL CHECK (invoked IN ('access', 'rectification', 'erasure', 'restriction', 'objection')),
    -- Where the letters are kept. The register holds no name.
    reference TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_name TEXT NOT NULL,
    -- Milliseconds since 1970, as all times here.
    entered_at INTEGER NOT NULL
) STRICT;

CREATE INDEX rights_requests_by_form ON rights_requests (form, number);

-- Only ever added to. It refers to no response: a request outlives the response that it erased.
CREATE TABLE request_steps (
    number INTEGER PRIMARY KEY NOT NULL,
    act_id TEXT NOT NULL UNIQUE,
    request_id TEXT NOT NULL REFERENCES rights_requests (id),
    step TEXT NOT NULL CHECK (step IN ('identity', 'response', 'extension', 'decision')),
    value TEXT NOT NULL,
    note TEXT NOT NULL,
    taken_by TEXT NOT NULL,
    taken_name TEXT NOT NULL,
    taken_at INTEGER NOT NULL
) STRICT;

CREATE INDEX request_steps_by_request ON request_steps (request_id, number);
