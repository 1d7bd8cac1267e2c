SELECT count(DISTINCT evidence.excerpt)
FROM position
JOIN evidence ON evidence.position = position.id
JOIN excerpt ON excerpt.id = evidence.excerpt
WHERE position.issue = ? AND position.trashed_at IS NULL AND excerpt.trashed_at IS NULL
  AND position.id NOT IN (SELECT position FROM gone)
