SELECT name, id
FROM actor
WHERE trashed_at IS NULL
  AND (?1 IS NULL OR country = ?1)
  AND (?2 IS NULL OR kind = ?2)
