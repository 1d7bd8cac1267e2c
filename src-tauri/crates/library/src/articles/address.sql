-- Where an article was fetched last, or else the address that it has.
SELECT coalesce(
  (SELECT coalesce(snapshot.final_url, snapshot.requested_url) FROM snapshot
   WHERE snapshot.article = article.id AND coalesce(snapshot.final_url, snapshot.requested_url) IS NOT NULL
   ORDER BY snapshot.captured_at DESC, snapshot.id DESC LIMIT 1),
  article.url, article.canonical_url)
FROM article WHERE article.id = ?
