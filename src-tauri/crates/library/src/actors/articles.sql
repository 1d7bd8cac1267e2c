SELECT id
FROM article
WHERE trashed_at IS NULL AND body IN (SELECT body_version FROM mention WHERE actor = ?1)
ORDER BY published DESC, id DESC
LIMIT ?2
