SELECT id, name, kind, held, held_precision
FROM event
WHERE held IS NOT NULL AND trashed_at IS NULL
