-- Probability samples: texts of a question that are drawn by chance and coded in place of all, so that shares of all can be estimated; and
-- who answers for a synthesis document as it is.

CREATE TABLE probability_samples (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    act_id TEXT COLLATE "C" NOT NULL UNIQUE,
    form TEXT COLLATE "C" NOT NULL,
    control TEXT COLLATE "C" NOT NULL,
    seed TEXT NOT NULL,
    drawn_by TEXT COLLATE "C" NOT NULL,
    drawn_name TEXT NOT NULL,
    drawn_at BIGINT NOT NULL,
    -- Empty while the sample is in force.
    ended_act TEXT COLLATE "C",
    ended_by TEXT COLLATE "C",
    ended_name TEXT,
    ended_at BIGINT
);

-- At most one sample of a control is in force.
CREATE UNIQUE INDEX probability_samples_in_force ON probability_samples (form, control) WHERE ended_at IS NULL;

-- What texts were drawn among: one kind of respondent in one language.
CREATE TABLE sample_strata (
    sample BIGINT NOT NULL REFERENCES probability_samples (number),
    stratum TEXT COLLATE "C" NOT NULL,
    -- The number of published texts at the draw, and of those that were drawn.
    population BIGINT NOT NULL,
    drawn BIGINT NOT NULL,
    PRIMARY KEY (sample, stratum)
);

-- A text that was drawn. Goes with the published text.
CREATE TABLE sampled_texts (
    sample BIGINT NOT NULL REFERENCES probability_samples (number),
    response_id TEXT COLLATE "C" NOT NULL,
    control TEXT COLLATE "C" NOT NULL,
    stratum TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (sample, response_id),
    FOREIGN KEY (response_id, control) REFERENCES reviewed_texts (response_id, control) ON DELETE CASCADE
);

CREATE INDEX sampled_texts_by_text ON sampled_texts (response_id, control);

-- Who answers for a synthesis document, with its words and its figures as they were. Only ever added to.
CREATE TABLE synthesis_sign_offs (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    act_id TEXT COLLATE "C" NOT NULL UNIQUE,
    form TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    -- SHA-256 of the document, and of its figures as JSON.
    document_digest BYTEA NOT NULL,
    figures_digest BYTEA NOT NULL,
    -- In whose name, as the document shows it.
    in_name_of TEXT NOT NULL,
    signed_by TEXT COLLATE "C" NOT NULL,
    signed_name TEXT NOT NULL,
    signed_at BIGINT NOT NULL
);

CREATE INDEX synthesis_sign_offs_by_form ON synthesis_sign_offs (form, language, number);
