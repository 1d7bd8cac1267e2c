SELECT article.id
FROM event_article
JOIN article ON article.id = event_article.article
WHERE event_article.event = ? AND article.trashed_at IS NULL
ORDER BY article.published, article.id
