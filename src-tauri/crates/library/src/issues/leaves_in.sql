WITH RECURSIVE inside(id, path) AS (
  SELECT id, '' FROM issue WHERE id = ?1 AND trashed_at IS NULL
  UNION ALL
  SELECT issue.id, inside.path || '/' || printf('%08d.%08d', issue.place, issue.id)
  FROM inside
  JOIN issue ON issue.parent = inside.id
  WHERE issue.trashed_at IS NULL
)
SELECT issue.id
FROM inside
JOIN issue ON issue.id = inside.id
WHERE issue.leaf
ORDER BY inside.path
