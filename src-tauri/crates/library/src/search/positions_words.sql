SELECT position.id FROM position_fts
CROSS JOIN position ON position.id = position_fts.rowid
WHERE position_fts MATCH ?1 AND position.trashed_at IS NULL AND position.id NOT IN (SELECT position FROM gone)
ORDER BY position_fts.rowid DESC LIMIT ?2
