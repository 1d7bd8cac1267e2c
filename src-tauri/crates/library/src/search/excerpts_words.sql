-- The index gives its newest first, so that a limit ends it early.
SELECT excerpt.id FROM excerpt_fts
CROSS JOIN excerpt ON excerpt.id = excerpt_fts.rowid
JOIN article ON article.id = excerpt.article
WHERE excerpt_fts MATCH ?1 AND excerpt.trashed_at IS NULL AND article.trashed_at IS NULL
ORDER BY excerpt_fts.rowid DESC LIMIT ?2
