-- The oldest article outside the trash with one of these addresses, and when it was captured last.
SELECT article.id, article.title,
       (SELECT max(snapshot.captured_at) FROM snapshot WHERE snapshot.article = article.id)
FROM article
WHERE article.trashed_at IS NULL AND article.id IN (
  SELECT id FROM article WHERE canonical_url IN (SELECT value FROM json_each(?1))
  UNION SELECT id FROM article WHERE url IN (SELECT value FROM json_each(?1))
)
ORDER BY article.id LIMIT 1
