WITH kept AS (
  SELECT excerpt.id, excerpt.quote, excerpt.comment, excerpt.made_at, analyst.name AS analyst_name,
         article.id AS article, article.title, article.published, outlet.name AS outlet_name
  FROM excerpt
  JOIN article ON article.id = excerpt.article AND article.trashed_at IS NULL
  JOIN analyst ON analyst.id = excerpt.analyst
  LEFT JOIN outlet ON outlet.id = article.outlet
  WHERE excerpt.trashed_at IS NULL
    AND (?1 IS NULL OR excerpt.id IN (SELECT value FROM json_each(?1)))
    AND (?2 IS NULL OR excerpt.id IN (
      SELECT evidence.excerpt FROM position
      JOIN evidence ON evidence.position = position.id
      WHERE position.issue = ?2 AND position.trashed_at IS NULL))
    AND (NOT ?3 OR excerpt.orphan)
),
keyed(id, grouped, sorted) AS (
  SELECT
    id,
    CASE ?5
      WHEN 'article' THEN title
      WHEN 'outlet' THEN outlet_name
      WHEN 'analyst' THEN analyst_name
      WHEN 'issue' THEN (
        SELECT issue.name FROM evidence
        JOIN position ON position.id = evidence.position AND position.trashed_at IS NULL
        JOIN issue ON issue.id = position.issue
        WHERE evidence.excerpt = kept.id
        ORDER BY issue.name LIMIT 1)
    END,
    CASE ?4
      WHEN 'made' THEN made_at
      WHEN 'published' THEN published
      WHEN 'quote' THEN lower(quote)
      WHEN 'comment' THEN lower(comment)
      WHEN 'article' THEN lower(title)
      WHEN 'outlet' THEN lower(outlet_name)
      WHEN 'analyst' THEN lower(analyst_name)
      WHEN 'positions' THEN (
        SELECT count(DISTINCT position.id) FROM evidence
        JOIN position ON position.id = evidence.position AND position.trashed_at IS NULL
        WHERE evidence.excerpt = kept.id)
    END
  FROM kept
)
SELECT id, grouped, sorted IS NOT NULL
FROM keyed
ORDER BY grouped COLLATE NOCASE NULLS LAST, grouped, sorted NULLS LAST, id
