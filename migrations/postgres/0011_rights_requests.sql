-- The register of rights requests: what people asked about their own response, and each step of the answer.

CREATE TABLE rights_requests (
    -- The id of the act that entered it.
    id TEXT COLLATE "C" PRIMARY KEY NOT NULL,
    -- Counted from 1.
    number BIGINT NOT NULL UNIQUE,
    form TEXT COLLATE "C" NOT NULL,
    -- A day: 2026-11-28.
    received_on TEXT NOT NULL,
    invoked TEXT NOT NULL CHECK (invoked IN ('access', 'rectification', 'erasure', 'restriction', 'objection')),
    -- Where the letters are kept. The register holds no name.
    reference TEXT NOT NULL,
    entered_by TEXT COLLATE "C" NOT NULL,
    entered_name TEXT NOT NULL,
    -- Milliseconds since 1970, as all times here.
    entered_at BIGINT NOT NULL
);

CREATE INDEX rights_requests_by_form ON rights_requests (form, number);

-- Only ever added to. It refers to no response: a request outlives the response that it erased.
CREATE TABLE request_steps (
    number BIGINT PRIMARY KEY NOT NULL,
    act_id TEXT COLLATE "C" NOT NULL UNIQUE,
    request_id TEXT COLLATE "C" NOT NULL REFERENCES rights_requests (id),
    step TEXT NOT NULL CHECK (step IN ('identity', 'response', 'extension', 'decision')),
    value TEXT COLLATE "C" NOT NULL,
    note TEXT NOT NULL,
    taken_by TEXT COLLATE "C" NOT NULL,
    taken_name TEXT NOT NULL,
    taken_at BIGINT NOT NULL
);

CREATE INDEX request_steps_by_request ON request_steps (request_id, number);
