-- Probability samples: texts of a question that are drawn by chance and coded in place of all, so that shares of all can be estimated; and
-- who answers for a synthesis document as it is.

CREATE TABLE probability_samples (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    act_id TEXT NOT NULL UNIQUE,
    form TEXT NOT NULL,
    control TEXT NOT NULL,
    seed TEXT NOT NULL,
    drawn_by TEXT NOT NULL,
    drawn_name TEXT NOT NULL,
    drawn_at INTEGER NOT NULL,
    -- Empty while the sample is in force.
    ended_act TEXT,
    ended_by TEXT,
    ended_name TEXT,
    ended_at INTEGER
) STRICT;

-- At most one sample of a control is in force.
CREATE UNIQUE INDEX probability_samples_in_force ON probability_samples (form, control) WHERE ended_at IS NULL;

-- What texts were drawn among: one kind of respondent in one language.
CREATE TABLE sample_strata (
    sample INTEGER NOT NULL REFERENCES probability_samples (number),
    stratum TEXT NOT NULL,
    -- The number of published texts at the draw, and of those that were drawn.
    population INTEGER NOT NULL,
    drawn INTEGER NOT NULL,
    PRIMARY KEY (sample, stratum)
) STRICT, WITHOUT ROWID;

-- A text that was drawn. Goes with the published text.
CREATE TABLE sampled_texts (
    sample INTEGER NOT NULL REFERENCES probability_samples (number),
    response_id TEXT NOT NULL,
    control TEXT NOT NULL,
    stratum TEXT NOT NULL,
    PRIMARY KEY (sample, response_id),
    FOREIGN KEY (response_id, control) REFERENCES reviewed_texts (response_id, control) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX sampled_texts_by_text ON sampled_texts (response_id, control);

-- Who answers for a synthesis document, with its words and its figures as they were. Only ever added to.
CREATE TABLE synthesis_sign_offs (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    act_id TEXT NOT NULL UNIQUE,
    form TEXT NOT NULL,
    language TEXT NOT NULL,
    -- SHA-256 of the document, and of its figures as JSON.
    document_digest BLOB NOT NULL,
    figures_digest BLOB NOT NULL,
    -- In whose name, as the document shows it.
    in_name_of TEXT NOT NULL,
    signed_by TEXT NOT NULL,
    signed_name TEXT NOT NULL,
    signed_at INTEGER NOT NULL
) STRICT;

CREATE INDEX synthesis_sign_offs_by_form ON synthesis_sign_offs (form, language, number);
