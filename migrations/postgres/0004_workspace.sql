-- The operators' workspace: accounts, roles, one-time links, sessions, and the audit log.

CREATE TABLE accounts (
    id TEXT COLLATE "C" PRIMARY KEY NOT NULL,
    -- Empty for an account known by its address, which is then its subject.
    issuer TEXT COLLATE "C" NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    name TEXT NOT NULL,
    -- Milliseconds since 1970, as all times here.
    created_at BIGINT NOT NULL,
    -- An account is closed and never deleted.
    closed_at BIGINT
);

CREATE UNIQUE INDEX open_accounts_by_identity ON accounts (issuer, subject) WHERE closed_at IS NULL;

CREATE TABLE account_roles (
    account TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    role TEXT COLLATE "C" NOT NULL,
    -- Empty for every form of the site.
    form TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (account, role, form)
);

-- Each is deleted when it is used.
CREATE TABLE links (
    code_digest BYTEA PRIMARY KEY NOT NULL,
    id TEXT COLLATE "C" NOT NULL UNIQUE,
    purpose TEXT NOT NULL CHECK (purpose IN ('invitation', 'sign-in')),
    address TEXT COLLATE "C" NOT NULL,
    -- JSON: [{"role": …, "form": …}, …]
    grants TEXT NOT NULL,
    -- The digest of the cookie of the browser that asked, if it is bound to one.
    browser_digest BYTEA,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL
);

CREATE INDEX links_by_address ON links (address, made_at);

CREATE TABLE sessions (
    token_digest BYTEA PRIMARY KEY NOT NULL,
    account TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    made_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    id_token TEXT
);

CREATE INDEX sessions_by_account ON sessions (account, made_at);

CREATE TABLE audit_log (
    -- Counted from 1 without gaps.
    number BIGINT PRIMARY KEY NOT NULL,
    -- Random: an act is written once, however often its transaction is tried.
    act_id TEXT COLLATE "C" NOT NULL UNIQUE,
    at BIGINT NOT NULL,
    actor TEXT COLLATE "C" NOT NULL,
    role TEXT COLLATE "C" NOT NULL,
    action TEXT COLLATE "C" NOT NULL,
    -- The action's code up to its full stop, by which the actions of one subject are found.
    subject TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (split_part(action, '.', 1)) STORED,
    form TEXT COLLATE "C" NOT NULL,
    object_kind TEXT NOT NULL,
    object_id TEXT COLLATE "C" NOT NULL,
    outcome TEXT NOT NULL,
    explanation_digest BYTEA NOT NULL,
    previous BYTEA NOT NULL,
    hash BYTEA NOT NULL
);

CREATE INDEX audit_log_by_time ON audit_log (at, number);
CREATE INDEX audit_log_by_actor ON audit_log (actor, number);
CREATE INDEX audit_log_by_action ON audit_log (action, number);
CREATE INDEX audit_log_by_subject ON audit_log (subject, number);
CREATE INDEX audit_log_by_object ON audit_log (object_id, number);
CREATE INDEX audit_log_by_form ON audit_log (form, number);

CREATE FUNCTION refuse_change_of_audit_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit log is only ever added to';
END
$$;

CREATE TRIGGER audit_log_is_not_changed BEFORE UPDATE OR DELETE ON audit_log
FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit_log();

CREATE TRIGGER audit_log_is_not_emptied BEFORE TRUNCATE ON audit_log
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit_log();

-- The part of an entry that may be erased; the entry holds its digest.
CREATE TABLE audit_explanations (
    number BIGINT PRIMARY KEY NOT NULL REFERENCES audit_log (number),
    reason TEXT NOT NULL,
    details TEXT NOT NULL
);

-- The end of the log, by which a cut end shows. Whoever adds an entry locks this row.
CREATE TABLE audit_head (
    name TEXT PRIMARY KEY NOT NULL CHECK (name = 'head'),
    number BIGINT NOT NULL,
    hash BYTEA NOT NULL
);

INSERT INTO audit_head (name, number, hash) VALUES ('head', 0, '');
