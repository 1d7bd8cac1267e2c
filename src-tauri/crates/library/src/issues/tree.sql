WITH RECURSIVE tree(id, depth, path) AS (
  SELECT id, 0, printf('%08d.%08d', place, id) FROM issue WHERE parent IS NULL AND trashed_at IS NULL
  UNION ALL
  SELECT issue.id, tree.depth + 1, tree.path || '/' || printf('%08d.%08d', issue.place, issue.id)
  FROM tree
  JOIN issue ON issue.parent = tree.id
  WHERE issue.trashed_at IS NULL
)
SELECT
  issue.id, issue.parent, tree.depth, issue.name, issue.leaf, issue.proposition, issue.con, issue.pro,
  (SELECT count(*) FROM position WHERE position.issue = issue.id AND position.trashed_at IS NULL
    AND position.id NOT IN (SELECT position FROM gone))
FROM tree
JOIN issue ON issue.id = tree.id
ORDER BY tree.path
