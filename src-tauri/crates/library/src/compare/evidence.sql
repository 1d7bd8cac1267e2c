SELECT excerpt.id, excerpt.article, evidence.role = 'supporting', excerpt.quote
FROM evidence
JOIN excerpt ON excerpt.id = evidence.excerpt
WHERE evidence.position = ? AND excerpt.trashed_at IS NULL
ORDER BY evidence.id
