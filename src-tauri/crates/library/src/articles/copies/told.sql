SELECT article.title, outlet.name, article.published, article.published_precision
FROM article
LEFT JOIN outlet ON outlet.id = article.outlet
WHERE article.id = ?
