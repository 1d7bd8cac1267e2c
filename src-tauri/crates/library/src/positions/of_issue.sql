SELECT coalesce((SELECT day FROM stated WHERE stated.position = position.id LIMIT 1), 0), id
FROM position
WHERE issue = ? AND trashed_at IS NULL
