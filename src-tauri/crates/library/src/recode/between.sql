WITH RECURSIVE inside(id) AS (
  SELECT value FROM json_each(?2)
  UNION
  SELECT issue.id FROM inside JOIN issue ON issue.parent = inside.id
)
SELECT
  excerpt.id, excerpt.quote, analyst.name,
  position.id, position.issue, position.stance, position.voice, position.directness
FROM position
JOIN evidence ON evidence.position = position.id AND evidence.role = 'supporting'
JOIN excerpt ON excerpt.id = evidence.excerpt
JOIN analyst ON analyst.id = position.analyst
WHERE position.trashed_at IS NULL AND position.id NOT IN (SELECT position FROM gone) AND excerpt.trashed_at IS NULL
  AND (?1 = '[]' OR analyst.name IN (SELECT value FROM json_each(?1)))
  AND (?2 = '[]' OR position.issue IN (SELECT id FROM inside))
ORDER BY excerpt.id, analyst.name, position.id
