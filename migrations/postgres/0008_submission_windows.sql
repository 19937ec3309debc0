-- The openings and closings of forms that operators moved, and the proposals on which a second person decides.

-- Only ever added to. The newest move of an end counts.
CREATE TABLE window_moves (
    -- Counted from 1 in the order of the decisions.
    number BIGINT PRIMARY KEY NOT NULL,
    -- The act that moved it: a move is written once, however often its transaction is tried.
    act_id TEXT COLLATE "C" NOT NULL UNIQUE,
    form TEXT COLLATE "C" NOT NULL,
    window_end TEXT NOT NULL CHECK (window_end IN ('opening', 'closing')),
    -- Milliseconds since 1970, as all times here; NULL if the window had no such end.
    moved_from BIGINT,
    moved_to BIGINT NOT NULL,
    -- 1 if the form was closed already.
    is_reopening BIGINT NOT NULL,
    -- For other operators; the public is told the notes.
    reason TEXT NOT NULL,
    -- JSON by the tag of the language.
    notes TEXT NOT NULL,
    decided_by TEXT COLLATE "C" NOT NULL,
    decided_name TEXT NOT NULL,
    decided_at BIGINT NOT NULL
);

CREATE INDEX window_moves_by_form ON window_moves (form, number);

CREATE FUNCTION refuse_change_of_window_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'moves of windows are only ever added';
END
$$;

CREATE TRIGGER window_moves_are_not_changed BEFORE UPDATE OR DELETE ON window_moves
FOR EACH ROW EXECUTE FUNCTION refuse_change_of_window_moves();

CREATE TRIGGER window_moves_are_not_emptied BEFORE TRUNCATE ON window_moves
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_window_moves();

CREATE TABLE proposals (
    -- The id of the act that proposed it.
    id TEXT COLLATE "C" PRIMARY KEY NOT NULL,
    form TEXT COLLATE "C" NOT NULL,
    -- The code of the action that is proposed.
    action TEXT COLLATE "C" NOT NULL,
    -- JSON: what exactly.
    content TEXT NOT NULL,
    reason TEXT NOT NULL,
    proposed_by TEXT COLLATE "C" NOT NULL,
    proposed_name TEXT NOT NULL,
    proposed_at BIGINT NOT NULL,
    -- All NULL until somebody decides.
    outcome TEXT CHECK (outcome IN ('confirmed', 'declined')),
    decided_by TEXT COLLATE "C",
    decided_name TEXT,
    decided_at BIGINT,
    decided_act TEXT COLLATE "C"
);

CREATE UNIQUE INDEX open_proposals ON proposals (form, action) WHERE outcome IS NULL;
