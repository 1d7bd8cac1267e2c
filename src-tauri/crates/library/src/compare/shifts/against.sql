SELECT DISTINCT stated.who, stated.issue, stated.day, stated.position
FROM evidence
JOIN excerpt ON excerpt.id = evidence.excerpt AND excerpt.trashed_at IS NULL
JOIN article ON article.id = excerpt.article AND article.trashed_at IS NULL
JOIN stated ON stated.position = evidence.position
WHERE evidence.role = 'contradicting' AND stated.side = ?1 AND stated.day BETWEEN ?2 AND ?3 AND stated.attributed <= ?4
