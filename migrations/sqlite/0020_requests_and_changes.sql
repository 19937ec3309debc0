-- Through what a rights request came, and which packages held a withdrawn response.

-- What was entered before does not say it.
ALTER TABLE rights_requests ADD COLUMN received_through TEXT NOT NULL DEFAULT 'other'
    CHECK (received_through IN ('mail', 'letter', 'form', 'telephone', 'in-person', 'other'));

-- The builds of packages. A package holds what the store held when its build began, however much later it is published.
CREATE TABLE package_builds (
    form TEXT NOT NULL,
    began_at INTEGER NOT NULL,
    -- The digest of the package; NULL until it is there.
    package TEXT,
    PRIMARY KEY (form, began_at)
) STRICT, WITHOUT ROWID;

-- When the build of the published package began. What was published before this column is taken for built when it was published.
ALTER TABLE publications ADD COLUMN built_at INTEGER NOT NULL DEFAULT 0;
UPDATE publications SET built_at = published_at;

-- When the response left the packages: when it was withdrawn, or restricted before that.
ALTER TABLE withdrawals ADD COLUMN removed_at INTEGER NOT NULL DEFAULT 0;
UPDATE withdrawals SET removed_at = withdrawn_at;

-- When the first build that held the response began; NULL if none held it. Of those that were withdrawn before this column, only the
-- time of their withdrawal tells.
ALTER TABLE withdrawals ADD COLUMN first_built_at INTEGER;
UPDATE withdrawals SET first_built_at = 0;
