-- Published texts by likeness, so that like texts are coded one after another; and numbers that pages of the coding and figures need,
-- counted by the database, so that a page costs the same with ten texts as with a hundred thousand.

-- Puts like texts next to one another. Empty until the program has computed it, for texts that were published before.
ALTER TABLE reviewed_texts ADD COLUMN likeness TEXT NOT NULL DEFAULT '';
-- Nearly equal texts have one of these in common at least.
ALTER TABLE reviewed_texts ADD COLUMN band_1 INTEGER;
ALTER TABLE reviewed_texts ADD COLUMN band_2 INTEGER;
ALTER TABLE reviewed_texts ADD COLUMN band_3 INTEGER;
ALTER TABLE reviewed_texts ADD COLUMN band_4 INTEGER;
ALTER TABLE reviewed_texts ADD COLUMN band_5 INTEGER;
ALTER TABLE reviewed_texts ADD COLUMN band_6 INTEGER;
ALTER TABLE reviewed_texts ADD COLUMN band_7 INTEGER;
ALTER TABLE reviewed_texts ADD COLUMN band_8 INTEGER;

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
    form TEXT NOT NULL,
    control TEXT NOT NULL,
    texts INTEGER NOT NULL,
    coded INTEGER NOT NULL,
    PRIMARY KEY (form, control)
) STRICT, WITHOUT ROWID;

INSERT INTO text_counts (form, control, texts, coded)
    SELECT form, control, count(*), count(CASE WHEN coders > 0 THEN 1 END) FROM reviewed_texts GROUP BY form, control;

CREATE TRIGGER texts_added AFTER INSERT ON reviewed_texts BEGIN
    INSERT INTO text_counts (form, control, texts, coded) VALUES (NEW.form, NEW.control, 1, NEW.coders > 0)
        ON CONFLICT (form, control) DO UPDATE SET texts = texts + 1, coded = coded + excluded.coded;
END;

CREATE TRIGGER texts_removed AFTER DELETE ON reviewed_texts BEGIN
    UPDATE text_counts SET texts = texts - 1, coded = coded - (OLD.coders > 0) WHERE form = OLD.form AND control = OLD.control;
END;

CREATE TRIGGER texts_coded AFTER UPDATE OF coders ON reviewed_texts WHEN (OLD.coders > 0) <> (NEW.coders > 0) BEGIN
    UPDATE text_counts SET coded = coded + (NEW.coders > 0) - (OLD.coders > 0) WHERE form = NEW.form AND control = NEW.control;
END;

-- The codes of the first coding, which outlives the codings of a response that is withdrawn until the text has left its sample.
ALTER TABLE double_texts ADD COLUMN codes TEXT NOT NULL DEFAULT '';

UPDATE double_texts SET codes = COALESCE((SELECT codings.codes FROM codings WHERE codings.number = double_texts.coding), '')
    WHERE coding IS NOT NULL;

-- Whether a sample has a text that somebody has still to code.
CREATE INDEX double_texts_open ON double_texts (sample, coding);

-- How many texts of a sample got these codes from these two coders, where the name of the first sorts before that of the other.
CREATE TABLE double_counts (
    sample INTEGER NOT NULL REFERENCES double_samples (number),
    coder TEXT NOT NULL,
    other_coder TEXT NOT NULL,
    codes TEXT NOT NULL,
    other_codes TEXT NOT NULL,
    texts INTEGER NOT NULL,
    PRIMARY KEY (sample, coder, other_coder, codes, other_codes)
) STRICT, WITHOUT ROWID;

INSERT INTO double_counts (sample, coder, other_coder, codes, other_codes, texts)
    SELECT one.sample, one.coder, other.coder, one.codes, other.codes, count(*) FROM double_texts AS one
    JOIN double_texts AS other ON other.sample = one.sample AND other.response_id = one.response_id AND one.coder < other.coder
    WHERE one.coding IS NOT NULL AND other.coding IS NOT NULL
    GROUP BY one.sample, one.coder, other.coder, one.codes, other.codes;

CREATE TRIGGER double_texts_coded AFTER UPDATE OF coding ON double_texts WHEN OLD.coding IS NULL AND NEW.coding IS NOT NULL BEGIN
    INSERT INTO double_counts (sample, coder, other_coder, codes, other_codes, texts)
        SELECT NEW.sample, min(NEW.coder, partner.coder), max(NEW.coder, partner.coder),
            CASE WHEN NEW.coder < partner.coder THEN NEW.codes ELSE partner.codes END,
            CASE WHEN NEW.coder < partner.coder THEN partner.codes ELSE NEW.codes END, 1
        FROM double_texts AS partner
        WHERE partner.sample = NEW.sample AND partner.response_id = NEW.response_id AND partner.coder <> NEW.coder
            AND partner.coding IS NOT NULL
        ON CONFLICT (sample, coder, other_coder, codes, other_codes) DO UPDATE SET texts = texts + 1;
END;

-- Before, so that of the two rows of a text one finds the other, and the other finds none.
CREATE TRIGGER double_texts_left BEFORE DELETE ON double_texts WHEN OLD.coding IS NOT NULL BEGIN
    UPDATE double_counts SET texts = texts - 1
        WHERE sample = OLD.sample AND EXISTS (
            SELECT 1 FROM double_texts AS partner
            WHERE partner.sample = OLD.sample AND partner.response_id = OLD.response_id AND partner.coder <> OLD.coder
                AND partner.coding IS NOT NULL
                AND double_counts.coder = min(OLD.coder, partner.coder) AND double_counts.other_coder = max(OLD.coder, partner.coder)
                AND double_counts.codes = CASE WHEN OLD.coder < partner.coder THEN OLD.codes ELSE partner.codes END
                AND double_counts.other_codes = CASE WHEN OLD.coder < partner.coder THEN partner.codes ELSE OLD.codes END
        );
END;
