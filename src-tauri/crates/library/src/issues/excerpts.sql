SELECT excerpt.id
FROM evidence
JOIN excerpt ON excerpt.id = evidence.excerpt
WHERE evidence.position = ? AND excerpt.trashed_at IS NULL
ORDER BY evidence.id
