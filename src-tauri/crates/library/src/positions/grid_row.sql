SELECT
  position.act,
  (
    SELECT country.name
    FROM stated
    JOIN country ON country.id = stated.who
    WHERE stated.position = position.id AND stated.side = 1
    ORDER BY country.name
    LIMIT 1
  ),
  excerpt.id, article.id, article.title
FROM position
LEFT JOIN excerpt ON excerpt.id = (
  SELECT excerpt.id
  FROM evidence
  JOIN excerpt ON excerpt.id = evidence.excerpt
  WHERE evidence.position = position.id AND excerpt.trashed_at IS NULL
  ORDER BY evidence.role <> 'supporting', evidence.id
  LIMIT 1
)
LEFT JOIN article ON article.id = excerpt.article
WHERE position.id = ?
