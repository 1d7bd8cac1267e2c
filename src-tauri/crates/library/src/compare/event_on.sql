SELECT name
FROM event
WHERE held_precision IN ('day', 'minute') AND substr(held, 1, 10) = ? AND trashed_at IS NULL
ORDER BY held, id
LIMIT 1
