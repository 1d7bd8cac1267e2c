SELECT excerpt.quote
FROM position
JOIN evidence ON evidence.position = position.id
JOIN excerpt ON excerpt.id = evidence.excerpt
WHERE position.issue = ?1 AND position.trashed_at IS NULL AND excerpt.trashed_at IS NULL
  AND position.id IS NOT ?2
ORDER BY position.said DESC, position.id DESC
LIMIT ?3
