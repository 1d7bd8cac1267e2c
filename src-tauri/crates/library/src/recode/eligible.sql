WITH RECURSIVE inside(id) AS (
  SELECT value FROM json_each(?1)
  UNION
  SELECT issue.id FROM inside JOIN issue ON issue.parent = inside.id
)
SELECT position.id
FROM position
JOIN issue ON issue.id = position.issue
WHERE position.trashed_at IS NULL AND position.id NOT IN (SELECT position FROM gone) AND issue.trashed_at IS NULL
  AND (?1 = '[]' OR position.issue IN (SELECT id FROM inside))
  AND EXISTS (
    SELECT 1
    FROM evidence
    JOIN excerpt ON excerpt.id = evidence.excerpt
    WHERE evidence.position = position.id AND evidence.role = 'supporting' AND excerpt.trashed_at IS NULL
  )
ORDER BY position.id
