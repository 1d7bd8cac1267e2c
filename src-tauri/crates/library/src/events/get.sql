SELECT
  id, name, kind, held, held_precision, place,
  (
    SELECT count(*)
    FROM event_article
    JOIN article ON article.id = event_article.article
    WHERE event_article.event = event.id AND article.trashed_at IS NULL
  ),
  (SELECT count(*) FROM position WHERE position.event = event.id AND position.trashed_at IS NULL)
FROM event
WHERE id = ? AND trashed_at IS NULL
