SELECT
  stated.side, stated.who, stated.issue, stated.day, stated.since, stated.position,
  stated.stance + 8 * stated.attributed + 16 * stated.direct + 32 * stated.spokesperson, position.said IS NULL
FROM stated
JOIN position ON position.id = stated.position
WHERE stated.side = ?1 AND stated.who = ?2 AND stated.issue = ?3 AND stated.attributed = 0 AND stated.day <= ?4
  AND stated.position IS NOT ?5 AND stated.position NOT IN (SELECT position FROM gone)
ORDER BY stated.day DESC, stated.position DESC
