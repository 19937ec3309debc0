-- When the person of a session showed who they are: a provider may have seen them long before they signed in here.

-- Milliseconds since 1970; NULL if the provider does not say.
ALTER TABLE sessions ADD COLUMN authenticated_at INTEGER;

UPDATE sessions SET authenticated_at = made_at;
