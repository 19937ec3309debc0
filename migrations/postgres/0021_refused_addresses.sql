-- Mail: addresses that a mail server refused for good, and the pace of sending.

-- Nothing is sent to such an address until a person wants it. The address itself is not here.
CREATE TABLE refused_addresses (
    -- The id of the letter that was refused.
    id TEXT COLLATE "C" PRIMARY KEY NOT NULL,
    -- SHA-256 of the address, by which it is known again.
    digest BYTEA NOT NULL UNIQUE,
    -- What the letter was about, as in its row.
    form TEXT COLLATE "C" NOT NULL,
    purpose TEXT COLLATE "C" NOT NULL,
    -- Goes with the response.
    response_id TEXT COLLATE "C" REFERENCES responses (id) ON DELETE CASCADE,
    -- The code of the server's answer.
    reply TEXT COLLATE "C" NOT NULL,
    refused_at BIGINT NOT NULL
);

CREATE INDEX refused_addresses_by_response ON refused_addresses (response_id);

-- The row of the refused address for which a letter failed: by its refusal, or without an attempt.
ALTER TABLE letters ADD COLUMN held_by TEXT COLLATE "C";
CREATE INDEX held_letters ON letters (held_by) WHERE held_by IS NOT NULL;

-- One row: the time from which the next letter may be sent, by whichever process.
CREATE TABLE mail_pace (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    next_at BIGINT NOT NULL
);

INSERT INTO mail_pace (id, next_at) VALUES (1, 0);
