-- Long work that processes do in the background, each piece once.

CREATE TABLE jobs (
    id TEXT PRIMARY KEY NOT NULL,
    -- What is to be done, and on what. Of two jobs on one subject, one waits or runs at a time.
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    form TEXT NOT NULL,
    -- JSON: what the kind needs to know.
    parameters TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('waiting', 'running', 'done', 'failed', 'stopped')),
    -- JSON: how far the job is, and how it ended. Empty before there is anything to say.
    progress TEXT NOT NULL,
    outcome TEXT NOT NULL,
    -- Milliseconds since 1970, as all times here.
    made_at INTEGER NOT NULL,
    ended_at INTEGER,
    -- 1 if somebody asked that the job stop.
    is_stop_wanted INTEGER NOT NULL,
    -- The process that runs the job, and until when it is its own. It may then be taken by another.
    runner TEXT NOT NULL,
    leased_until INTEGER NOT NULL,
    -- How many processes began it.
    attempts INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX open_jobs_by_subject ON jobs (subject) WHERE status IN ('waiting', 'running');
CREATE INDEX jobs_by_subject ON jobs (subject, made_at, id);
