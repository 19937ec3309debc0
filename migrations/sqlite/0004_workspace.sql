-- The operators' workspace: accounts, roles, one-time links, sessions, and the audit log.

CREATE TABLE accounts (
    id TEXT PRIMARY KEY NOT NULL,
    -- Empty for an account known by its address, which is then its subject.
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    name TEXT NOT NULL,
    -- Milliseconds since 1970, as all times here.
    created_at INTEGER NOT NULL,
    -- An account is closed and never deleted.
    closed_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX open_accounts_by_identity ON accounts (issuer, subject) WHERE closed_at IS NULL;

CREATE TABLE account_roles (
    account TEXT NOT NULL REFERENCES accounts (id),
    role TEXT NOT NULL,
    -- Empty for every form of the site.
    form TEXT NOT NULL,
    PRIMARY KEY (account, role, form)
) STRICT, WITHOUT ROWID;

-- Each is deleted when it is used.
CREATE TABLE links (
    code_digest BLOB PRIMARY KEY NOT NULL,
    id TEXT NOT NULL UNIQUE,
    purpose TEXT NOT NULL CHECK (purpose IN ('invitation', 'sign-in')),
    address TEXT NOT NULL,
    -- JSON: [{"role": …, "form": …}, …]
    grants TEXT NOT NULL,
    -- The digest of the cookie of the browser that asked, if it is bound to one.
    browser_digest BLOB,
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX links_by_address ON links (address, made_at);

CREATE TABLE sessions (
    token_digest BLOB PRIMARY KEY NOT NULL,
    account TEXT NOT NULL REFERENCES accounts (id),
    made_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    id_token TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX sessions_by_account ON sessions (account, made_at);

CREATE TABLE audit_log (
    -- Counted from 1 without gaps.
    number INTEGER PRIMARY KEY NOT NULL,
    -- Random: an act is written once, however often its transaction is tried.
    act_id TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    role TEXT NOT NULL,
    action TEXT NOT NULL,
    -- The action's code up to its full stop, by which the actions of one subject are found.
    subject TEXT NOT NULL GENERATED ALWAYS AS (substr(action, 1, instr(action || '.', '.') - 1)) STORED,
    form TEXT NOT NULL,
    object_kind TEXT NOT NULL,
    object_id TEXT NOT NULL,
    outcome TEXT NOT NULL,
    explanation_digest BLOB NOT NULL,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;

CREATE INDEX audit_log_by_time ON audit_log (at, number);
CREATE INDEX audit_log_by_actor ON audit_log (actor, number);
CREATE INDEX audit_log_by_action ON audit_log (action, number);
CREATE INDEX audit_log_by_subject ON audit_log (subject, number);
CREATE INDEX audit_log_by_object ON audit_log (object_id, number);
CREATE INDEX audit_log_by_form ON audit_log (form, number);

CREATE TRIGGER audit_log_is_not_changed BEFORE UPDATE ON audit_log
BEGIN
    SELECT RAISE(ABORT, 'the audit log is only ever added to');
END;

-- `INSERT OR REPLACE` deletes a row without asking the trigger below.
CREATE TRIGGER audit_log_is_not_replaced BEFORE INSERT ON audit_log
WHEN EXISTS (SELECT 1 FROM audit_log WHERE number = NEW.number OR act_id = NEW.act_id)
BEGIN
    SELECT RAISE(ABORT, 'the audit log is only ever added to');
END;

CREATE TRIGGER audit_log_is_not_cut BEFORE DELETE ON audit_log
BEGIN
    SELECT RAISE(ABORT, 'the audit log is only ever added to');
END;

-- The part of an entry that may be erased; the entry holds its digest.
CREATE TABLE audit_explanations (
    number INTEGER PRIMARY KEY NOT NULL REFERENCES audit_log (number),
    reason TEXT NOT NULL,
    details TEXT NOT NULL
) STRICT;

-- The end of the log, by which a cut end shows. Whoever adds an entry locks this row.
CREATE TABLE audit_head (
    name TEXT PRIMARY KEY NOT NULL CHECK (name = 'head'),
    number INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO audit_head (name, number, hash) VALUES ('head', 0, x'');
