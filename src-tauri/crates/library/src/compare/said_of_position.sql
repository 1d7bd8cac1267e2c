SELECT
  side, who, issue, day, since, position, stance + 8 * attributed + 16 * direct + 32 * spokesperson,
  (SELECT said IS NULL FROM position WHERE id = ?1)
FROM stated
WHERE position = ?1 AND (side = 2) = ?2
