WITH RECURSIVE tree(id, path) AS (
  SELECT id, printf('%08d.%08d', place, id) FROM issue WHERE parent IS NULL AND trashed_at IS NULL
  UNION ALL
  SELECT issue.id, tree.path || '/' || printf('%08d.%08d', issue.place, issue.id)
  FROM tree
  JOIN issue ON issue.parent = tree.id
  WHERE issue.trashed_at IS NULL
)
SELECT tree.id
FROM tree
JOIN issue ON issue.id = tree.id
WHERE issue.leaf
  AND EXISTS (SELECT 1 FROM position WHERE position.issue = issue.id AND position.trashed_at IS NULL
    AND position.id NOT IN (SELECT position FROM gone))
ORDER BY tree.path
