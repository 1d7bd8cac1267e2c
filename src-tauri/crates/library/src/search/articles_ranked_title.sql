SELECT article.id, bm25(title_fts) FROM title_fts
CROSS JOIN article ON article.id = title_fts.rowid
WHERE title_fts MATCH ?1 AND title_fts.rowid >= ?2 AND article.trashed_at IS NULL
