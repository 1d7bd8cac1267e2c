SELECT excerpt.id, excerpt.article, excerpt.quote, outlet.name, article.published, article.published_precision
FROM evidence
JOIN excerpt ON excerpt.id = evidence.excerpt AND excerpt.trashed_at IS NULL
JOIN article ON article.id = excerpt.article AND article.trashed_at IS NULL
LEFT JOIN outlet ON outlet.id = article.outlet
WHERE evidence.position = ? AND evidence.role = 'contradicting'
ORDER BY evidence.id
