SELECT coalesce(article.outlet, 0), article.url_key, article.canonical_key, body_version.text
FROM article
JOIN body_version ON body_version.id = article.body
WHERE article.id = ?
