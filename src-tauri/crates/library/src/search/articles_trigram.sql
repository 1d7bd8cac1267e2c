SELECT id FROM article
WHERE trashed_at IS NULL
  AND (body IN (SELECT rowid FROM body_trigram WHERE body_trigram MATCH ?2)
       OR title LIKE ?1 ESCAPE '\')
