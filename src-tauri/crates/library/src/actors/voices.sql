SELECT
  count(*) FILTER (WHERE attributed = 0 AND spokesperson = 0),
  count(*) FILTER (WHERE spokesperson = 1),
  count(*) FILTER (WHERE attributed = 1)
FROM stated
WHERE side = 0 AND who = ?1 AND (?2 IS NULL OR day BETWEEN 1 AND ?2)
