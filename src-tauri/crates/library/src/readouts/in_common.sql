SELECT event.id, event.name
FROM event
JOIN event_article AS a ON a.event = event.id
JOIN event_article AS b ON b.event = event.id
WHERE a.article = ?1 AND b.article = ?2 AND event.trashed_at IS NULL
ORDER BY event.held DESC, event.id DESC
LIMIT 1
