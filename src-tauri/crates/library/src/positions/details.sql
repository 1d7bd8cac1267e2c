SELECT
  position.act, position.addressee, position.event, event.name, position.reported_by, position.coded_at,
  (
    SELECT count(DISTINCT excerpt.article)
    FROM evidence
    JOIN excerpt ON excerpt.id = evidence.excerpt
    JOIN article ON article.id = excerpt.article
    WHERE evidence.position = position.id AND excerpt.trashed_at IS NULL AND article.trashed_at IS NULL
  ),
  (
    SELECT count(DISTINCT coalesce(article.origin, article.id))
    FROM evidence
    JOIN excerpt ON excerpt.id = evidence.excerpt
    JOIN article ON article.id = excerpt.article
    WHERE evidence.position = position.id AND excerpt.trashed_at IS NULL AND article.trashed_at IS NULL
  )
FROM position
LEFT JOIN event ON event.id = position.event
WHERE position.id = ?
