SELECT
  event.id,
  (
    SELECT article.citation_key
    FROM evidence
    JOIN excerpt ON excerpt.id = evidence.excerpt
    JOIN article ON article.id = excerpt.article
    WHERE evidence.position = position.id AND evidence.role = 'supporting'
      AND excerpt.trashed_at IS NULL AND article.trashed_at IS NULL
    ORDER BY evidence.id
    LIMIT 1
  )
FROM position
LEFT JOIN event ON event.id = position.event AND event.trashed_at IS NULL
WHERE position.id = ?
