SELECT excerpt.id FROM excerpt_fts
JOIN excerpt ON excerpt.id = excerpt_fts.rowid
JOIN article ON article.id = excerpt.article
WHERE excerpt_fts MATCH ?1 AND excerpt.trashed_at IS NULL AND article.trashed_at IS NULL
ORDER BY excerpt.id DESC
