-- All that those said on its issue for whom a position counts, but for posts.
SELECT
  stated.side, stated.who, stated.issue, stated.day, stated.since, stated.position,
  stated.stance + 8 * stated.attributed + 16 * stated.direct + 32 * stated.spokesperson, position.said IS NULL
FROM stated AS own
JOIN stated ON stated.side = own.side AND stated.who = own.who AND stated.issue = own.issue
JOIN position ON position.id = stated.position
WHERE own.position = ?1 AND own.side <> 2
  AND (stated.position = ?1 OR stated.position NOT IN (SELECT position FROM gone))
ORDER BY stated.side, stated.who
