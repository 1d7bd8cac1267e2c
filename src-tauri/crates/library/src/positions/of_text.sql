SELECT rowid FROM position_fts WHERE position_fts MATCH ?1
UNION
SELECT evidence.position
FROM excerpt_fts
JOIN excerpt ON excerpt.id = excerpt_fts.rowid
JOIN evidence ON evidence.excerpt = excerpt.id
WHERE excerpt_fts MATCH ?1 AND excerpt.trashed_at IS NULL
