SELECT evidence.role, excerpt.quote, outlet.name
FROM evidence
JOIN excerpt ON excerpt.id = evidence.excerpt
JOIN article ON article.id = excerpt.article
LEFT JOIN outlet ON outlet.id = article.outlet
WHERE evidence.position = ? AND excerpt.trashed_at IS NULL AND article.trashed_at IS NULL
ORDER BY evidence.id
