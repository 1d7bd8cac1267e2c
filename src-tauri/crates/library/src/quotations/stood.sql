-- Which of the statements stands is said in compare/standing.rs.
SELECT position.stance, position.said, position.said_precision
FROM stated
JOIN position ON position.id = stated.position
WHERE stated.side = ?1 AND stated.who = ?2 AND stated.issue = ?3 AND stated.attributed = 0 AND stated.position IS NOT ?4
  AND stated.day <= ?5
ORDER BY position.said IS NULL, stated.since DESC, stated.day, stated.position DESC
LIMIT 1
