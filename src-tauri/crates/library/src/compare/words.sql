SELECT excerpt.quote
FROM evidence
JOIN excerpt ON excerpt.id = evidence.excerpt
WHERE evidence.position = ? AND evidence.role = 'supporting' AND excerpt.trashed_at IS NULL
ORDER BY evidence.id
