-- Restriction of processing (RGPD, article 18). The answers of a restricted response are kept apart: whatever publishes, counts, reviews,
-- codes or exports reads the table of the others, so that no path can forget it.

-- Empty unless the response is restricted. Milliseconds since 1970.
ALTER TABLE responses ADD COLUMN restricted_at BIGINT;

CREATE TABLE restricted_answers (
    response_id TEXT COLLATE "C" PRIMARY KEY NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    form TEXT COLLATE "C" NOT NULL,
    document TEXT NOT NULL,
    reason TEXT NOT NULL,
    restricted_name TEXT NOT NULL
);

CREATE INDEX restricted_answers_by_form ON restricted_answers (form, response_id);

-- Who acted, on what and how it ended have a digest of their own, so that an entry about a look can lose them before the other entries go.
-- Empty in the entries of before.
ALTER TABLE audit_log ADD COLUMN content_digest BYTEA NOT NULL DEFAULT '';

CREATE FUNCTION refuse_change_of_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.outcome = 'erased' AND NEW.actor = '' AND NEW.role = '' AND NEW.form = '' AND NEW.object_kind = '' AND NEW.object_id = ''
        AND length(OLD.content_digest) > 0
        AND OLD.action IN ('supporter.see-contact', 'response.search', 'response.search-on', 'response.see-private', 'response.make-sheet', 'form.export-private', 'export.download')
        AND NEW.number = OLD.number
        AND NEW.act_id = OLD.act_id
        AND NEW.at = OLD.at
        AND NEW.action = OLD.action
        AND NEW.explanation_digest = OLD.explanation_digest
        AND NEW.content_digest = OLD.content_digest
        AND NEW.previous = OLD.previous
        AND NEW.hash = OLD.hash
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the audit log is only ever added to';
END
$$;

DROP TRIGGER audit_log_is_not_changed ON audit_log;

CREATE TRIGGER audit_log_is_not_changed BEFORE UPDATE ON audit_log
FOR EACH ROW EXECUTE FUNCTION refuse_change_of_entry();
