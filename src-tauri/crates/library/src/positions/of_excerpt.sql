SELECT position.id
FROM evidence
JOIN position ON position.id = evidence.position
WHERE evidence.excerpt IN (
    -- The same words may have been marked twice.
    SELECT same.id
    FROM excerpt
    JOIN excerpt AS same ON same.article = excerpt.article AND same.quote = excerpt.quote
    WHERE excerpt.id = ?1 AND (same.id = excerpt.id OR same.start = excerpt.start)
  )
  AND evidence.role = 'supporting' AND position.issue = ?2 AND position.trashed_at IS NULL AND position.id IS NOT ?3
ORDER BY position.id
