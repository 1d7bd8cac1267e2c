SELECT
  article.id, article.citation_key, article.title, body_version.text,
  coalesce(article.canonical_url, article.url), outlet.name,
  article.published, article.published_precision, article.language, article.imported_at
FROM article
JOIN body_version ON body_version.id = article.body
LEFT JOIN outlet ON outlet.id = article.outlet
WHERE article.trashed_at IS NULL
ORDER BY article.id
