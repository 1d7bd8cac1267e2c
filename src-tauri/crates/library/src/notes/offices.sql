-- Who held a post, and when.
SELECT tenure.actor, actor.name, tenure.from_date, tenure.from_precision, tenure.to_date, tenure.to_precision
FROM tenure
JOIN actor ON actor.id = tenure.actor
WHERE tenure.post = ? AND actor.trashed_at IS NULL
ORDER BY tenure.from_date, tenure.id
