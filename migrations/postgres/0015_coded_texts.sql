-- The codes that count for each published text, and how many texts have the same. The database counts by itself, so that no path that
-- codes, publishes, hides, amends or withdraws a text can forget it.

-- The sets of names that count, with ` | ` between them where coders differ; empty where nobody has coded the text.
ALTER TABLE reviewed_texts ADD COLUMN codes TEXT COLLATE "C" NOT NULL DEFAULT '';
-- The group of respondents by which the form's results are broken down; known once the text is coded.
ALTER TABLE reviewed_texts ADD COLUMN respondents TEXT COLLATE "C" NOT NULL DEFAULT '';
-- Whether a coding that counts says that the text is worth quoting.
ALTER TABLE reviewed_texts ADD COLUMN quotable BIGINT NOT NULL DEFAULT 0;

UPDATE reviewed_texts SET
    codes = COALESCE((
        SELECT string_agg(DISTINCT codings.codes, ' | ' ORDER BY codings.codes)
        FROM standing_codings JOIN codings ON codings.number = standing_codings.number
        WHERE standing_codings.response_id = reviewed_texts.response_id AND standing_codings.control = reviewed_texts.control
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
    form TEXT COLLATE "C" NOT NULL,
    control TEXT COLLATE "C" NOT NULL,
    respondents TEXT COLLATE "C" NOT NULL,
    codes TEXT COLLATE "C" NOT NULL,
    texts BIGINT NOT NULL,
    PRIMARY KEY (form, control, respondents, codes)
);

INSERT INTO coded_texts (form, control, respondents, codes, texts)
    SELECT form, control, respondents, codes, count(*) FROM reviewed_texts GROUP BY form, control, respondents, codes;

CREATE FUNCTION count_reviewed_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        UPDATE coded_texts SET texts = texts - 1
            WHERE form = OLD.form AND control = OLD.control AND respondents = OLD.respondents AND codes = OLD.codes;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO coded_texts (form, control, respondents, codes, texts) VALUES (NEW.form, NEW.control, NEW.respondents, NEW.codes, 1)
            ON CONFLICT (form, control, respondents, codes) DO UPDATE SET texts = coded_texts.texts + 1;
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER reviewed_texts_counted AFTER INSERT OR DELETE ON reviewed_texts
    FOR EACH ROW EXECUTE FUNCTION count_reviewed_text();

CREATE TRIGGER reviewed_texts_changed AFTER UPDATE OF codes, respondents ON reviewed_texts
    FOR EACH ROW WHEN (OLD.codes <> NEW.codes OR OLD.respondents <> NEW.respondents) EXECUTE FUNCTION count_reviewed_text();

-- How many texts each coder has coded. Files and pages only tell how many coders there are.
CREATE TABLE coder_texts (
    form TEXT COLLATE "C" NOT NULL,
    control TEXT COLLATE "C" NOT NULL,
    coder TEXT COLLATE "C" NOT NULL,
    texts BIGINT NOT NULL,
    PRIMARY KEY (form, control, coder)
);

INSERT INTO coder_texts (form, control, coder, texts)
    SELECT form, control, coder, count(*) FROM standing_codings GROUP BY form, control, coder;

CREATE FUNCTION count_standing_coding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        UPDATE coder_texts SET texts = texts - 1 WHERE form = OLD.form AND control = OLD.control AND coder = OLD.coder;
    ELSE
        INSERT INTO coder_texts (form, control, coder, texts) VALUES (NEW.form, NEW.control, NEW.coder, 1)
            ON CONFLICT (form, control, coder) DO UPDATE SET texts = coder_texts.texts + 1;
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER standing_codings_counted AFTER INSERT OR DELETE ON standing_codings
    FOR EACH ROW EXECUTE FUNCTION count_standing_coding();
