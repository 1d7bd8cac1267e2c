SELECT id FROM article
WHERE trashed_at IS NULL
  AND (body IN (SELECT id FROM body_version WHERE unspaced AND text LIKE ?1 ESCAPE '\')
       OR title LIKE ?1 ESCAPE '\')
  AND ?2 IS NOT NULL
