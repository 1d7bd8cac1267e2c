SELECT id FROM position
WHERE trashed_at IS NULL AND id NOT IN (SELECT position FROM gone) AND paraphrase LIKE ?1 ESCAPE '\'
ORDER BY id DESC LIMIT ?2
