-- Shared drafts: what browsers encrypted, and nothing that says whose it is or to which form it belongs.

CREATE TABLE shared_drafts (
    id TEXT COLLATE "C" PRIMARY KEY NOT NULL,
    -- A hash of the form's id and of the token that opens the draft.
    token_digest BYTEA NOT NULL,
    -- Counts the writes.
    version BIGINT NOT NULL,
    -- NULL once the draft was erased or has expired.
    ciphertext BYTEA,
    -- Milliseconds since 1970, rounded up to a day.
    expires_at BIGINT NOT NULL
);

-- Ciphertext does not get smaller.
ALTER TABLE shared_drafts ALTER COLUMN ciphertext SET STORAGE EXTERNAL;

CREATE INDEX shared_drafts_by_expiry ON shared_drafts (expires_at);
CREATE INDEX shared_drafts_kept ON shared_drafts (id) WHERE ciphertext IS NOT NULL;
