SELECT excerpt.id
FROM excerpt
JOIN article ON article.id = excerpt.article AND article.trashed_at IS NULL
WHERE excerpt.trashed_at IS NULL
  AND (?1 IS NULL OR excerpt.id IN (SELECT value FROM json_each(?1)))
  AND (?2 IS NULL OR excerpt.id IN (
    SELECT evidence.excerpt FROM position
    JOIN evidence ON evidence.position = position.id
    WHERE position.issue = ?2 AND position.trashed_at IS NULL))
  AND (NOT ?3 OR excerpt.orphan)
ORDER BY excerpt.made_at DESC, excerpt.id DESC
LIMIT ?4 OFFSET ?5
