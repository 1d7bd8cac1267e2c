SELECT count(*)
FROM article
WHERE trashed_at IS NULL AND body IN (SELECT body_version FROM mention WHERE actor = ?)
