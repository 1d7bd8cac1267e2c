SELECT coalesce(article.origin, article.id)
FROM evidence
JOIN excerpt ON excerpt.id = evidence.excerpt AND excerpt.trashed_at IS NULL
JOIN article ON article.id = excerpt.article AND article.trashed_at IS NULL
WHERE evidence.position = ?
