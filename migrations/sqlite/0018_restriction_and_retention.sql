-- Restriction of processing (RGPD, article 18). The answers of a restricted response are kept apart: whatever publishes, counts, reviews,
-- codes or exports reads the table of the others, so that no path can forget it.

-- Empty unless the response is restricted. Milliseconds since 1970.
ALTER TABLE responses ADD COLUMN restricted_at INTEGER;

CREATE TABLE restricted_answers (
    response_id TEXT PRIMARY KEY NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    form TEXT NOT NULL,
    document TEXT NOT NULL,
    reason TEXT NOT NULL,
    restricted_name TEXT NOT NULL
) STRICT;

CREATE INDEX restricted_answers_by_form ON restricted_answers (form, response_id);

-- Who acted, on what and how it ended have a digest of their own, so that an entry about a look can lose them before the other entries go.
-- Empty in the entries of before.
ALTER TABLE audit_log ADD COLUMN content_digest BLOB NOT NULL DEFAULT x'';

DROP TRIGGER audit_log_is_not_changed;

CREATE TRIGGER audit_log_is_not_changed BEFORE UPDATE ON audit_log
WHEN NOT (
    NEW.outcome = 'erased' AND NEW.actor = '' AND NEW.role = '' AND NEW.form = '' AND NEW.object_kind = '' AND NEW.object_id = ''
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
)
BEGIN
    SELECT RAISE(ABORT, 'the audit log is only ever added to');
END;
