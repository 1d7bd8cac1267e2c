SELECT article.id, bm25(body_fts) FROM body_fts
CROSS JOIN article ON article.body = body_fts.rowid
WHERE body_fts MATCH ?1 AND body_fts.rowid >= ?2 AND article.trashed_at IS NULL
