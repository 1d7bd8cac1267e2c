SELECT
  article.id,
  actor.id, actor.name, actor.kind, actor_country.code, actor_country.name,
  country.code, country.name,
  coalesce(article.canonical_url, article.url)
FROM event_article
JOIN article ON article.id = event_article.article
LEFT JOIN actor ON actor.id = event_article.side_actor
LEFT JOIN country AS actor_country ON actor_country.id = actor.country
LEFT JOIN country ON country.id = event_article.side_country
WHERE event_article.event = ? AND article.trashed_at IS NULL
ORDER BY article.published, article.id
