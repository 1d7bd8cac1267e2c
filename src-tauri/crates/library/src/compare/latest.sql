SELECT
  position.said, position.said_precision, position.voice, position.directness, position.paraphrase,
  (
    SELECT count(*)
    FROM evidence
    JOIN excerpt ON excerpt.id = evidence.excerpt
    JOIN article ON article.id = excerpt.article
    WHERE evidence.position = position.id AND evidence.role = 'contradicting'
      AND excerpt.trashed_at IS NULL AND article.trashed_at IS NULL
  ),
  actor.id, actor.name, actor.kind, country.code, country.name
FROM position
LEFT JOIN actor ON actor.id = (
  SELECT position_actor.actor
  FROM position_actor
  WHERE position_actor.position = position.id
  ORDER BY position_actor.id
  LIMIT 1
)
LEFT JOIN country ON country.id = actor.country
WHERE position.id = ?
