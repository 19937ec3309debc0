-- Sites that operators took up while servers ran, the start of an audit log whose first entries were cut off, and indexes by which the
-- overview counts what changed since a publication.

-- Only ever added to. Every process follows the newest one.
CREATE TABLE site_take_ups (
    -- Counted from 1 in the order of the decisions.
    number BIGINT PRIMARY KEY NOT NULL,
    -- The act that took it up: written once, however often its transaction is tried.
    act_id TEXT COLLATE "C" NOT NULL UNIQUE,
    -- The digest of the files that were seen.
    digest TEXT NOT NULL,
    reason TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_name TEXT NOT NULL,
    -- Milliseconds since 1970, as all times here.
    decided_at BIGINT NOT NULL
);

CREATE FUNCTION refuse_change_of_site_take_ups() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'sites that were taken up are only ever added';
END
$$;

CREATE TRIGGER site_take_ups_are_not_changed BEFORE UPDATE OR DELETE ON site_take_ups
FOR EACH ROW EXECUTE FUNCTION refuse_change_of_site_take_ups();

CREATE TRIGGER site_take_ups_are_not_emptied BEFORE TRUNCATE ON site_take_ups
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_site_take_ups();

-- The entry after which the audit log begins: those up to it were cut off, which a later entry says too.
CREATE TABLE audit_start (
    name TEXT PRIMARY KEY NOT NULL CHECK (name = 'start'),
    number BIGINT NOT NULL,
    hash BYTEA NOT NULL
);

INSERT INTO audit_start (name, number, hash) VALUES ('start', 0, '');

CREATE FUNCTION refuse_start_of_audit_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.number < OLD.number THEN
        RAISE EXCEPTION 'the start of the audit log only goes forward';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER audit_start_goes_forward BEFORE UPDATE ON audit_start
FOR EACH ROW EXECUTE FUNCTION refuse_start_of_audit_log();

CREATE FUNCTION refuse_cut_of_audit_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.number > (SELECT number FROM audit_start) THEN
        RAISE EXCEPTION 'the audit log is only ever added to';
    END IF;
    RETURN OLD;
END
$$;

DROP TRIGGER audit_log_is_not_changed ON audit_log;

CREATE TRIGGER audit_log_is_not_changed BEFORE UPDATE ON audit_log
FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit_log();

CREATE TRIGGER audit_log_is_not_cut BEFORE DELETE ON audit_log
FOR EACH ROW EXECUTE FUNCTION refuse_cut_of_audit_log();

CREATE INDEX responses_by_amendment ON responses (form, amended_at) WHERE amended_at IS NOT NULL;
CREATE INDEX withdrawals_by_time ON withdrawals (form, withdrawn_at);
CREATE INDEX reviews_by_time ON reviews (form, reviewed_at);
