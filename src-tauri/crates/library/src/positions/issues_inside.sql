WITH RECURSIVE inside(id) AS (
  SELECT value FROM json_each(?)
  UNION
  SELECT issue.id FROM inside JOIN issue ON issue.parent = inside.id
)
SELECT id FROM inside
