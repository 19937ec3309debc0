-- Mail: the letters that wait to be sent, and who wants which.

CREATE TABLE letters (
    -- Random; the letter's Message-ID is made from it.
    id TEXT COLLATE "C" PRIMARY KEY NOT NULL,
    -- What the letter is sent for. There is one letter for each occasion, however often it is added.
    occasion TEXT COLLATE "C" NOT NULL UNIQUE,
    purpose TEXT COLLATE "C" NOT NULL,
    -- Empty for a letter to an operator.
    form TEXT COLLATE "C" NOT NULL,
    -- A letter about a response goes with it.
    response_id TEXT COLLATE "C" REFERENCES responses (id) ON DELETE CASCADE,
    locale TEXT NOT NULL,
    -- Empty once the letter is sent or given up, as the subject and the body are.
    address TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    -- Where the recipient ends such letters; empty for a letter that comes once.
    unsubscribe TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('waiting', 'sent', 'failed', 'given-up')),
    -- Milliseconds since 1970, as all times here.
    made_at BIGINT NOT NULL,
    -- Since when it is tried: since it was added, or since somebody wanted it tried again.
    tried_since BIGINT NOT NULL,
    -- From then on the letter is of no use.
    useless_at BIGINT,
    -- When it is tried next.
    next_at BIGINT NOT NULL,
    -- The process that sends the letter, and until when it is its own. It may then be taken by another.
    runner TEXT COLLATE "C" NOT NULL,
    leased_until BIGINT NOT NULL,
    -- How often it was tried since then.
    attempts BIGINT NOT NULL,
    -- The code of the last answer, or why there was none. Never its text, which may hold the address.
    reply TEXT NOT NULL,
    ended_at BIGINT
);

CREATE INDEX waiting_letters ON letters (next_at, id) WHERE status = 'waiting';
CREATE INDEX letters_by_form ON letters (form, status, made_at, id);
CREATE INDEX letters_by_response ON letters (response_id);
CREATE INDEX ended_letters ON letters (ended_at);

-- The responses whose senders asked for their receipt by mail: they hear of amendments and of the withdrawal.
CREATE TABLE receipt_wishes (
    response_id TEXT COLLATE "C" PRIMARY KEY NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    asked_at BIGINT NOT NULL
);

-- The accounts that get a daily digest, at this address and in this language.
CREATE TABLE digests (
    account TEXT COLLATE "C" PRIMARY KEY NOT NULL REFERENCES accounts (id),
    address TEXT NOT NULL,
    locale TEXT NOT NULL
);
