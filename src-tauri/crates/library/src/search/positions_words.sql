SELECT position.id FROM position_fts
JOIN position ON position.id = position_fts.rowid
WHERE position_fts MATCH ?1 AND position.trashed_at IS NULL
ORDER BY position.id DESC
