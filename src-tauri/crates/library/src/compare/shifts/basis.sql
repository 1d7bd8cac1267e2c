SELECT
  position.id || ' ' || position.stance || ' ' || coalesce(position.said, '')
  || coalesce((
    SELECT group_concat(' ' || excerpt || ' ' || role, '')
    FROM (
      SELECT evidence.excerpt, evidence.role
      FROM evidence
      JOIN excerpt ON excerpt.id = evidence.excerpt AND excerpt.trashed_at IS NULL
      WHERE evidence.position = position.id
      ORDER BY evidence.excerpt
    )
  ), '')
FROM position
WHERE position.id = ?
