SELECT evidence.position
FROM evidence
JOIN excerpt ON excerpt.id = evidence.excerpt AND excerpt.trashed_at IS NULL
JOIN article ON article.id = excerpt.article AND article.trashed_at IS NULL
WHERE evidence.role = 'contradicting' AND evidence.position = ?
