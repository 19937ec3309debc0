-- Responses that change and go; the review of their texts; what the results count.

-- Counts the versions of a response.
ALTER TABLE responses ADD COLUMN revision BIGINT NOT NULL DEFAULT 1;
-- Milliseconds since 1970.
ALTER TABLE responses ADD COLUMN amended_at BIGINT;

-- Former versions. Private answers are apart here too.
CREATE TABLE history (
    response_id TEXT COLLATE "C" NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    revision BIGINT NOT NULL,
    form_version BIGINT NOT NULL,
    locale TEXT NOT NULL,
    fingerprint BYTEA NOT NULL,
    amended_at BIGINT,
    document TEXT NOT NULL,
    PRIMARY KEY (response_id, revision)
);

CREATE TABLE private_history (
    response_id TEXT COLLATE "C" NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    revision BIGINT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (response_id, revision)
);

-- What stays of a withdrawn response.
CREATE TABLE withdrawals (
    receipt_digest BYTEA PRIMARY KEY,
    form TEXT COLLATE "C" NOT NULL,
    withdrawn_at BIGINT NOT NULL,
    withdrawn_by TEXT NOT NULL CHECK (withdrawn_by IN ('respondent', 'operator'))
);

CREATE TABLE tallies (
    form TEXT COLLATE "C" NOT NULL,
    cell TEXT COLLATE "C" NOT NULL,
    responses BIGINT NOT NULL,
    PRIMARY KEY (form, cell)
);

-- Only ever added to; gone with the response alone.
CREATE TABLE reviews (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    form TEXT COLLATE "C" NOT NULL,
    response_id TEXT COLLATE "C" NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    control TEXT COLLATE "C" NOT NULL,
    text_digest BYTEA NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'withheld', 'redacted')),
    -- JSON: [[from, to], …]
    spans TEXT NOT NULL,
    note TEXT NOT NULL,
    reviewed_by TEXT NOT NULL,
    reviewed_at BIGINT NOT NULL
);

CREATE INDEX reviews_by_text ON reviews (response_id, control, number);
CREATE INDEX reviews_by_form ON reviews (form, number);

-- Texts as published.
CREATE TABLE reviewed_texts (
    response_id TEXT COLLATE "C" NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    control TEXT COLLATE "C" NOT NULL,
    form TEXT COLLATE "C" NOT NULL,
    text TEXT NOT NULL,
    -- The same, without case and accents.
    folded TEXT NOT NULL,
    PRIMARY KEY (response_id, control)
);

CREATE INDEX reviewed_texts_by_control ON reviewed_texts (form, control, response_id);

CREATE TABLE publications (
    form TEXT COLLATE "C" NOT NULL,
    published_at BIGINT NOT NULL,
    PRIMARY KEY (form, published_at)
);
