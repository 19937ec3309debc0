-- Published texts by likeness, so that like texts are coded one after another; and numbers that pages of the coding and figures need,
-- counted by the database, so that a page costs the same with ten texts as with a hundred thousand.

-- Puts like texts next to one another. Empty until the program has computed it, for texts that were published before.
ALTER TABLE reviewed_texts ADD COLUMN likeness TEXT COLLATE "C" NOT NULL DEFAULT '';
-- Nearly equal texts have one of these in common at least.
ALTER TABLE reviewed_texts ADD COLUMN band_1 BIGINT;
ALTER TABLE reviewed_texts ADD COLUMN band_2 BIGINT;
ALTER TABLE reviewed_texts ADD COLUMN band_3 BIGINT;
ALTER TABLE reviewed_texts ADD COLUMN band_4 BIGINT;
ALTER TABLE reviewed_texts ADD COLUMN band_5 BIGINT;
ALTER TABLE reviewed_texts ADD COLUMN band_6 BIGINT;
ALTER TABLE reviewed_texts ADD COLUMN band_7 BIGINT;
ALTER TABLE reviewed_texts ADD COLUMN band_8 BIGINT;

CREATE INDEX reviewed_texts_by_likeness ON reviewed_texts (form, control, coders, likeness, response_id);
CREATE INDEX texts_without_likeness ON reviewed_texts (form, response_id) WHERE likeness = '';
CREATE INDEX reviewed_texts_band_1 ON reviewed_texts (band_1, control, response_id) WHERE coders = 0;
CREATE INDEX reviewed_texts_band_2 ON reviewed_texts (band_2, control, response_id) WHERE coders = 0;
CREATE INDEX reviewed_texts_band_3 ON reviewed_texts (band_3, control, response_id) WHERE coders = 0;
CREATE INDEX reviewed_texts_band_4 ON reviewed_texts (band_4, control, response_id) WHERE coders = 0;
CREATE INDEX reviewed_texts_band_5 ON reviewed_texts (band_5, control, response_id) WHERE coders = 0;
CREATE INDEX reviewed_texts_band_6 ON reviewed_texts (band_6, control, response_id) WHERE coders = 0;
CREATE INDEX reviewed_texts_band_7 ON reviewed_texts (band_7, control, response_id) WHERE coders = 0;
CREATE INDEX reviewed_texts_band_8 ON reviewed_texts (band_8, control, response_id) WHERE coders = 0;

-- Finds texts that are the same but for case, accents and spaces, and that wait for a coder.
DROP INDEX reviewed_texts_by_beginning;
CREATE INDEX waiting_texts_by_beginning ON reviewed_texts (substr(folded, 1, 60), control, response_id) WHERE coders = 0;

-- What a coder coded at one time, by one decision.
CREATE INDEX codings_by_coder ON codings (form, control, coder, coded_at);

-- How many texts of a control are published, and how many of them somebody has coded.
CREATE TABLE text_counts (
    form TEXT COLLATE "C" NOT NULL,
    control TEXT COLLATE "C" NOT NULL,
    texts BIGINT NOT NULL,
    coded BIGINT NOT NULL,
    PRIMARY KEY (form, control)
);

INSERT INTO text_counts (form, control, texts, coded)
    SELECT form, control, count(*), count(CASE WHEN coders > 0 THEN 1 END) FROM reviewed_texts GROUP BY form, control;

CREATE FUNCTION count_published_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO text_counts (form, control, texts, coded)
            VALUES (NEW.form, NEW.control, 1, CASE WHEN NEW.coders > 0 THEN 1 ELSE 0 END)
            ON CONFLICT (form, control) DO UPDATE SET texts = text_counts.texts + 1, coded = text_counts.coded + excluded.coded;
    ELSIF TG_OP = 'DELETE' THEN
        UPDATE text_counts SET texts = texts - 1, coded = coded - CASE WHEN OLD.coders > 0 THEN 1 ELSE 0 END
            WHERE form = OLD.form AND control = OLD.control;
    ELSE
        UPDATE text_counts SET coded = coded + CASE WHEN NEW.coders > 0 THEN 1 ELSE -1 END
            WHERE form = NEW.form AND control = NEW.control;
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER published_texts_counted AFTER INSERT OR DELETE ON reviewed_texts
    FOR EACH ROW EXECUTE FUNCTION count_published_text();

CREATE TRIGGER published_texts_coded AFTER UPDATE OF coders ON reviewed_texts
    FOR EACH ROW WHEN ((OLD.coders > 0) <> (NEW.coders > 0)) EXECUTE FUNCTION count_published_text();

-- The codes of the first coding, which outlives the codings of a response that is withdrawn until the text has left its sample.
ALTER TABLE double_texts ADD COLUMN codes TEXT COLLATE "C" NOT NULL DEFAULT '';

UPDATE double_texts SET codes = COALESCE((SELECT codings.codes FROM codings WHERE codings.number = double_texts.coding), '')
    WHERE coding IS NOT NULL;

-- Whether a sample has a text that somebody has still to code.
CREATE INDEX double_texts_open ON double_texts (sample, coding);

-- How many texts of a sample got these codes from these two coders, where the name of the first sorts before that of the other.
CREATE TABLE double_counts (
    sample BIGINT NOT NULL REFERENCES double_samples (number),
    coder TEXT COLLATE "C" NOT NULL,
    other_coder TEXT COLLATE "C" NOT NULL,
    codes TEXT COLLATE "C" NOT NULL,
    other_codes TEXT COLLATE "C" NOT NULL,
    texts BIGINT NOT NULL,
    PRIMARY KEY (sample, coder, other_coder, codes, other_codes)
);

INSERT INTO double_counts (sample, coder, other_coder, codes, other_codes, texts)
    SELECT one.sample, one.coder, other.coder, one.codes, other.codes, count(*) FROM double_texts AS one
    JOIN double_texts AS other ON other.sample = one.sample AND other.response_id = one.response_id AND one.coder < other.coder
    WHERE one.coding IS NOT NULL AND other.coding IS NOT NULL
    GROUP BY one.sample, one.coder, other.coder, one.codes, other.codes;

CREATE FUNCTION count_double_text() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    own double_texts%ROWTYPE;
    partner double_texts%ROWTYPE;
    swapped double_texts%ROWTYPE;
BEGIN
    IF TG_OP = 'DELETE' THEN own := OLD; ELSE own := NEW; END IF;
    SELECT * INTO partner FROM double_texts AS known WHERE known.sample = own.sample AND known.response_id = own.response_id
        AND known.coder <> own.coder AND known.coding IS NOT NULL;
    IF FOUND THEN
        IF partner.coder < own.coder THEN swapped := own; own := partner; partner := swapped; END IF;
        IF TG_OP = 'DELETE' THEN
            UPDATE double_counts SET texts = texts - 1
                WHERE sample = own.sample AND coder = own.coder AND other_coder = partner.coder
                    AND codes = own.codes AND other_codes = partner.codes;
        ELSE
            INSERT INTO double_counts (sample, coder, other_coder, codes, other_codes, texts)
                VALUES (own.sample, own.coder, partner.coder, own.codes, partner.codes, 1)
                ON CONFLICT (sample, coder, other_coder, codes, other_codes) DO UPDATE SET texts = double_counts.texts + 1;
        END IF;
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;
END
$$;

CREATE TRIGGER double_texts_coded AFTER UPDATE OF coding ON double_texts
    FOR EACH ROW WHEN (OLD.coding IS NULL AND NEW.coding IS NOT NULL) EXECUTE FUNCTION count_double_text();

-- Before, so that of the two rows of a text one finds the other, and the other finds none.
CREATE TRIGGER double_texts_left BEFORE DELETE ON double_texts
    FOR EACH ROW WHEN (OLD.coding IS NOT NULL) EXECUTE FUNCTION count_double_text();
