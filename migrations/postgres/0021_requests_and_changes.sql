-- Through what a rights request came, and whether a withdrawn response had been published.

-- What was entered before does not say it.
ALTER TABLE rights_requests ADD COLUMN received_through TEXT COLLATE "C" NOT NULL DEFAULT 'other'
    CHECK (received_through IN ('mail', 'letter', 'form', 'telephone', 'in-person', 'other'));

-- 1 if a package was published after the response came and before it was withdrawn: the next package says that it was removed. Of those
-- that were withdrawn before this column, only the time tells.
ALTER TABLE withdrawals ADD COLUMN was_published BIGINT NOT NULL DEFAULT 1 CHECK (was_published IN (0, 1));
