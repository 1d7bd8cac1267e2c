SELECT id FROM note
WHERE trashed_at IS NULL AND (title LIKE ?1 ESCAPE '\' OR text LIKE ?1 ESCAPE '\')
ORDER BY edited_at DESC, id DESC LIMIT ?2
