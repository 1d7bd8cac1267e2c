WITH RECURSIVE above(id) AS (
  SELECT parent FROM issue WHERE id = ?
  UNION
  SELECT issue.parent FROM above JOIN issue ON issue.id = above.id
)
UPDATE issue SET trashed_at = NULL
WHERE id IN (SELECT id FROM above) AND trashed_at IS NOT NULL AND merged_into IS NULL
