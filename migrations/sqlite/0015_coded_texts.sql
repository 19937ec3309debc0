-- The codes that count for each published text, and how many texts have the same. The database counts by itself, so that no path that
-- codes, publishes, hides, amends or withdraws a text can forget it.

-- The sets of names that count, with ` | ` between them where coders differ; empty where nobody has coded the text.
ALTER TABLE reviewed_texts ADD COLUMN codes TEXT NOT NULL DEFAULT '';
-- The group of respondents by which the form's results are broken down; known once the text is coded.
ALTER TABLE reviewed_texts ADD COLUMN respondents TEXT NOT NULL DEFAULT '';
-- Whether a coding that counts says that the text is worth quoting.
ALTER TABLE reviewed_texts ADD COLUMN quotable INTEGER NOT NULL DEFAULT 0;

UPDATE reviewed_texts SET
    codes = COALESCE((
        SELECT group_concat(codes, ' | ') FROM (
            SELECT DISTINCT codings.codes AS codes FROM standing_codings JOIN codings ON codings.number = standing_codings.number
            WHERE standing_codings.response_id = reviewed_texts.response_id AND standing_codings.control = reviewed_texts.control
            ORDER BY codings.codes
        )
    ), ''),
    quotable = COALESCE((
        SELECT max(codings.quotable) FROM standing_codings JOIN codings ON codings.number = standing_codings.number
        WHERE standing_codings.response_id = reviewed_texts.response_id AND standing_codings.control = reviewed_texts.control
    ), 0)
WHERE coders > 0;

CREATE INDEX quotable_texts ON reviewed_texts (form, control, response_id) WHERE quotable > 0;
CREATE INDEX texts_without_group ON reviewed_texts (form, response_id) WHERE codes <> '' AND respondents = '';

-- How many published texts have the same codes.
CREATE TABLE coded_texts (
    form TEXT NOT NULL,
    control TEXT NOT NULL,
    respondents TEXT NOT NULL,
    codes TEXT NOT NULL,
    texts INTEGER NOT NULL,
    PRIMARY KEY (form, control, respondents, codes)
) STRICT, WITHOUT ROWID;

INSERT INTO coded_texts (form, control, respondents, codes, texts)
    SELECT form, control, respondents, codes, count(*) FROM reviewed_texts GROUP BY form, control, respondents, codes;

CREATE TRIGGER reviewed_texts_added AFTER INSERT ON reviewed_texts BEGIN
    INSERT INTO coded_texts (form, control, respondents, codes, texts) VALUES (NEW.form, NEW.control, NEW.respondents, NEW.codes, 1)
        ON CONFLICT (form, control, respondents, codes) DO UPDATE SET texts = texts + 1;
END;

CREATE TRIGGER reviewed_texts_removed AFTER DELETE ON reviewed_texts BEGIN
    UPDATE coded_texts SET texts = texts - 1
        WHERE form = OLD.form AND control = OLD.control AND respondents = OLD.respondents AND codes = OLD.codes;
END;

CREATE TRIGGER reviewed_texts_changed AFTER UPDATE OF codes, respondents ON reviewed_texts
    WHEN OLD.codes <> NEW.codes OR OLD.respondents <> NEW.respondents BEGIN
    UPDATE coded_texts SET texts = texts - 1
        WHERE form = OLD.form AND control = OLD.control AND respondents = OLD.respondents AND codes = OLD.codes;
    INSERT INTO coded_texts (form, control, respondents, codes, texts) VALUES (NEW.form, NEW.control, NEW.respondents, NEW.codes, 1)
        ON CONFLICT (form, control, respondents, codes) DO UPDATE SET texts = texts + 1;
END;

-- How many texts each coder has coded. Files and pages only tell how many coders there are.
CREATE TABLE coder_texts (
    form TEXT NOT NULL,
    control TEXT NOT NULL,
    coder TEXT NOT NULL,
    texts INTEGER NOT NULL,
    PRIMARY KEY (form, control, coder)
) STRICT, WITHOUT ROWID;

INSERT INTO coder_texts (form, control, coder, texts)
    SELECT form, control, coder, count(*) FROM standing_codings GROUP BY form, control, coder;

CREATE TRIGGER standing_codings_added AFTER INSERT ON standing_codings BEGIN
    INSERT INTO coder_texts (form, control, coder, texts) VALUES (NEW.form, NEW.control, NEW.coder, 1)
        ON CONFLICT (form, control, coder) DO UPDATE SET texts = texts + 1;
END;

CREATE TRIGGER standing_codings_removed AFTER DELETE ON standing_codings BEGIN
    UPDATE coder_texts SET texts = texts - 1 WHERE form = OLD.form AND control = OLD.control AND coder = OLD.coder;
END;
