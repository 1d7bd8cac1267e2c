SELECT article.title, outlet.name, article.published, article.published_precision, body_version.text
FROM article
LEFT JOIN outlet ON outlet.id = article.outlet
LEFT JOIN body_version ON body_version.id = article.body
WHERE article.id = ?
