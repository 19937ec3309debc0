-- Sites that operators took up while servers ran, the start of an audit log whose first entries were cut off, and indexes by which the
-- overview counts what changed since a publication.

-- Only ever added to. Every process follows the newest one.
CREATE TABLE site_take_ups (
    -- Counted from 1 in the order of the decisions.
    number INTEGER PRIMARY KEY NOT NULL,
    -- The act that took it up: written once, however often its transaction is tried.
    act_id TEXT NOT NULL UNIQUE,
    -- The digest of the files that were seen.
    digest TEXT NOT NULL,
    reason TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_name TEXT NOT NULL,
    -- Milliseconds since 1970, as all times here.
    decided_at INTEGER NOT NULL
) STRICT;

CREATE TRIGGER site_take_ups_are_not_changed BEFORE UPDATE ON site_take_ups
BEGIN
    SELECT RAISE(ABORT, 'sites that were taken up are only ever added');
END;

CREATE TRIGGER site_take_ups_are_not_removed BEFORE DELETE ON site_take_ups
BEGIN
    SELECT RAISE(ABORT, 'sites that were taken up are only ever added');
END;

-- The entry after which the audit log begins: those up to it were cut off, which a later entry says too.
CREATE TABLE audit_start (
    name TEXT PRIMARY KEY NOT NULL CHECK (name = 'start'),
    number INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO audit_start (name, number, hash) VALUES ('start', 0, x'');

CREATE TRIGGER audit_start_goes_forward BEFORE UPDATE ON audit_start WHEN NEW.number < OLD.number
BEGIN
    SELECT RAISE(ABORT, 'the start of the audit log only goes forward');
END;

DROP TRIGGER audit_log_is_not_cut;

CREATE TRIGGER audit_log_is_not_cut BEFORE DELETE ON audit_log
WHEN OLD.number > (SELECT number FROM audit_start)
BEGIN
    SELECT RAISE(ABORT, 'the audit log is only ever added to');
END;

CREATE INDEX responses_by_amendment ON responses (form, amended_at) WHERE amended_at IS NOT NULL;
CREATE INDEX withdrawals_by_time ON withdrawals (form, withdrawn_at);
CREATE INDEX reviews_by_time ON reviews (form, reviewed_at);
