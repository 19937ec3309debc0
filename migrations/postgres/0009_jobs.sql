-- Long work that processes do in the background, each piece once.

CREATE TABLE jobs (
    id TEXT COLLATE "C" PRIMARY KEY NOT NULL,
    -- What is to be done, and on what. Of two jobs on one subject, one waits or runs at a time.
    kind TEXT COLLATE "C" NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    form TEXT COLLATE "C" NOT NULL,
    -- JSON: what the kind needs to know.
    parameters TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('waiting', 'running', 'done', 'failed', 'stopped')),
    -- JSON: how far the job is, and how it ended. Empty before there is anything to say.
    progress TEXT NOT NULL,
    outcome TEXT NOT NULL,
    -- Milliseconds since 1970, as all times here.
    made_at BIGINT NOT NULL,
    ended_at BIGINT,
    -- 1 if somebody asked that the job stop.
    is_stop_wanted BIGINT NOT NULL,
    -- The process that runs the job, and until when it is its own. It may then be taken by another.
    runner TEXT NOT NULL,
    leased_until BIGINT NOT NULL,
    -- How many processes began it.
    attempts BIGINT NOT NULL
);

CREATE UNIQUE INDEX open_jobs_by_subject ON jobs (subject) WHERE status IN ('waiting', 'running');
CREATE INDEX jobs_by_subject ON jobs (subject, made_at, id);
