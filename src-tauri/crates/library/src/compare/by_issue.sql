SELECT
  issue.id, issue.name, parent.name,
  stated.position, position.said, position.said_precision, stated.stance
FROM stated
JOIN issue ON issue.id = stated.issue AND issue.trashed_at IS NULL
LEFT JOIN issue AS parent ON parent.id = issue.parent
JOIN position ON position.id = stated.position
WHERE stated.side = ?1 AND stated.who = ?2 AND stated.attributed = 0 AND (?3 IS NULL OR stated.day BETWEEN 1 AND ?3)
ORDER BY stated.issue, stated.day, stated.position
