SELECT DISTINCT stated.day, stated.position
FROM position
JOIN stated ON stated.position = position.id
WHERE position.issue = ?
