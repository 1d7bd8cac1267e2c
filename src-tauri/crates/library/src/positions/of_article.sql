SELECT DISTINCT stated.day, stated.position
FROM excerpt
JOIN evidence ON evidence.excerpt = excerpt.id
JOIN stated ON stated.position = evidence.position
WHERE excerpt.article = ? AND excerpt.trashed_at IS NULL
