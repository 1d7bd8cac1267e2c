WITH RECURSIVE up(id) AS (
  SELECT ?1
  UNION
  SELECT issue.parent FROM up JOIN issue ON issue.id = up.id WHERE issue.parent IS NOT NULL
)
SELECT 1 FROM up WHERE id = ?2
