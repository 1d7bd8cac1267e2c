SELECT count(*) FROM issue WHERE parent = ? AND trashed_at IS NULL
