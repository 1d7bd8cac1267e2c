SELECT id FROM issue
WHERE trashed_at IS NULL AND merged_into IS NULL
  AND (name LIKE ?1 ESCAPE '\' OR proposition LIKE ?1 ESCAPE '\')
ORDER BY id DESC LIMIT ?2
