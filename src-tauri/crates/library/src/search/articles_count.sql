SELECT count(*) FROM article
WHERE trashed_at IS NULL
  AND (body IN (SELECT rowid FROM body_fts WHERE body_fts MATCH ?1)
       OR id IN (SELECT rowid FROM title_fts WHERE title_fts MATCH ?1))
