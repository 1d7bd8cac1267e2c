SELECT DISTINCT evidence.position
FROM article
JOIN excerpt ON excerpt.article = article.id
JOIN evidence ON evidence.excerpt = excerpt.id
WHERE article.outlet = ? AND article.trashed_at IS NULL AND excerpt.trashed_at IS NULL
